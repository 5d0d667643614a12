import { availableParallelism, cpus, totalmem } from 'node:os'

/** What the figures were measured on, without a name of the machine: processor kind, cores, memory, system, Node, browser. */
export function machineLine(browserVersion: string | null): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() || process.arch
  const parts = [
    `${availableParallelism()} cores (${model})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    process.platform,
    `Node ${process.versions.node}`,
  ]
  if (browserVersion !== null) parts.push(`Chromium ${browserVersion}`)
  return parts.join(', ')
}
