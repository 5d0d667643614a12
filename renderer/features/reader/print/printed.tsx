import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import { classNames } from '../../../lib/class-names.ts'
import { indexOf } from '../../../lib/document-index.ts'
import { ChunkView } from '../text/chunk-view.tsx'
import { groupBlocks } from '../text/group-blocks.ts'
import { marginsOf, type Print } from './prepare.ts'
import { pageRules } from './page-rules.ts'
import styles from './print.module.css'

const nothingMarked = new Set<string>()
const noStarts = new Map()

/** Name of a sheet in CSS. */
const sheetName = (image: number): string => `image${image}`

/** What goes to the printer: not on the screen, and alone on the paper. `onPrinted` is called when the printer's own dialog is gone. */
export function Printed({ print, onPrinted }: { print: Print; onPrinted: () => void }) {
  const { t, i18n } = useTranslation('reader')
  const root = useRef<HTMLDivElement>(null)
  const recovered = print.issue.facsimile?.numbering === 'recovered'
  const rules = useMemo(() => {
    const pageWords = (from: number, to: number, isRecovered: boolean) =>
      t(isRecovered ? 'printPagesRecovered' : 'printPages', { pages: from === to ? `${from}` : `${from}—${to}` })
    const today = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(print.time)
    const margins = marginsOf(print, { pages: pageWords, printed: t('printedOn', { date: today }) })
    const sheets = print.parts.map(({ image, page }) => ({
      name: sheetName(image),
      words: page === null ? t('printImage', { image }) : pageWords(page, page, recovered),
    }))
    return pageRules(margins, { landscape: print.kind === 'facing', sheets: print.kind === 'text' ? [] : sheets })
  }, [print, recovered, t, i18n])

  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    addEventListener('afterprint', onPrinted)
    let left = false
    void isReady(root.current).then(() => {
      if (!left) window.print()
    })
    return () => {
      left = true
      removeEventListener('afterprint', onPrinted)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [rules, onPrinted])

  return createPortal(
    <div ref={root} className={styles.root} id="print" data-theme="light" data-kind={print.kind} lang="zh-CN">
      {print.kind === 'text' ? <Text print={print} /> : <Sheets print={print} />}
    </div>,
    document.body,
  )
}

/** The whole text as it runs, with the numbers of its pages in the margin. */
function Text({ print: { view, parts, excerpt } }: { print: Print }) {
  const blocks = excerpt ? parts.flatMap((part) => part.blocks) : view.blocks
  return (
    <article>
      <Blocks view={view} blocks={blocks} starts={excerpt ? noStarts : indexOf(view).pageStarts} />
    </article>
  )
}

/** A sheet for each page: its image, and beside it its text. */
function Sheets({ print: { view, kind, parts, images, issue } }: { print: Print }) {
  const { t } = useTranslation('reader')
  const origin = t(issue.facsimile?.origin === 'original' ? 'originOriginal' : 'originReconstruction')
  return parts.map(({ image, page, blocks, continued }) => (
    <section key={image} className={styles.sheet} style={{ page: sheetName(image) }}>
      <figure>
        <img
          src={images.get(image)}
          alt={page === null ? t('imageImage', { image, origin }) : t('pageImage', { page, origin })}
        />
        {issue.facsimile?.origin === 'original' ? null : <figcaption>{t('reconstruction')}</figcaption>}
      </figure>
      {kind === 'facing' ? (
        <article className={classNames(continued && styles.continued)}>
          <Blocks view={view} blocks={blocks} starts={noStarts} />
        </article>
      ) : null}
    </section>
  ))
}

function Blocks({
  view,
  blocks,
  starts,
}: {
  view: Print['view']
  blocks: readonly PlacedBlock[]
  starts: ReturnType<typeof indexOf>['pageStarts']
}) {
  const chunk = useMemo(() => ({ key: 0, groups: groupBlocks(blocks), height: 0 }), [blocks])
  const main = view.blocks.find(({ kind }) => kind === 'title' || kind === 'masthead')?.id
  return (
    <ChunkView
      chunk={chunk}
      issue={view.issue}
      main={main}
      marks={undefined}
      pageStarts={starts}
      bookmarked={nothingMarked}
    />
  )
}

/** Waits for images and for the faces of every character: what is not on the screen loads none by itself. */
async function isReady(root: HTMLElement | null): Promise<void> {
  if (!root) return
  const text = root.textContent
  const faces = [
    '400 12px "Noto Serif SC Variable"',
    '700 12px "Noto Serif SC Variable"',
    '500 12px "Noto Sans SC Variable"',
  ]
  await Promise.all([
    ...faces.map((face) => document.fonts.load(face, `${text}打印于年月日第页期总复原`)),
    ...[...root.querySelectorAll('img')].map((image) => image.decode()),
  ])
  root.dataset['ready'] = ''
}
