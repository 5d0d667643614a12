import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BodyTask } from '../../../electron/contract/schemas/relations.ts'
import { call } from '../../lib/client.ts'
import { DetailHead, DetailList } from './detail.tsx'
import { useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import { NameOrder, useNameOrder } from './name-order.tsx'
import { PlaceLink } from './place-link.tsx'
import { Split } from './split.tsx'
import { useParts } from './use-parts.ts'

const rowHeight = 44
const shownOthers = 6

/** Who is responsible for what: bodies with a bar as long as their tasks are many, and the tasks with their paragraphs. */
export function Bodies() {
  const { t } = useTranslation('indexes')
  const { text } = useIndexState()
  const order = useNameOrder()
  const list = useParts(
    ['bodies', text, order],
    (part, options) => call('bodies.list', { text, order, ...part }, options),
    ({ entries }) => entries,
  )
  const most = useMost()
  const rows = list.entries.map(({ name, tasks }) => ({
    id: name,
    words: `${name} ${t('tasks', { count: tasks })}`,
    row: (
      <>
        <span
          className={styles.bar}
          style={{ inlineSize: `${(100 * tasks) / Math.max(1, most, tasks)}%` }}
          aria-hidden
        />
        <span className={styles.name} lang="zh-CN">
          {name}
        </span>
        <span className={styles.number}>{tasks}</span>
      </>
    ),
  }))
  return (
    <Split label={t('tasksPicture')} parts={list} rows={rows} rowHeight={rowHeight} exports="bodies" Detail={Body}>
      <NameOrder />
    </Split>
  )
}

/** The longest bar, whatever the list is filtered by. */
function useMost(): number {
  const { data } = useQuery({
    queryKey: ['indexes', 'bodies', 'most'],
    queryFn: ({ signal }) => call('bodies.list', { order: 'count', limit: 1 }, { signal }),
  })
  return data?.entries[0]?.tasks ?? 1
}

function Body({ name }: { name: string }) {
  const { t } = useTranslation('indexes')
  const detail = useParts(
    ['body', name],
    (part, options) => call('bodies.get', { name, ...part }, options),
    ({ tasks }) => tasks,
  )
  const entry = detail.whole?.entry
  return (
    <>
      <DetailHead title={name} exports={{ list: 'tasks', name }}>
        {entry ? (
          <>
            <span>{t('tasks', { count: entry.tasks })}</span>
            {entry.lead > 0 ? (
              <span>
                {t('lead')} {entry.lead}
              </span>
            ) : null}
            {entry.support > 0 ? (
              <span>
                {t('support')} {entry.support}
              </span>
            ) : null}
          </>
        ) : null}
      </DetailHead>
      <DetailList detail={detail}>{(task: BodyTask) => <Task task={task} />}</DetailList>
    </>
  )
}

function Task({ task: { place, role, printed, task, path, others } }: { task: BodyTask }) {
  const { t } = useTranslation('indexes')
  const names = others.slice(0, shownOthers).join('、')
  return (
    <PlaceLink place={task?.place ?? place}>
      <span className={styles.path} lang="zh-CN">
        {path.join(' › ')}
      </span>
      <span className={styles.text} lang="zh-CN">
        {role === null ? null : <b className={styles.tag}>{t(role)}</b>}
        {task?.text ?? printed}
      </span>
      {others.length === 0 ? null : (
        <span className={styles.others}>
          {t('withOthers', { names })}
          {others.length > shownOthers ? ` ${t('moreOthers', { count: others.length })}` : ''}
        </span>
      )}
    </PlaceLink>
  )
}
