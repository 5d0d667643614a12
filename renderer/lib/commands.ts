import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import type { CommandId } from '../../electron/contract/commands.ts'

/** What can be done now, and by whom: the last who offers a command does it, and gives it back when it goes. */
type Offered = ReadonlyMap<CommandId, readonly (() => void)[]>

const useOffers = create<{ offered: Offered }>(() => ({ offered: new Map() }))

/** Offers a command until the returned function is called. */
export function offer(id: CommandId, run: () => void): () => void {
  change(id, (runs) => [...runs, run])
  return () => change(id, (runs) => runs.filter((each) => each !== run))
}

function change(id: CommandId, by: (runs: readonly (() => void)[]) => readonly (() => void)[]): void {
  useOffers.setState(({ offered }) => {
    const next = new Map(offered)
    const runs = by(offered.get(id) ?? [])
    if (runs.length > 0) next.set(id, runs)
    else next.delete(id)
    return { offered: next }
  })
}

/** Offers a command as long as the component is there; with null it cannot be done now. */
export function useCommand(id: CommandId, run: (() => void) | null): void {
  const latest = useEffectEvent(() => run?.())
  const offered = run !== null
  useEffect(() => (offered ? offer(id, () => latest()) : undefined), [id, offered])
}

/** Does what a command stands for; false where it cannot be done now. */
export function runCommand(id: CommandId): boolean {
  const run = useOffers.getState().offered.get(id)?.at(-1)
  run?.()
  return run !== undefined
}

/** The commands that can be given now, kept up to date. */
export const useOffered = (): Offered => useOffers((state) => state.offered)
