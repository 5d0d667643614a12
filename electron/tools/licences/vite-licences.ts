import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { ThirdPartyPart } from '../../contract/licences.ts'
import { noticeOf, packageFolder } from './notice.ts'
import { otherParts } from './other-parts.ts'

/** The list of the packages in a bundle, beside its folder and not in it: it names paths of this machine, and does not ship. */
const listOf = (outDir: string): string => `${outDir}-packages.json`

/**
 * Writes down which packages a bundle is made of, as the bundler itself knows it: every module and every file it took over.
 * The renderer, built last, gathers what the others wrote (`others`: their folders) and writes `licences.json`.
 */
export function licences(others?: readonly string[]): Plugin {
  let outDir = ''
  let root = ''
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(root, config.build.outDir)
    },
    writeBundle(_options, bundle) {
      const parts = Object.values(bundle)
      // A module of which nothing was taken over is no part of what ships; styles and files have no code to count.
      const code = parts.flatMap((each) =>
        each.type === 'chunk'
          ? Object.entries(each.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
          : [],
      )
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:$|\?)/.test(id))
      const files = parts.flatMap((each) => (each.type === 'asset' ? each.originalFileNames : []))
      const modules = [...code, ...styles, ...files.map((file) => resolve(root, file))]
      const folders = new Set(modules.flatMap((module) => packageFolder(module) ?? []))
      if (!others) return writeFileSync(listOf(outDir), JSON.stringify([...folders].toSorted()))
      for (const other of others) for (const folder of listedIn(other)) folders.add(folder)
      writeFileSync(join(outDir, 'licences.json'), JSON.stringify(gather(folders)))
    },
  }
}

function listedIn(folder: string): string[] {
  const file = listOf(folder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
}

/** The notices of packages and of what ships besides, each name and version once, by name. */
export function gather(folders: Iterable<string>): ThirdPartyPart[] {
  const parts = [...[...folders].map(noticeOf), ...otherParts()]
  const byName = new Map(parts.map((part) => [`${part.name} ${part.version} ${part.kind}`, part]))
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
