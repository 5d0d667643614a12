import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWordsFor } from '../i18n/index.ts'
import { wireErrorOf } from '../lib/client.ts'
import styles from './note.module.css'
import { TextButton } from './text-button.tsx'

/** A fault told where it happened: what, what is safe, what to do. */
export function FaultCard({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.card} role="alert">
      <strong>{title}</strong>
      {children}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}

/** What a failed call means, with a way to try again. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const { what, next } = errorWordsFor(wireErrorOf(error))
  return (
    <FaultCard title={what} actions={onRetry ? <TextButton onPress={onRetry}>{t('retry')}</TextButton> : undefined}>
      {next}
    </FaultCard>
  )
}
