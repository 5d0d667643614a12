import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, type Configuration, Platform } from 'electron-builder'
import { packageConfig } from './config.ts'
import { checkPackage, listUnpacked, type PackageCheck, type PackageListing } from './inspect.ts'
import { makeStubRuntime } from './stub-runtime.ts'
import { tryPackage } from './try-package.ts'

/** A package that was made: what lies in it and what was found of it. */
export interface MadePackage {
  /** Files to hand on: the installers. */
  installers: string[]
  /** Folder of the unpacked application. */
  folder: string
  listing: PackageListing
  checks: PackageCheck[]
}

/**
 * Packs the built application for this system into `out`, which is emptied first, and looks at what came of it. With
 * `stub` a stand-in takes the place of Electron's runtime and the fuses are left as they are. Throws what
 * electron-builder throws.
 */
export async function packageApplication(options: {
  out: string
  installers: boolean
  stub: boolean
}): Promise<MadePackage> {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  const stub = options.stub ? await makeStubRuntime(version) : null
  rmSync(options.out, { recursive: true, force: true })
  try {
    const config: Configuration = {
      ...packageConfig,
      directories: { ...packageConfig.directories, output: options.out },
      ...(stub !== null && { electronDist: stub, electronFuses: null }),
    }
    const targets = Platform.current().createTarget(options.installers ? null : 'dir')
    const installers = await build({ targets, publish: 'never', config })
    const folder = join(options.out, unpackedFolder())
    const listing = listUnpacked(folder)
    const checks = [...checkPackage(listing, `${process.platform}-${process.arch}`), await tryPackage(listing)]
    return { installers, folder, listing, checks }
  } finally {
    if (stub !== null) rmSync(stub, { recursive: true, force: true })
  }
}

/** Where electron-builder puts the unpacked application of this system. */
function unpackedFolder(): string {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`
  if (process.platform === 'darwin') return join(`mac${arch}`, `${packageConfig.productName}.app`)
  return `${process.platform === 'win32' ? 'win' : 'linux'}${arch}-unpacked`
}
