import { ensureApplication, ensureArchive } from './ensure-built.ts'

/** Builds what is stale: the archive, and unless `--archive` is given, the application. */
await ensureArchive(console.log)
if (!process.argv.includes('--archive')) await ensureApplication(console.log)
