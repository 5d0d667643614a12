import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureApplication, ensureArchive } from '../../../electron/tools/ensure-built.ts'
import { checkPackage, type PackageListing } from '../../../electron/tools/package/inspect.ts'
import { type MadePackage, packageApplication } from '../../../electron/tools/package/package-application.ts'

const scratch = mkdtempSync(join(tmpdir(), 'gazette-package-'))
const binding = `${process.platform}-${process.arch}`
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

// without the runtime only Linux can be packed: the programs of the others are changed while they are
describe.runIf(process.platform === 'linux')('a package without the runtime', () => {
  let made: MadePackage

  beforeAll(async () => {
    await ensureArchive(console.log)
    await ensureApplication(console.log)
    made = await packageApplication({ out: join(scratch, 'dist'), installers: false, stub: true })
  }, 120_000)

  test('holds what it must, nothing else, and answers by itself', () => {
    expect(made.checks.filter(({ faults }) => faults.length > 0)).toEqual([])
  })

  /** The faults found in the listing once it is not what it was. */
  const faultsOf = (change: (listing: PackageListing) => Partial<PackageListing>) =>
    checkPackage({ ...made.listing, ...change(made.listing) }, binding).flatMap(({ faults }) => faults)

  test.each([
    ['app', 'electron/core/core.ts'],
    ['app', 'out/main/index.js.map'],
    ['app', 'tests/e2e/host.ts'],
    ['app', 'node_modules/pdfjs-dist/package.json'],
    ['app', 'out/renderer/assets/pdf-worker-0.js'],
    ['app', 'node_modules/better-sqlite3/prebuilds/win32-arm64.node'],
    ['beside', 'app.asar.unpacked/node_modules/better-sqlite3/deps/sqlite3.c'],
  ] as const)('is refused with %s: %s', (part, name) => {
    expect(faultsOf((listing) => ({ [part]: [...listing[part], name] }))).toContain(name)
  })

  test.each([
    ['app', 'out/preload/index.cjs', 'out/preload/index.cjs'],
    ['app', 'out/main/job.js', 'out/main/job.js'],
    ['app', 'node_modules/better-sqlite3/package.json', 'better-sqlite3'],
    ['beside', 'archive/library.sqlite', 'archive/library.sqlite'],
  ] as const)('is refused without %s: %s', (part, name, fault) => {
    expect(faultsOf((listing) => ({ [part]: listing[part].filter((each) => each !== name) }))).toContain(fault)
  })
})
