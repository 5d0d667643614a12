const views = ['search', 'indexes', 'library', 'settings', 'help', 'about'] as const

/** What stands between head and foot: the panes of the reader, or a view of its own in their place. */
export type View = 'reader' | (typeof views)[number]

/** The view that a path names: the first part of it, where that alone is the name of one; otherwise the reader. */
export function viewOf(path: string): View {
  const name = /^\/([a-z]+)\/?(?:\?|$)/.exec(path)?.[1]
  return views.find((view) => view === name) ?? 'reader'
}
