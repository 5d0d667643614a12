/** The indexes, in the order of their tabs. */
export const indexNames = ['numbers', 'bodies', 'people', 'days', 'tables', 'remarks'] as const
export type IndexName = (typeof indexNames)[number]

/** What of which index is on the screen: `chosen` is a number, name, day or table; `text` filters the list. */
export interface IndexState {
  of: IndexName
  chosen: string | null
  text: string
  /** Order of names, which numbers, or which kind of remark; null for the usual. */
  choice: string | null
}

/** Reads `/indexes?of=bodies&chosen=…&text=…&choice=…`; a link may hold anything, so what is not known is left out. */
export function parseIndexPath(path: string): IndexState {
  const asked = new URLSearchParams(path.split('?', 2)[1] ?? '')
  const of = indexNames.find((name) => name === asked.get('of')) ?? 'numbers'
  const limited = (name: string) => asked.get(name)?.slice(0, 200) ?? null
  return { of, chosen: limited('chosen'), text: limited('text') ?? '', choice: limited('choice') }
}

/** Writes what is on the screen as the path that follows `#`. */
export function formatIndexPath({ of, chosen, text, choice }: IndexState): string {
  const asked = new URLSearchParams({ of })
  if (chosen !== null) asked.set('chosen', chosen)
  if (text !== '') asked.set('text', text)
  if (choice !== null) asked.set('choice', choice)
  return `/indexes?${asked}`
}
