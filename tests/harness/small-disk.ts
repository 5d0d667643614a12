import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes on a disk that is soon full: room for the empty notes and little more. */
const size = '400k'

/** A disk in memory that is soon full. */
export interface SmallDisk {
  readonly folder: string
  readonly remove: () => void
}

/** Mounts one. Throws where the system does not let this process. */
export function mountSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-disk-'))
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`No disk could be mounted: ${stderr}`)
  }
  return {
    folder,
    remove() {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Why none can be mounted here, or null. */
export const smallDiskMissing: string | null = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'A full disk can be made only by root on Linux (mount -t tmpfs)'
  }
  try {
    mountSmallDisk().remove()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
})()
