import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'

/** What lies in an unpacked package: names with `/`, sizes in bytes. */
export interface PackageListing {
  /** Folder of the resources: the archive, `app.asar` and what was kept out of that. */
  resources: string
  /** Files inside `app.asar`, also those kept out of it. */
  app: string[]
  /** Files that lie beside it as they are, from the folder of resources. */
  beside: string[]
  appBytes: number
  totalBytes: number
}

/** A statement about a package, and what speaks against it. */
export interface PackageCheck {
  statement: string
  faults: string[]
}

/** Lists an unpacked package (`linux-unpacked`, `win-unpacked`, `mac/….app`). */
export function listUnpacked(folder: string): PackageListing {
  const resources = [join(folder, 'resources'), join(folder, 'Contents', 'Resources')].find((each) => existsSync(each))
  if (resources === undefined) throw new Error(`${folder} is no package`)
  const archive = join(resources, 'app.asar')
  const beside = filesUnder(resources).filter((name) => name !== 'app.asar')
  const isFile = (name: string) => !('files' in statOf(archive, name))
  return {
    resources,
    app: listPackage(archive, { isPack: false }).map(slashes).filter(isFile),
    beside,
    appBytes: statSync(archive).size,
    totalBytes: filesUnder(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
  }
}

const statOf = (archive: string, name: string) => statFile(archive, name.split('/').join(sep))
const slashes = (name: string) => name.split(sep).join('/').replace(/^\//, '')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(relative(folder, join(entry.parentPath, entry.name))))
    .toSorted()
}

const missing = (names: string[], wanted: string[]) => wanted.filter((name) => !names.includes(name))
const matching = (names: string[], unwanted: RegExp) => names.filter((name) => unwanted.test(name))

/** What a package must hold and what it must not, looked up in its listing. `binding` names this system's build of better-sqlite3. */
export function checkPackage(listing: PackageListing, binding: string): PackageCheck[] {
  const { app, beside } = listing
  const node = `node_modules/better-sqlite3/prebuilds/${binding}.node`
  return [
    {
      statement: 'main, workers, preload and page are in it',
      faults: missing(app, [
        'package.json',
        ...['index', 'reader', 'writer', 'job'].map((name) => `out/main/${name}.js`),
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'out/renderer/licences.json',
      ]),
    },
    {
      statement: 'the library lies beside it, ready made, and the licence',
      faults: missing(beside, ['archive/library.sqlite', 'LICENSE.txt']),
    },
    {
      statement: 'this system\u2019s SQLite lies on the disk as a file',
      faults: missing(beside, [`app.asar.unpacked/${node}`]),
    },
    {
      statement: 'no SQLite of another system, and no source of it',
      faults: [...app, ...beside].filter((name) => /\.(?:node|[ch](?:pp)?|gyp)$/.test(name) && !name.endsWith(node)),
    },
    {
      statement: 'no sources, tests, maps or notes of the project',
      faults: matching(
        [...app, ...beside],
        /\.(?:[cm]?tsx?|map|md)$|(?:^|\/)(?:tests?|electron|renderer\/features|\.git)\//,
      ),
    },
    {
      statement: 'no package but better-sqlite3: all other code is in the built files',
      faults: matching(app, /^node_modules\/(?!better-sqlite3\/)/),
    },
    {
      statement: 'every package that the built files name is there',
      faults: bareImports(listing).filter((name) => !app.includes(`node_modules/${name}/package.json`)),
    },
    {
      statement: 'the page brings pdf.js once',
      faults: matching(app, /^out\/renderer\/.*pdf[.-]worker/).slice(1),
    },
  ]
}

/** Packages that the built main process and its workers import by name, but for Electron and Node themselves. */
function bareImports({ resources, app }: PackageListing): string[] {
  const archive = join(resources, 'app.asar')
  const names = app
    .filter((name) => /^out\/main\/.*\.js$/.test(name))
    .flatMap((name) => {
      const text = extractFile(archive, name.split('/').join(sep)).toString('utf8')
      return [...text.matchAll(/^import (?:[^'"\n]* from )?["']([^'"\n]+)["'];?$/gm)].map((match) => match[1] ?? '')
    })
  return [...new Set(names)].filter((name) => !/^(?:[./]|node:|electron$)/.test(name))
}
