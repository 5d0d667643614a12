import { ensureApplication, ensureArchive } from '../../electron/tools/ensure-built.ts'

/** Builds what is stale once, before the hosts of several tests start at the same time. */
export default async function build(): Promise<void> {
  await ensureArchive(console.log)
  await ensureApplication(console.log)
}
