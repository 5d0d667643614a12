import { CallError } from '../../../electron/contract/client.ts'
import type { WireError } from '../../../electron/contract/errors.ts'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'

/** Where the words of one note stand: typed, on their way, kept, refused, in conflict with another window's, or their note deleted there. */
export type DraftState = 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict' | 'gone'

/** The words being written for one note. `version` is the row's version that they are written over. */
export interface Draft {
  readonly body: string
  readonly version: number
  readonly state: DraftState
  /** Why the last attempt failed; null unless `state` is failed, conflict or gone. */
  readonly error: WireError | null
}

/** Whether words that are kept have since been changed elsewhere: then the row as it is now takes their place. */
export const isOvertaken = (draft: Draft, { version }: Pick<Annotation, 'version'>): boolean =>
  draft.state === 'saved' && version > draft.version

/**
 * Writes one note and resolves with the row as kept. `version` says what to write over; it is asked when the call is
 * made, since another change of the same note may have gone before.
 */
export type SaveDraft = (id: string, body: string, version: () => number) => Promise<Annotation>

/** Keeps the words of every note being written until the host has acknowledged them. */
export interface DraftKeeper {
  /** All drafts by note id; a new map after each change, so that it can be compared. */
  all: () => ReadonlyMap<string, Draft>
  subscribe: (listener: () => void) => () => void
  /** Takes the words as they now are and saves them after a pause in typing. */
  write: (annotation: Pick<Annotation, 'id' | 'version'>, body: string) => void
  /** Saves at once what is waiting and tries again what failed. Resolves when nothing is on its way any more. */
  flush: (id: string) => Promise<void>
  /** Saves at once whatever is waiting anywhere: for leaving the page. */
  flushAll: () => void
  /** Notes that a change of ours took the row from one version to the next. */
  advance: (id: string, from: number, to: number) => void
  /** Goes on over another version of the row, with these words or others: how a conflict is settled. */
  rebase: (id: string, version: number, body?: string) => Promise<void>
  /** Forgets the draft of a note: its words are kept, or no longer wanted. */
  drop: (id: string) => void
}

/** How long after the last keystroke the words are saved, in milliseconds: with the call they are kept within a second. */
export const autosaveDelay = 600

/**
 * Makes the keeper of drafts. One save of a note is on its way at a time; what is typed meanwhile goes next, over the
 * version that came back.
 */
export function createDraftKeeper(save: SaveDraft, delay = autosaveDelay): DraftKeeper {
  let drafts: ReadonlyMap<string, Draft> = new Map()
  const listeners = new Set<() => void>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const running = new Map<string, Promise<void>>()

  const put = (id: string, draft: Draft | null) => {
    const next = new Map(drafts)
    if (draft) next.set(id, draft)
    else next.delete(id)
    drafts = next
    for (const listener of listeners) listener()
  }
  const stopTimer = (id: string) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }

  const saveWaiting = async (id: string): Promise<void> => {
    for (let draft = drafts.get(id); draft?.state === 'waiting'; draft = drafts.get(id)) {
      const { body, version } = draft
      put(id, { ...draft, state: 'saving', error: null })
      try {
        const row = await save(id, body, () => drafts.get(id)?.version ?? version)
        const now = drafts.get(id)
        if (now) put(id, { ...now, version: row.version, state: now.body === body ? 'saved' : 'waiting' })
      } catch (thrown) {
        const now = drafts.get(id)
        if (now) put(id, { ...now, ...failure(thrown) })
      }
    }
  }
  const start = (id: string): Promise<void> => {
    stopTimer(id)
    const before = running.get(id)
    if (before) return before
    const run = saveWaiting(id).finally(() => running.delete(id))
    running.set(id, run)
    return run
  }

  return {
    all: () => drafts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write({ id, version }, body) {
      const found = drafts.get(id)
      const draft = found && !isOvertaken(found, { version }) ? found : undefined
      const held = draft?.state === 'conflict' || draft?.state === 'gone'
      // While a save is on its way the draft stays `saving`; the loop finds the newer words when it comes back.
      const state = held || draft?.state === 'saving' ? draft.state : 'waiting'
      put(id, { body, version: draft?.version ?? version, state, error: held ? draft.error : null })
      stopTimer(id)
      if (state === 'waiting')
        timers.set(
          id,
          setTimeout(() => void start(id), delay),
        )
    },
    flush(id) {
      const draft = drafts.get(id)
      if (draft?.state === 'failed') put(id, { ...draft, state: 'waiting', error: null })
      return start(id)
    },
    flushAll() {
      for (const id of timers.keys()) void start(id)
    },
    advance(id, from, to) {
      const draft = drafts.get(id)
      if (draft?.version === from) put(id, { ...draft, version: to })
    },
    rebase(id, version, body) {
      const draft = drafts.get(id)
      if (!draft) return Promise.resolve()
      put(id, { body: body ?? draft.body, version, state: 'waiting', error: null })
      return start(id)
    },
    drop(id) {
      stopTimer(id)
      if (drafts.has(id)) put(id, null)
    },
  }
}

function failure(thrown: unknown): Pick<Draft, 'state' | 'error'> {
  const error: WireError = thrown instanceof CallError ? thrown.error : { code: 'internal' }
  if (error.code === 'annotation-changed') return { state: 'conflict', error }
  if (error.code === 'annotation-not-found') return { state: 'gone', error }
  return { state: 'failed', error }
}
