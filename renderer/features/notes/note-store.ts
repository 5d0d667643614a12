import { create } from 'zustand'
import type { MarkColour } from '../../../electron/contract/schemas/notes.ts'

/** Which note is open under its paragraph, and whether it is being written. */
interface NoteState {
  open: string | null
  editing: boolean
  /** The colour used last: a note begun by key takes it. */
  colour: MarkColour
  /** Changes on their way to the host, drafts aside. */
  pending: number
}

export const useNoteStore = create<NoteState>(() => ({ open: null, editing: false, colour: 1, pending: 0 }))

/** Opens the card of a note or highlight; `editing` puts the keyboard into its words. */
export const openNote = (id: string, options: { editing?: boolean } = {}): void =>
  useNoteStore.setState({ open: id, editing: options.editing ?? false })

/** Puts the open card back: a note stays shown, a highlight without words closes. */
export const closeNote = (): void => useNoteStore.setState({ open: null, editing: false })

/** Ends writing; the card stays open. */
export const endEditing = (): void => useNoteStore.setState({ editing: false })

/** Counts a change as on its way until it ended, either way. */
export async function counted<T>(work: Promise<T>): Promise<T> {
  useNoteStore.setState(({ pending }) => ({ pending: pending + 1 }))
  try {
    return await work
  } finally {
    useNoteStore.setState(({ pending }) => ({ pending: pending - 1 }))
  }
}

const chains = new Map<string, Promise<unknown>>()

/** Runs changes of one note one after another, so that each is made over the version that the one before left. */
export function inOrder<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = chains.get(id) ?? Promise.resolve()
  const run = before.then(work, work)
  chains.set(id, run)
  const forget = () => {
    if (chains.get(id) === run) chains.delete(id)
  }
  run.then(forget, forget)
  return run
}
