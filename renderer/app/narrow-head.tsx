import { Bookmark, ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import { IconButton, IconToggle } from '../components/icon-button.tsx'
import { useBookmarks } from '../features/notes/use-notes.ts'
import { SearchField } from '../features/search/search-field.tsx'
import { AppearanceMenu } from '../features/settings/appearance-menu.tsx'
import { blockHere, headingPath, headingText } from '../lib/document-index.ts'
import { useVisited } from '../lib/navigation.ts'
import { useGrant } from '../lib/preferences.ts'
import { useDocumentView } from '../lib/queries.ts'
import { useReading } from '../lib/reading.ts'
import { unbroken } from '../lib/titles.ts'
import { MoreMenu } from './more-menu.tsx'
import styles from './narrow-head.module.css'
import { usePosition } from './use-position.ts'

/** The head of a narrow window: back, where one is in two lines, ribbon, the rest; the search field while searching. */
export function NarrowHead({ searching, issue }: { searching: boolean; issue: IssueView | null }) {
  const { t } = useTranslation()
  const { index } = useVisited()
  return (
    <header className={styles.head}>
      <h1 className="spoken">{t('name')}</h1>
      <IconButton
        icon={ChevronLeft}
        size={22}
        label={t('back')}
        isDisabled={index === 0}
        onPress={() => history.back()}
      />
      {searching ? (
        <div className={styles.search}>
          <SearchField compact />
        </div>
      ) : (
        <Where issue={issue} />
      )}
      <AppearanceMenu />
      <MoreMenu languages />
    </header>
  )
}

function Where({ issue }: { issue: IssueView | null }) {
  const { t } = useTranslation()
  const place = useReading((state) => state.place)
  const { data: view } = useDocumentView(place?.issue ?? null, place?.document ?? null)
  const here = view ? blockHere(view, place) : null
  const { page } = usePosition(issue, place, true)
  const heading = view ? headingPath(view, here).slice(0, 2).at(-1) : undefined
  const words =
    page === null ? '' : t(issue?.facsimile?.numbering === 'recovered' ? 'pageRecovered' : 'pagePrinted', { page })
  return (
    <>
      <div className={styles.where}>
        <b lang="zh-CN">{heading ? headingText(heading) : view ? unbroken(view.title) : t('name')}</b>
        <p className="number">
          {view?.number ? <span lang="zh-CN">{view.number}</span> : null}
          <span>{words}</span>
        </p>
      </div>
      {place && here ? <Ribbon issue={place.issue} document={place.document} block={here} /> : null}
    </>
  )
}

function Ribbon({ issue, document, block }: { issue: string; document: string; block: string }) {
  const { t } = useTranslation('reader')
  const granted = useGrant('annotate')
  const { blocks, toggle } = useBookmarks(issue)
  if (!granted) return null
  const marked = blocks.has(block)
  return (
    <IconToggle
      icon={Bookmark}
      label={t(marked ? 'removeBookmark' : 'addBookmark')}
      isSelected={marked}
      className={marked ? styles.ribbon : undefined}
      onChange={() => toggle(document, block)}
    />
  )
}
