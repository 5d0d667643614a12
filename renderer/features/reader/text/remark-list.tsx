import { useTranslation } from 'react-i18next'
import type { Remark, RemarkKind } from '../../../../electron/contract/schemas/records.ts'
import styles from './structure.module.css'

const words = {
  'contents-differ': 'remarkContents',
  'doubled-character': 'remarkDoubled',
  'doubled-end': 'remarkDoubled',
  'false-break': 'remarkBreak',
  'foreign-word': 'remarkMisread',
  'half-width-punctuation': 'remarkHalfWidth',
  'misread-character': 'remarkMisread',
  'misread-name': 'remarkName',
  'post-differs': 'remarkPost',
  'shifted-row': 'remarkShifted',
  'wrong-number': 'remarkNumber',
} as const satisfies Record<RemarkKind, string>

/** What looks misread or misprinted in a block, a line each. The text above stays as it is. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const { t, i18n } = useTranslation('reader')
  return (
    <ul className={styles.remarks} lang={i18n.language} aria-label={t('remarks')}>
      {remarks.map(({ kind, from, reading, suggestion }) => (
        <li key={`${kind} ${from}`}>
          {t(suggestion === null && kind === 'foreign-word' ? 'remarkUnknown' : words[kind], { reading, suggestion })}
        </li>
      ))}
    </ul>
  )
}
