import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { TextButton } from '../../components/text-button.tsx'
import { errorWordsFor } from '../../i18n/index.ts'
import { copyText } from '../../lib/clipboard.ts'
import { announce } from '../../lib/live.ts'
import { showToast } from '../../lib/toast.ts'
import type { Draft } from './autosave.ts'
import { drafts } from './drafts.ts'
import styles from './note-card.module.css'

/** Whether the words are kept: 正在保存, 已保存, or 没保存成 with the reason and what can be done. */
export function DraftWords({ id, draft }: { id: string; draft: Draft }) {
  const { t } = useTranslation('notes')
  const { state, error } = draft
  const failed = state === 'failed' && error !== null ? errorWordsFor(error) : null
  const words = failed ? t('failedBecause', { reason: failed.what }) : null
  useEffect(() => {
    if (words !== null) announce(words)
  }, [words])
  if (!failed) return <span>{t(state === 'saved' ? 'saved' : 'saving')}</span>
  return (
    <span className={styles.failed}>
      <strong>{words}</strong> {failed.next}
      <TextButton kind="link" onPress={() => void drafts.flush(id)}>
        {t('retry')}
      </TextButton>
      <TextButton
        kind="link"
        onPress={() =>
          void copyText(draft.body).then((done) => showToast({ words: t(done ? 'copied' : 'copyFailed') }))
        }
      >
        {t('copyText')}
      </TextButton>
    </span>
  )
}
