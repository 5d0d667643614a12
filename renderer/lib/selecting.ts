import { create } from 'zustand'

/** A stretch of a block, in code points of its text, end excluded. */
export interface TextPart {
  block: string
  from: number
  to: number
}

/** What is selected, shared by text and page as the place is. */
interface Selecting {
  /** The document that holds what is selected. */
  document: string | null
  /** What is selected in the text now, in printed order. */
  parts: readonly TextPart[]
  /** What the page asks the text to select; the text answers once, when it shows that document. */
  asked: { document: string; parts: readonly TextPart[] } | null
}

export const useSelecting = create<Selecting>(() => ({ document: null, parts: [], asked: null }))

/** Tells what is selected in the text. */
export function tellSelected(document: string, parts: readonly TextPart[]): void {
  const before = useSelecting.getState()
  if (parts.length === 0 && before.parts.length === 0) return
  useSelecting.setState({ document, parts })
}

/** Asks the text to select stretches of a document, as of what was drawn round on a page. */
export const askToSelect = (document: string, parts: readonly TextPart[]): void =>
  useSelecting.setState({ asked: { document, parts } })

/** Done with what is selected: nothing is any more. */
export const clearSelected = (): void => useSelecting.setState({ document: null, parts: [], asked: null })
