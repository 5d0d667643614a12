import { useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { BodyTask, IndexedDocument } from '../../../../electron/contract/schemas/relations.ts'
import type { Relation } from '../../../../electron/contract/schemas/structure.ts'
import { TextButton } from '../../../components/text-button.tsx'
import { copyText } from '../../../lib/clipboard.ts'
import { formatPlace } from '../../../lib/place.ts'
import { useBodyTasks } from '../../../lib/queries.ts'
import { unbroken } from '../../../lib/titles.ts'
import { showToast } from '../../../lib/toast.ts'
import styles from './preview-card.module.css'
import type { TextLink } from './text-links.ts'
import type { Previewed } from './use-preview.ts'

const relations = {
  basis: 'relationBasis',
  forwards: 'relationForwards',
  issues: 'relationIssues',
  amends: 'relationAmends',
  repeals: 'relationRepeals',
} as const satisfies Record<Relation, string>

/** Tasks of a body that are shown at once. */
const shownTasks = 4

/** What a link of the text names, beside it. Where it was asked for it takes the focus and gives it back. */
export function PreviewCard({ shown, onClose }: { shown: Previewed; onClose: () => void }) {
  const { t, i18n } = useTranslation('reader')
  const card = useRef<HTMLDialogElement>(null)
  const { link, element, asked } = shown
  useLayoutEffect(() => {
    const section = card.current
    if (!section) return undefined
    // It grows when what it shows arrives.
    const observer = new ResizeObserver(() => placeBeside(section, element))
    observer.observe(section)
    placeBeside(section, element)
    return () => observer.disconnect()
  }, [element])
  useEffect(() => {
    const section = card.current
    if (!section) return undefined
    const leaving = new AbortController()
    const { signal } = leaving
    if (asked) section.focus()
    else section.addEventListener('pointerleave', onClose, { signal })
    section.addEventListener('click', (event) => (event.target as Element).closest('a') && onClose(), { signal })
    section.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
        element.focus({ preventScroll: true })
      },
      { signal },
    )
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-preview]')) onClose()
    }
    document.addEventListener('pointerdown', outside, { signal })
    return () => leaving.abort()
  }, [asked, element, onClose])
  return createPortal(
    <dialog
      open
      ref={card}
      className={styles.card}
      aria-label={t('preview', { text: link.text })}
      tabIndex={-1}
      lang={i18n.language}
      data-preview
    >
      <About link={link} />
    </dialog>,
    document.body,
  )
}

function About({ link }: { link: TextLink }) {
  const { t } = useTranslation('reader')
  const { target } = link
  if (target.kind === 'body') return <Body name={link.text} />
  if (target.kind === 'document') return <Known {...target} />
  if (target.kind === 'here') return <a href={`#${target.path}`}>{t('previewHere')}</a>
  const copy = async () => {
    const copied = await copyText(link.text)
    showToast({ words: t(copied ? 'copied' : 'copyFailed') })
  }
  return (
    <>
      <p className={styles.title} lang="zh-CN">
        {link.text}
      </p>
      <p className={styles.hint}>
        {target.kind === 'absent' && target.relation ? `${t(relations[target.relation])} · ` : null}
        {t(target.kind === 'address' ? 'previewAddress' : 'previewAbsent')}
      </p>
      <div className={styles.actions}>
        <TextButton onPress={() => void copy()}>{t('copyThis')}</TextButton>
        {target.kind === 'absent' ? (
          <a className={styles.action} href={`#/search?${new URLSearchParams({ q: link.text })}`}>
            {t('searchThis')}
          </a>
        ) : null}
      </div>
    </>
  )
}

function Known({ document, relation, path }: { document: IndexedDocument; relation: Relation | null; path: string }) {
  const { t } = useTranslation('reader')
  const facts = [
    document.number,
    document.date,
    document.page === null ? null : t('pageBegins', { page: document.page }),
  ]
  return (
    <>
      <p className={styles.title} lang="zh-CN">
        {unbroken(document.title)}
      </p>
      <p className={styles.hint}>
        {relation ? `${t(relations[relation])} · ` : null}
        {facts.filter(Boolean).join(' · ')}
      </p>
      <div className={styles.actions}>
        <a className={styles.action} href={`#${path}`}>
          {t('openDocument')}
        </a>
      </div>
    </>
  )
}

function Body({ name }: { name: string }) {
  const { t } = useTranslation('reader')
  const { data, error } = useBodyTasks(name, shownTasks)
  return (
    <>
      <p className={styles.title} lang="zh-CN">
        {name}
      </p>
      <p className={styles.hint}>
        {data ? t('bodyTasks', { count: data.total }) : error ? t('bodyUnknown') : t('loading')}
      </p>
      {data ? (
        <ul className={styles.tasks} lang="zh-CN">
          {data.tasks.map((task) => (
            <li key={`${task.place.issue} ${task.place.block} ${task.place.from}`}>
              <a href={`#${taskPath(task)}`}>{task.path.at(-1) ?? unbroken(task.place.title)}</a>
              <small>{task.task ? lastWords(task.task.text) : null}</small>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

const taskPath = ({ place: { issue, document, block, from, to } }: BodyTask): string =>
  formatPlace({ issue, document, block, from, to })

/** The last sentence of a task, which says most of what is to be done. */
const lastWords = (text: string): string => text.split(/(?<=。)/u).at(-1) ?? text

/** Below the first line of the link, above it where there is no room, and always inside the window. */
function placeBeside(card: HTMLElement, link: HTMLElement): void {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const own = card.getBoundingClientRect()
  const gap = 6
  const below = line.bottom + gap
  const fits = below + own.height + gap <= innerHeight
  card.style.left = `${Math.max(gap, Math.min(line.left, innerWidth - own.width - gap))}px`
  card.style.top = `${fits ? below : Math.max(gap, line.top - own.height - gap)}px`
}
