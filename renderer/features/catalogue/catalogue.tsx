import { memo, useEffect, useMemo, useRef } from 'react'
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  type TreeItemContentRenderProps,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IssueRecord, IssueView } from '../../../electron/contract/schemas/archive.ts'
import { classNames } from '../../lib/class-names.ts'
import type { Place } from '../../lib/place.ts'
import { prefetchDocument } from '../../lib/queries.ts'
import { openPlace } from '../../lib/reading.ts'
import styles from './catalogue.module.css'
import { type CatalogueYear, keys, nodesOf, pathTo, type TreeNode, yearsOf } from './tree-nodes.ts'
import { useExpanded } from './use-expanded.ts'

/**
 * The contents tree: issue → section → document → heading. It follows the reader: the line here is opened, marked and
 * kept in view. Its props change only where a line does: to draw a long tree anew with every paragraph would hold up scrolling.
 */
export const Catalogue = memo(function Catalogue({
  issues,
  open,
  document: reading,
  heading,
  onGo,
}: {
  issues: readonly IssueRecord[]
  /** The issue being read, with its documents; null before it is there. */
  open: IssueView | null
  /** The document being read; null before there is one. */
  document: string | null
  /** Id of the block whose heading governs the place; null above the first heading. */
  heading: string | null
  /** Told after a line was chosen, so that a drawer can close. */
  onGo?: (() => void) | undefined
}) {
  const { t } = useTranslation('catalogue')
  const pane = useRef<HTMLDivElement>(null)
  const nodes = useMemo(() => (open ? nodesOf(open, t('front')) : []), [open, t])
  const openKey = open ? keys.issue(open.issue.id) : null
  const here = useMemo(() => {
    if (!open || !reading) return []
    const wanted = heading ? keys.heading(open.issue.id, reading, heading) : null
    const path = wanted ? pathTo(nodes, wanted) : []
    return path.length > 0 ? path : pathTo(nodes, keys.document(open.issue.id, reading))
  }, [open, nodes, reading, heading])
  const entries = useMemo(() => yearsOf(issues), [issues])
  const ofItself = useMemo(() => {
    const year = open ? entries.find((entry) => 'issues' in entry && entry.year === open.issue.year)?.id : undefined
    const sections = nodes.filter((node) => node.kind === 'section').map((node) => node.key)
    return year === undefined ? sections : [year, ...sections]
  }, [nodes, entries, open])
  const { expanded, onExpandedChange, toggle } = useExpanded(openKey, ofItself, here)
  // A line inside a closed branch is marked on the branch.
  const current = here.findLast((_, at) => here.slice(0, at).every((key) => expanded.has(key))) ?? null

  useEffect(() => {
    const tree = pane.current
    if (!tree || !current || tree.matches(':hover') || tree.contains(document.activeElement)) return
    tree.querySelector(`[data-key="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const go = (target: Place) => {
    openPlace(target)
    onGo?.()
  }
  const line = (node: TreeNode) => (
    <TreeItem
      key={node.key}
      id={node.key}
      textValue={node.title}
      lang={node.title === t('front') ? undefined : 'zh-CN'}
      className={classNames(styles.line, styles[node.kind], node.level > 0 && styles[`level${node.level}`])}
      data-current={node.key === current ? '' : undefined}
      data-open={node.kind === 'document' && here.includes(node.key) ? '' : undefined}
      hasChildItems={node.children.length > 0}
      aria-current={node.key === current ? 'location' : undefined}
      onHoverStart={() => node.place && void prefetchDocument(node.place.issue, node.place.document)}
      {...(node.place ? { onAction: () => node.place && go(node.place) } : {})}
    >
      <TreeItemContent>
        {(state: TreeItemContentRenderProps) => (
          <>
            <Chevron state={state} label={t(state.isExpanded ? 'collapse' : 'expand')} />
            <span className={styles.title} lang="zh-CN">
              {node.title}
            </span>
            {node.page === null ? null : (
              <span className={styles.page}>
                <span aria-hidden>{node.page}</span>
                <span className="spoken">{t('page', { page: node.page })}</span>
              </span>
            )}
          </>
        )}
      </TreeItemContent>
      <Collection items={expanded.has(node.key) ? node.children : []} dependencies={[current, here, expanded, t]}>
        {line}
      </Collection>
    </TreeItem>
  )
  const issueLine = (issue: IssueRecord) => (
    <TreeItem
      id={keys.issue(issue.id)}
      textValue={`${issue.title} ${issueName(issue, t)}`}
      className={classNames(styles.line, styles.issue)}
      hasChildItems
      onAction={() => go({ issue: issue.id, document: 'd1', block: null, from: null, to: null })}
    >
      <TreeItemContent>
        {(state: TreeItemContentRenderProps) => (
          <>
            {issues.length > 1 ? <Chevron state={state} label={t(state.isExpanded ? 'collapse' : 'expand')} /> : null}
            <span className={styles.issueTitle}>
              <b lang="zh-CN">{issue.title}</b>
              <small className="number">{issueName(issue, t)}</small>
            </span>
          </>
        )}
      </TreeItemContent>
      <Collection items={keys.issue(issue.id) === openKey ? nodes : []} dependencies={[current, here, expanded, t]}>
        {line}
      </Collection>
    </TreeItem>
  )
  const yearLine = (year: CatalogueYear) => (
    <TreeItem
      id={year.id}
      textValue={yearName(year, t)}
      className={classNames(styles.line, styles.year)}
      hasChildItems
      onAction={() => toggle(year.id)}
    >
      <TreeItemContent>
        {(state: TreeItemContentRenderProps) => (
          <>
            <Chevron state={state} label={t(state.isExpanded ? 'collapse' : 'expand')} />
            <span>{yearName(year, t)}</span>
            <small className="number">{t('issues', { count: year.issues.length })}</small>
          </>
        )}
      </TreeItemContent>
      <Collection items={expanded.has(year.id) ? year.issues : []} dependencies={[current, here, nodes, expanded, t]}>
        {issueLine}
      </Collection>
    </TreeItem>
  )
  return (
    <div ref={pane} className={styles.pane}>
      <Tree
        aria-label={t('tree')}
        className={styles.tree}
        items={entries}
        expandedKeys={expanded}
        onExpandedChange={onExpandedChange}
        selectionMode="none"
        dependencies={[current, here, nodes, expanded, t]}
      >
        {(entry) => ('issues' in entry ? yearLine(entry) : issueLine(entry))}
      </Tree>
    </div>
  )
})

function Chevron({ state, label }: { state: TreeItemContentRenderProps; label: string }) {
  return state.hasChildItems ? (
    <Button slot="chevron" className={styles.chevron} aria-label={label}>
      <i aria-hidden />
    </Button>
  ) : (
    <span className={styles.chevron} />
  )
}

const yearName = ({ year }: CatalogueYear, t: ReturnType<typeof useTranslation<'catalogue'>>['t']): string =>
  year === null ? t('undated') : t('yearOf', { year })

function issueName(issue: IssueRecord, t: ReturnType<typeof useTranslation<'catalogue'>>['t']): string {
  const { year, number, serial } = issue
  if (year !== null && number !== null && serial !== null) return t('issueOf', { year, number, serial })
  if (year !== null && number !== null) return t('issueOfYear', { year, number })
  return issue.date ?? issue.id
}
