import { Link, Quote } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { copyText } from '../../../lib/clipboard.ts'
import type { Selected } from '../../../lib/marks.ts'
import { formatPlace } from '../../../lib/place.ts'
import { linkTo } from '../../../lib/reading.ts'
import { showToast } from '../../../lib/toast.ts'
import { quotationPlace, quotedWithCitation } from '../citation.ts'

/** What the reader adds to the bar beside what is selected: copy with its citation (Q), copy a link to the words (L). */
export function useSelectionActions(issue: IssueView | null, view: DocumentView | null) {
  const { t } = useTranslation('reader')
  return useMemo(() => {
    if (!issue || !view) return []
    const copy = async (text: string, words: string) => {
      const copied = await copyText(text)
      showToast({ words: copied ? words : t('copyFailed') })
    }
    return [
      {
        command: 'selection.cite' as const,
        icon: Quote,
        label: t('copyWithCitation'),
        run: (selected: readonly Selected[]): void =>
          void copy(quotedWithCitation(issue, view, selected), t('quotedCopied')),
      },
      {
        command: 'selection.link' as const,
        icon: Link,
        label: t('copyQuotationLink'),
        run: ([first]: readonly Selected[]): void => {
          if (first) void copy(linkTo(formatPlace(quotationPlace(view.issue, first))), t('linkCopied'))
        },
      },
    ]
  }, [issue, view, t])
}
