import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireError } from '../../electron/contract/errors.ts'
import { TextButton } from '../components/text-button.tsx'
import { errorWordsFor } from '../i18n/index.ts'
import { announce } from '../lib/live.ts'
import { usePreferencesStore } from '../lib/preferences.ts'
import { renewSession, useReconnect } from './use-reconnect.ts'
import styles from './notices.module.css'

/** What is amiss with the whole window, over its panes: the host is lost, or notes cannot be kept. Reading goes on. */
export function Notices() {
  const { t } = useTranslation()
  const lost = useReconnect()
  const fault = usePreferencesStore(({ session }) => session?.fault ?? null)
  const demoted = usePreferencesStore((state) => state.demoted)
  useEffect(() => {
    if (lost) announce(t('hostLost'))
  }, [lost, t])
  if (lost) return <Notice>{t('hostLost')}</Notice>
  if (demoted) return <ErrorNotice error={{ code: 'forbidden' }} />
  return fault ? <ErrorNotice error={fault} onRetry={() => void renewSession()} /> : null
}

function ErrorNotice({ error, onRetry }: { error: WireError; onRetry?: () => void }) {
  const { t } = useTranslation()
  const { what, next } = errorWordsFor(error)
  return (
    <Notice>
      <span>
        <strong>{what}</strong> {next}
      </span>
      {onRetry ? (
        <TextButton kind="link" onPress={onRetry}>
          {t('retry')}
        </TextButton>
      ) : null}
    </Notice>
  )
}

function Notice({ children }: { children: ReactNode }) {
  return <output className={styles.notice}>{children}</output>
}
