import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** One import of a source file: `target` is a path from the project's folder, or the name of a package. */
export interface Import {
  file: string
  target: string
  package: boolean
  typeOnly: boolean
}

/** Source files below a folder of the project, as paths with `/`. */
export function sourceFiles(folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?ts|tsx|mjs|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** The text of a source file. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every import of a file: static ones, re-exports and dynamic ones. */
export function importsOf(file: string): Import[] {
  const text = textOf(file)
  const statements = [...text.matchAll(statement)].map((match) => ({
    name: match[2] ?? '',
    typeOnly: Boolean(match[1]),
  }))
  const dynamics = [...text.matchAll(dynamic)].map((match) => ({ name: match[1] ?? '', typeOnly: false }))
  return [...statements, ...dynamics].map(({ name, typeOnly }) => {
    const local = name.startsWith('.')
    const target = local
      ? relative(root, join(root, dirname(file), name.replace(/\?.*$/, '')))
          .split(sep)
          .join('/')
      : packageName(name)
    return { file, target, package: !local, typeOnly }
  })
}

function packageName(name: string): string {
  if (name.startsWith('node:')) return name
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}
