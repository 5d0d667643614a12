import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { electronRuntimeOrReason } from '../electron-runtime.ts'
import { ensureApplication, ensureArchive } from '../ensure-built.ts'
import { projectFolder } from '../project.ts'
import { type MadePackage, packageApplication } from './package-application.ts'

// npm run package            builds this system's installers (needs Electron's runtime)
// npm run package -- --dir   builds the unpacked application alone; without the runtime, all of it but that
const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false } } })
const say = (line: string) => console.log(line)
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

const withoutRuntime = [
  'the runtime itself: a stub stands in its place, and the package does not start',
  'the fuses of the program (electron/tools/package/fuses.ts)',
  'name, icon and signature written into the program',
  'installers: deb, AppImage, rpm; nsis; dmg',
]

process.exitCode = await main()

async function main(): Promise<number> {
  await ensureArchive(say)
  await ensureApplication(say)
  const runtime = await electronRuntimeOrReason(say)
  const reason = 'reason' in runtime ? runtime.reason : null
  if (reason !== null && !values.dir) {
    say(`Installers need Electron's runtime, which cannot be had here (${reason}).`)
    say('npm run package -- --dir does all that can be done without it.')
    return 1
  }
  const out = join(projectFolder, 'dist')
  const made = await packageApplication({ out, installers: !values.dir, stub: reason !== null })
  tell(made)
  if (reason !== null) {
    say(`\nSkipped, for want of Electron's runtime (${reason}):`)
    for (const what of withoutRuntime) say(`  ${what}`)
  }
  return made.checks.every(({ faults }) => faults.length === 0) ? 0 : 1
}

function tell({ installers, folder, listing, checks }: MadePackage): void {
  say(`\n${folder}`)
  for (const { statement, faults } of checks) {
    say(`${faults.length === 0 ? 'ok     ' : 'FAILED '} ${statement}`)
    for (const fault of faults) say(`          ${fault}`)
  }
  const { appBytes, app, totalBytes } = listing
  say(`app.asar ${megabytes(appBytes)} (${app.length} files), in all ${megabytes(totalBytes)}`)
  for (const file of installers) say(`Installer: ${file}`)
}
