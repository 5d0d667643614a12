import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { codePointLength } from '../text/code-points.ts'

/**
 * Developer command: writes electron/text/tables/glyphs.ts. It needs the Debian package `unicode-data` and `bzip2`.
 *
 *     node electron/tools/normaliser-table.ts [/usr/share/unicode]
 */
const unicodeFolder = process.argv[2] ?? '/usr/share/unicode'
const output = fileURLToPath(new URL('../text/tables/glyphs.ts', import.meta.url))
const pairsPerLine = 50

/** Reads one of opencc-js's dictionaries, `from to to|from to`, keeping the first `to`. */
async function dictionary(name: string): Promise<Map<string, string>> {
  const loaded: { default: unknown } = await import(`opencc-js/dict/${name}`)
  if (typeof loaded.default !== 'string') throw new Error(`opencc-js/dict/${name} is not a dictionary`)
  const entries = loaded.default.split('|').map((entry): [string, string] => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })
  return new Map(entries.filter(([from, to]) => codePointLength(from) === 1 && codePointLength(to) === 1))
}

/** The characters of GB 2312: those that a mainland text is printed in, which no variant rule may touch. */
function mainlandCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)))
  }
  characters.delete('\ufffd')
  return characters
}

const character = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16))

/** CJK radicals and strokes → the ideograph they look like. */
function radicals(): [string, string][] {
  const file = readFileSync(`${unicodeFolder}/EquivalentUnifiedIdeograph.txt`, 'utf8')
  return [...file.matchAll(/^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/gm)].flatMap((found) => {
    const [, first = '', last = first, to = ''] = found
    const start = Number.parseInt(first, 16)
    const length = Number.parseInt(last, 16) - start + 1
    return Array.from({ length }, (_, index): [string, string] => [String.fromCodePoint(start + index), character(to)])
  })
}

/** Unihan's kZVariant: one character encoded twice for the sake of its source. */
function doublets(): [string, string][] {
  const file = execFileSync('bzip2', ['-dc', `${unicodeFolder}/Unihan_Variants.txt.bz2`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return [...file.matchAll(/^U\+([0-9A-F]+)\tkZVariant\t(.*)$/gm)].flatMap(([, from = '', targets = '']) =>
    [...targets.matchAll(/U\+([0-9A-F]+)/g)].map(([, to = '']): [string, string] => [character(from), character(to)]),
  )
}

const simplified = await dictionary('TSCharacters')
const mainland = mainlandCharacters()
const simplify = (text: string): string => simplified.get(text) ?? text
const table = new Map<string, string>()

for (const [from, to] of simplified) table.set(from, to)
const variants = [
  ...(await dictionary('TWVariantsRev')),
  ...(await dictionary('HKVariantsRev')),
  ...(await dictionary('JPShinjitaiCharacters')),
  ...doublets(),
]
for (const [from, to] of variants) {
  if (!table.has(from) && !mainland.has(from) && mainland.has(simplify(to))) table.set(from, simplify(to))
}
for (const [from, to] of radicals()) {
  if (from.normalize('NFKD') === from) table.set(from, simplify(to))
}
for (const [from, to] of table) {
  // One more step where a target is itself a key, so that folding twice changes nothing.
  const last = table.get(to) ?? to
  if (last === from) table.delete(from)
  else table.set(from, last)
}

const pairs = [...table]
  .filter(([from, to]) => from !== to)
  .toSorted(([a], [b]) => a.codePointAt(0)! - b.codePointAt(0)!)
const lines = Array.from({ length: Math.ceil(pairs.length / pairsPerLine) }, (_, line) =>
  pairs
    .slice(line * pairsPerLine, (line + 1) * pairsPerLine)
    .map(([from, to]) => from + to)
    .join(''),
)
writeFileSync(
  output,
  `// Made by electron/tools/normaliser-table.ts; do not edit. Sources: the single-character tables of opencc-js 1.4.2
// (MIT; OpenCC's dictionaries Apache-2.0), and EquivalentUnifiedIdeograph.txt and Unihan_Variants.txt (kZVariant) of
// Unicode 15.0.0 (Unicode License).

/** ${pairs.length} pairs of code points, from and to: traditional → simplified, variant → mainland form, radical → ideograph. */
export const glyphPairs = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`,
)
console.log(`${pairs.length} pairs in ${output}`)
