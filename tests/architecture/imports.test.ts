import { describe, expect, test } from 'vitest'
import { type Import, importsOf, sourceFiles } from './imports.ts'

interface Rule {
  folder: string
  /** Folders and files of the project that it may import besides its own folder. */
  local: RegExp
  /** Packages that it may import. */
  packages: RegExp
}

const contract = 'electron/contract/'
const text = 'electron/text/'
const db = 'electron/core/db/'
const archive = 'electron/core/archive/'
const gazette = 'electron/core/gazette/'
const any = (...folders: string[]) => new RegExp(`^(?:${folders.join('|')})`)
const none = /$^/
const node = /^node:/
const dataLocation = String.raw`electron/core/data-location\.ts$`
const coreFiles = String.raw`electron/core/[\w-]+\.ts$`

/** Who may import what. A folder that stands twice would be a fault of the table. */
const rules: Rule[] = [
  { folder: contract, local: none, packages: /^zod$/ },
  { folder: text, local: none, packages: none },
  { folder: gazette, local: any(contract, text), packages: none },
  { folder: db, local: any(contract), packages: /^(?:better-sqlite3|node:.*)$/ },
  { folder: archive, local: any(contract, text, gazette, db), packages: /^(?:zod|node:.*)$/ },
  {
    folder: 'electron/core/search/',
    local: any(contract, text, gazette, db, archive),
    packages: /^(?:csv-stringify.*|flexsearch|pinyin-pro|zod|node:.*)$/,
  },
  { folder: 'electron/core/notes/', local: any(contract, text, gazette, db, archive), packages: /^(?:zod|node:.*)$/ },
  {
    folder: 'electron/core/relations/',
    local: any(contract, text, gazette, db, archive),
    packages: /^(?:csv-stringify|zod|node:.*)$/,
  },
  { folder: 'electron/core/export/', local: any(contract, text, db, archive), packages: none },
  { folder: 'electron/core/settings/', local: any(contract), packages: /^(?:write-file-atomic|zod|node:.*)$/ },
  {
    folder: 'electron/core/ingest/',
    local: any(contract, text, gazette, db, archive),
    packages: /^(?:htmlparser2|pdfjs-dist|pinyin-pro|saxes|zod|node:.*)$/,
  },
  { folder: 'electron/core/resources/', local: any(contract), packages: node },
  { folder: 'electron/core/log/', local: any(contract, dataLocation), packages: /^(?:pino|zod|node:.*)$/ },
  { folder: 'electron/workers/', local: any(contract, 'electron/core/'), packages: node },
  {
    folder: 'electron/reading-room/',
    local: any(contract, 'electron/core/(?:resources|log)/', 'electron/workers/'),
    packages: /^(?:@hono\/node-server|zod|node:.*)$/,
  },
  // the commands build what they need before they run
  {
    folder: 'electron/cli/',
    local: any(contract, text, 'electron/core/', 'electron/workers/', 'electron/reading-room/', 'electron/tools/'),
    packages: /^(?:commander|string-width|node:.*)$/,
  },
  {
    folder: 'electron/main/',
    local: any(contract, 'electron/core/(?:resources|log)/', 'electron/workers/'),
    packages: /^(?:electron|node:.*)$/,
  },
  {
    folder: 'renderer/components/',
    local: any('renderer/(?:components|lib|i18n|styles)/', contract, text),
    packages: /^(?!node:|electron$)/,
  },
  { folder: 'renderer/lib/', local: any('renderer/(?:lib|i18n)/', contract, text), packages: /^(?!node:|electron$)/ },
  { folder: 'renderer/i18n/', local: any(contract), packages: /^(?:i18next|react-i18next)$/ },
  { folder: 'renderer/app/', local: any('renderer/', contract, text), packages: /^(?!node:|electron$)/ },
]

const forbidden = ({ folder, local, packages }: Rule, { target, package: isPackage }: Import) =>
  isPackage ? !packages.test(target) : !target.startsWith(folder) && !local.test(target)

const show = ({ file, target }: Import) => `${file} → ${target}`

describe('who may import what', () => {
  test.each(rules)('$folder', (rule) => {
    const imports = sourceFiles(rule.folder).flatMap(importsOf)
    expect(imports.length).toBeGreaterThan(rule.folder === text ? -1 : 0)
    expect(imports.filter((found) => forbidden(rule, found)).map(show)).toEqual([])
  })

  test('a feature of the renderer imports neither another feature nor the frame', () => {
    const wrong = sourceFiles('renderer/features')
      .flatMap(importsOf)
      .filter(({ file, target, package: isPackage }) => {
        if (isPackage) return /^(?:node:|electron$)/.test(target)
        const own = file.split('/').slice(0, 3).join('/')
        const allowed = any('renderer/(?:components|lib|i18n|styles)/', contract, text)
        return !target.startsWith(`${own}/`) && !allowed.test(target)
      })
    expect(wrong.map(show)).toEqual([])
  })

  test('the preload runs nothing but electron; everything else is types', () => {
    const running = sourceFiles('electron/preload')
      .flatMap(importsOf)
      .filter(({ typeOnly }) => !typeOnly)
    expect(running.map(({ target }) => target)).toEqual(['electron'])
  })

  test('features of the core do not know each other: only the files beside them do', () => {
    const features = ['search', 'notes', 'settings', 'ingest', 'export'].map((name) => `electron/core/${name}/`)
    const wrong = features.flatMap((folder) =>
      sourceFiles(folder)
        .flatMap(importsOf)
        .filter(
          ({ target }) =>
            features.some((other) => other !== folder && target.startsWith(other)) ||
            new RegExp(`^${coreFiles}`).test(target),
        ),
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('no file of electron or renderer imports itself by a detour', () => {
    const graph = new Map<string, string[]>()
    for (const file of [...sourceFiles('electron'), ...sourceFiles('renderer')]) {
      graph.set(
        file,
        importsOf(file)
          .filter((found) => !found.package && !found.typeOnly)
          .map(({ target }) => target),
      )
    }
    expect(cyclesOf(graph)).toEqual([])
  })
})

/** The cycles of a graph, each as the path that closes it. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    const start = path.indexOf(file)
    if (start !== -1) cycles.push([...path.slice(start), file].join(' → '))
    if (start !== -1 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}
