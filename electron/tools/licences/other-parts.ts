import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThirdPartyPart } from '../../contract/licences.ts'
import { projectFolder } from '../project.ts'
import { pdfjsFolders, shipsPdfjsFile } from '../pdfjs-files.ts'
import { noticeOf } from './notice.ts'

const installed = (...parts: string[]): string => join(projectFolder, 'node_modules', ...parts)
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()

const publicDomain = `The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:

May you do good and not evil.
May you find forgiveness for yourself and forgive others.
May you share freely, never taking more than you give.`

/** What ships and is no module of a bundle: bindings, tables made of others' data, pdf.js's own parts, the runtime. */
export function otherParts(): ThirdPartyPart[] {
  const opencc = noticeOf(installed('opencc-js'))
  return [
    noticeOf(installed('better-sqlite3')),
    { kind: 'code', name: 'SQLite', version: null, licence: 'Public domain', text: publicDomain },
    ...pdfjsParts(),
    { ...opencc, kind: 'data' },
    {
      kind: 'data',
      name: 'OpenCC dictionaries',
      version: opencc.version,
      licence: 'Apache-2.0',
      text: read(installed('opencc-js', 'LICENSES', 'Apache-2.0.txt')),
    },
    {
      kind: 'data',
      name: 'Unicode Character Database',
      version: '15.0.0',
      licence: 'Unicode-3.0',
      text: read(join(projectFolder, 'resources', 'licences', 'unicode.txt')),
    },
    { ...noticeOf(installed('electron')), kind: 'runtime', name: 'Electron' },
    {
      kind: 'runtime',
      name: 'Chromium, Node.js and what they carry',
      version: null,
      licence: 'BSD-3-Clause, MIT and others',
      text: 'They are part of Electron. Their licences are in the file LICENSES.chromium.html beside the installed program.',
    },
  ]
}

const pdfjsLicences: Readonly<Record<string, readonly [name: string, licence: string]>> = {
  'cmaps/LICENSE': ['Adobe CMap resources (pdf.js)', 'BSD-3-Clause'],
  'iccs/LICENSE': ['Colour profiles (pdf.js)', 'CC0-1.0'],
  'standard_fonts/LICENSE_FOXIT': ['Foxit fonts (pdf.js)', 'BSD-3-Clause'],
  'wasm/LICENSE_JBIG2': ['JBIG2 decoder (pdf.js)', 'BSD-3-Clause'],
  'wasm/LICENSE_OPENJPEG': ['OpenJPEG (pdf.js)', 'BSD-2-Clause'],
  'wasm/LICENSE_QCMS': ['qcms (pdf.js)', 'MIT'],
  'wasm/LICENSE_QUICKJS': ['QuickJS (pdf.js)', 'MIT'],
  'wasm/LICENSE_PDFJS_JBIG2': ['JBIG2 binding (pdf.js)', 'Apache-2.0'],
  'wasm/LICENSE_PDFJS_OPENJPEG': ['OpenJPEG binding (pdf.js)', 'BSD-2-Clause'],
  'wasm/LICENSE_PDFJS_QCMS': ['qcms binding (pdf.js)', 'MIT'],
  'wasm/LICENSE_PDFJS_QUICKJS': ['QuickJS binding (pdf.js)', 'MIT'],
}

/** The parts that pdf.js carries under licences of their own; one that nobody has looked at yet throws. */
function pdfjsParts(): ThirdPartyPart[] {
  const { version } = noticeOf(installed('pdfjs-dist'))
  const files = pdfjsFolders.flatMap((folder) =>
    readdirSync(installed('pdfjs-dist', folder))
      .filter((name) => name.startsWith('LICENSE') && shipsPdfjsFile(name))
      .map((name) => `${folder}/${name}`),
  )
  return files.toSorted().map((file) => {
    const known = pdfjsLicences[file]
    if (!known) throw new Error(`pdf.js brings ${file}: look at it, and write down what it is`)
    const kind = file.startsWith('standard_fonts') ? 'font' : 'code'
    return { kind, name: known[0], version, licence: known[1], text: read(installed('pdfjs-dist', file)) }
  })
}
