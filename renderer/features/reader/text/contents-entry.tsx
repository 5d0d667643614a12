import { codePointLength } from '../../../../electron/text/code-points.ts'
import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import type { PageStart } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { formatPlace } from '../../../lib/place.ts'
import { useIssueView } from '../../../lib/queries.ts'
import { BlockText } from './block-text.tsx'
import styles from './text.module.css'

/** A line of the printed contents, its page at the right; a link to the document that begins on that page. */
export function ContentsEntry({
  block,
  issue,
  marks,
  pageStarts,
}: {
  block: PlacedBlock
  issue: string
  marks: readonly Mark[]
  pageStarts: readonly PageStart[] | undefined
}) {
  const { data } = useIssueView(issue)
  const [title = '', page = ''] = block.text.split('\t')
  const after = codePointLength(title) + 1
  const target = data?.documents.find((each) => String(each.pages?.[0]) === page)
  const words = <BlockText text={title} marks={marks.filter((mark) => mark.from < after)} pageStarts={pageStarts} />
  return (
    <p className={styles.contentsEntry}>
      {target ? (
        <a href={`#${formatPlace({ issue, document: target.id, block: null, from: null, to: null })}`}>{words}</a>
      ) : (
        <span>{words}</span>
      )}
      {page ? (
        <span className="number">
          <BlockText text={page} offset={after} marks={marks.filter((mark) => mark.from >= after)} />
        </span>
      ) : null}
    </p>
  )
}
