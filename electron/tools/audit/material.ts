import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { securityHeaders } from '../../core/resources/headers.ts'
import { packageConfig } from '../package/config.ts'
import { folders, projectFolder } from '../project.ts'

/** What an audit looks at: the application as it was built, and what it is packed by. */
export interface AuditMaterial {
  /** Built files of the main process, its workers and the preload, by name. */
  shell: Map<string, string>
  /** Built files of the page, by name. */
  page: Map<string, string>
  /** Sources of the page, by name. */
  pageSources: Map<string, string>
  headers: Readonly<Record<string, string>>
  packing: typeof packageConfig
  manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> }
}

/** Reads what was built. Throws where nothing was. */
export function readMaterial(): AuditMaterial {
  return {
    shell: textFiles(folders.out, /^(?:main|preload)\/.*\.c?js$/),
    page: textFiles(folders.renderer, /^(?!pdfjs\/).*\.(?:js|mjs|css|html)$/),
    pageSources: textFiles(join(projectFolder, 'renderer'), /\.(?:tsx?|css|html)$/),
    headers: securityHeaders,
    packing: packageConfig,
    manifest: JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as AuditMaterial['manifest'],
  }
}

function textFiles(folder: string, wanted: RegExp): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => wanted.test(name))
    .toSorted()
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
