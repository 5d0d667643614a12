import { ensureApplication, ensureArchive } from '../../electron/tools/ensure-built.ts'
import { unproven } from './electron-stand-in/unproven.ts'

/** Before the tests of the window's shell: what they run must be built, and what they cannot prove is said. */
export default async function build(): Promise<void> {
  await ensureArchive(console.log)
  await ensureApplication(console.log)
  console.log(['The stand-in of Electron cannot prove:', ...unproven].join('\n  - '))
}
