import { create } from 'zustand'
import { defaultPreferences } from '../../electron/contract/default-preferences.ts'
import type { Grant, Preferences, Session } from '../../electron/contract/schemas/session.ts'
import { call } from './client.ts'

interface PreferencesStore {
  preferences: Preferences
  grants: readonly Grant[]
  /** Version of the program and the host it runs in; null before the session was read. */
  session: Session | null
  /** True where this page could keep notes once: its host was started anew since and does not know it. */
  demoted: boolean
}

/** What the reader has chosen and may do. Chosen at once, kept in the data folder where the grant allows it. */
export const usePreferencesStore = create<PreferencesStore>(() => ({
  preferences: defaultPreferences,
  grants: ['read'],
  session: null,
  demoted: false,
}))

/** Takes over what the host says about this session. */
export function adoptSession(session: Session): void {
  usePreferencesStore.setState({ session, preferences: session.preferences, grants: session.grants })
}

/** Takes over what the host says now of who is asking; what was chosen in this window stays, but for what could not be read before. */
export function renewGrants(session: Session): void {
  const { grants, demoted, preferences, session: before } = usePreferencesStore.getState()
  const keeps = session.grants.includes('annotate')
  usePreferencesStore.setState({
    session,
    preferences: before?.fault && !session.fault && keeps ? session.preferences : preferences,
    grants: session.grants,
    demoted: !keeps && (demoted || grants.includes('annotate')),
  })
}

/** The current preferences. */
export const usePreferences = (): Preferences => usePreferencesStore((state) => state.preferences)

/** Whether the caller holds a grant: without `annotate` notes and kept preferences are out of reach. */
export const useGrant = (grant: Grant): boolean => usePreferencesStore((state) => state.grants.includes(grant))

let waiting: Partial<Preferences> = {}
let keeping = false

/** Changes preferences at once, and keeps them; without the grant they last as long as the window. */
export function changePreferences(patch: Partial<Preferences>): void {
  const { preferences, grants } = usePreferencesStore.getState()
  usePreferencesStore.setState({ preferences: { ...preferences, ...patch } })
  if (!grants.includes('annotate')) return
  waiting = { ...waiting, ...patch }
  if (!keeping) void keep()
}

/** One change after another: what is chosen while one is being kept, as by a slider, goes with the next. */
async function keep(): Promise<void> {
  keeping = true
  while (Object.keys(waiting).length > 0) await send()
  keeping = false
}

// What was chosen the moment before the page is closed is kept too.
globalThis.addEventListener?.('pagehide', () => {
  if (Object.keys(waiting).length > 0) void send()
})

function send(): Promise<unknown> {
  const patch = waiting
  waiting = {}
  // A choice that could not be kept still holds in this window; there is nothing to ask the reader about it.
  return call('preferences.update', patch).catch(() => undefined)
}
