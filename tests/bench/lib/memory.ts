import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

/**
 * Memory of all processes of a browser in bytes: the sum of their proportional set sizes, in which a shared page counts
 * once. Null where the system does not tell it (it does on Linux).
 */
export async function browserMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return sum(processInfo.map(({ id }) => proportionalSetSize(id)))
}

/** Memory of a process and its children, in the same measure. */
export function processMemory(pid: number): number | null {
  return sum([pid, ...childrenOf(pid)].map(proportionalSetSize))
}

function sum(sizes: readonly (number | null)[]): number | null {
  const known = sizes.filter((size) => size !== null)
  return known.length === 0 ? null : known.reduce((total, size) => total + size, 0)
}

function proportionalSetSize(pid: number): number | null {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}
