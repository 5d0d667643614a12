import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Region } from '../../electron/contract/schemas/archive.ts'
import type { Block } from '../../electron/contract/schemas/gazette.ts'
import { buildLibrary, libraryFile } from '../../electron/core/archive/library.ts'
import { packModel, type PackModel } from '../../electron/core/archive/model.ts'
import { readPack, writePack } from '../../electron/core/archive/pack.ts'
import { indexers } from '../../electron/core/core.ts'
import { codePointLength, sliceCodePoints } from '../../electron/text/code-points.ts'

/** The document that is repeated: the longest of the bundled issue, 29 pages. */
const pattern = 'd5'

/** Id of the issue that holds the long document as its `d1`. */
export const longIssue = 'changwen-2022-01'

/**
 * Writes a library of the bundled issue and of one with a single long document: the printed lines of the longest bundled
 * document over and over, as `blocks` blocks on `pages` pages, each where it stands on its page image. The page images
 * are those of the pattern again, so that a page costs the same to draw in both.
 */
export async function writeLongLibrary(out: string, size: { pages: number; blocks: number }): Promise<void> {
  const bundled = join(import.meta.dirname, '../../resources/archive/packs/nantong-2022-06')
  const work = await mkdtemp(join(tmpdir(), 'gazette-long-'))
  try {
    const { model } = await readPack(bundled)
    const lines = linesOf(model)
    const pdf = await repeatPages(join(bundled, 'data/facsimile.pdf'), lines.images, size.pages)
    await writeFile(join(work, 'facsimile.pdf'), pdf)
    await writeFile(join(work, 'issue.txt'), 'made from the bundled issue\n')
    const packs = join(out, 'packs')
    await mkdir(packs, { recursive: true })
    await cp(bundled, join(packs, 'nantong-2022-06'), { recursive: true })
    await writePack(join(packs, longIssue), {
      model: longModel(model, lines, size, pdf),
      textFile: join(work, 'issue.txt'),
      pdfFile: join(work, 'facsimile.pdf'),
      altoFile: null,
    })
    await buildLibrary({ packs, out: join(out, libraryFile), indexers, fingerprint: '0'.repeat(64) })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

interface Line {
  text: string
  level: Block['level']
  region: Region
}

/** The printed lines of the pattern, and the images they stand on. */
function linesOf(model: PackModel): { images: number[]; byImage: Map<number, Line[]> } {
  const blocks = model.documents.find((document) => document.id === pattern)?.blocks ?? []
  const lines = blocks.flatMap((block) =>
    (model.regions[block.id] ?? []).map((region) => ({
      text: sliceCodePoints(block.text, region.from, region.to),
      level: region.from === 0 ? block.level : null,
      region,
    })),
  )
  const byImage = Map.groupBy(
    lines.filter((line) => line.text !== ''),
    (line) => line.region.image,
  )
  return { images: [...byImage.keys()].toSorted((a, b) => a - b), byImage }
}

async function repeatPages(file: string, images: readonly number[], pages: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(await readFile(file))
  const target = await PDFDocument.create()
  while (target.getPageCount() < pages) {
    const round = images.slice(0, pages - target.getPageCount()).map((image) => image - 1)
    for (const page of await target.copyPages(source, round)) target.addPage(page)
  }
  return target.save()
}

function longModel(
  model: PackModel,
  { images, byImage }: ReturnType<typeof linesOf>,
  size: { pages: number; blocks: number },
  pdf: Uint8Array,
): PackModel {
  const facsimile = model.facsimile
  if (!facsimile) throw new Error('The bundled issue has no page images')
  const blocks: Block[] = []
  const regions: PackModel['regions'] = {}
  for (let page = 1; page <= size.pages; page += 1) {
    const lines = byImage.get(images[(page - 1) % images.length] ?? 0) ?? []
    const wanted = Math.round((size.blocks * page) / size.pages) - blocks.length
    for (let at = 0; at < wanted; at += 1) {
      // lines are gathered where the page has more of them than blocks are wanted
      const [first, after] = [at, at + 1].map((step) => Math.floor((lines.length * step) / wanted))
      const gathered = lines.slice(first, Math.max((first ?? 0) + 1, after ?? 0))
      const [block, placed] = blockOf(gathered, blocks.length + 1, page)
      blocks.push(block)
      regions[block.id] = placed
    }
  }
  const head = { id: longIssue, title: '长文公报', year: 2022, number: 1, serial: 1, date: '2022-01-15' }
  return packModel.parse({
    issue: head,
    front: { blocks: [] },
    documents: [
      {
        id: 'd1',
        kind: 'other',
        title: blocks[0]?.text ?? '',
        number: null,
        issuers: [],
        date: null,
        addressee: null,
        section: null,
        pages: [1, size.pages],
        blocks,
      },
    ],
    warnings: [],
    versions: model.versions,
    facsimile: {
      ...facsimile,
      bytes: pdf.byteLength,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      pages: Array.from({ length: size.pages }, (_, at) => {
        const from = facsimile.pages.find((each) => each.image === images[at % images.length])
        return { image: at + 1, page: at + 1, width: from?.width ?? 595, height: from?.height ?? 842 }
      }),
    },
    regions,
  })
}

function blockOf(lines: readonly Line[], line: number, page: number): [Block, Region[]] {
  let text = ''
  const placed: Region[] = []
  for (const each of lines) {
    const from = codePointLength(text)
    text += each.text
    placed.push({ ...each.region, from, to: codePointLength(text), image: page })
  }
  const column = placed[0]?.column ?? null
  const level = line === 1 ? null : (lines[0]?.level ?? null)
  return [
    {
      id: `l${line}`,
      kind: line === 1 ? 'title' : level === null ? 'paragraph' : 'heading',
      part: 'notice',
      level,
      text,
      line,
      page,
      column,
      spans: [{ from: 0, to: codePointLength(text), page, column, image: page }],
    },
    placed,
  ]
}
