import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** A PDF that something happened to. */
export interface DamagedPdf {
  name: string
  bytes: Uint8Array
}

/**
 * What disks, downloads and programs do to a PDF, done to this one: nothing left of it, cut off, written over here and
 * there, objects lost, numbers that lie, a lock. The same bytes each time.
 */
export async function damagedPdfs(whole: Uint8Array): Promise<DamagedPdf[]> {
  const dozen = await firstPages(whole, 12, true)
  // objects in the open, so that they can be named and struck out
  const few = await firstPages(whole, 5, false)
  return [...cutPdfs(dozen), ...overwrittenPdfs(dozen), ...struckPdfs(few), ...(await rewrittenPdfs(few))]
}

/** A PDF of the first pages: pdf.js takes long to search a large broken file. */
async function firstPages(whole: Uint8Array, count: number, useObjectStreams: boolean): Promise<Uint8Array> {
  const source = await PDFDocument.load(whole)
  const target = await PDFDocument.create({ updateMetadata: false })
  const pages = Array.from({ length: count }, (_, page) => page)
  for (const page of await target.copyPages(source, pages)) target.addPage(page)
  return target.save({ useObjectStreams })
}

const text = (words: string) => new TextEncoder().encode(words)

function cutPdfs(whole: Uint8Array): DamagedPdf[] {
  const upTo = (share: number) => whole.slice(0, Math.floor(whole.length * share))
  return [
    { name: 'nothing', bytes: new Uint8Array() },
    { name: 'one byte', bytes: text('%') },
    { name: 'another kind of file', bytes: text('<!doctype html><title>404</title>') },
    { name: 'noughts', bytes: new Uint8Array(100_000) },
    { name: 'a head alone', bytes: text('%PDF-1.7\n') },
    ...[0.01, 0.1, 0.5, 0.9].map((share) => ({ name: `cut off at ${share * 100} %`, bytes: upTo(share) })),
    { name: 'without its last 40 bytes', bytes: whole.slice(0, -40) },
    { name: 'without its last 4000 bytes', bytes: whole.slice(0, -4000) },
    { name: 'without its first 3000 bytes', bytes: whole.slice(3000) },
  ]
}

/** Numbers that look random and are the same each time (Park and Miller). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647
    yield state
  }
}

function overwrittenPdfs(whole: Uint8Array): DamagedPdf[] {
  const flip = (name: string, seed: number, count: number, from: number, to: number): DamagedPdf => {
    const bytes = Uint8Array.from(whole)
    const source = numbers(seed)
    for (let at = 0; at < count; at++) {
      const place = from + (source.next().value % (to - from))
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (source.next().value % 8))
    }
    return { name, bytes }
  }
  const end = whole.length
  return [
    flip('50 bits turned', 11, 50, 0, end),
    flip('5000 bits turned', 12, 5000, 0, end),
    flip('200 bits turned in the first images', 13, 200, 5000, 400_000),
    flip('20 bits turned at the beginning', 14, 20, 0, 4000),
    flip('20 bits turned at the end', 15, 20, end - 4000, end),
    flip('every other bit turned at the end', 16, 20_000, end - 6000, end),
  ]
}

/** Overwrites each occurrence of some words with others of the same length. */
function struck(bytes: Uint8Array, words: RegExp, by: (found: string) => string): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1')
  return new Uint8Array(
    Buffer.from(
      latin.replace(words, (found) => by(found).padEnd(found.length).slice(0, found.length)),
      'latin1',
    ),
  )
}

/** Spoils the heads of the objects of some pages (counted from 0), so that the list of pages leads nowhere. */
function struckPages(few: Uint8Array, pages: readonly number[]): Uint8Array {
  let page = -1
  return struck(few, /\d+ 0 obj(?=\s<<\s\/Type \/Page\s)/g, (head) => {
    page += 1
    return pages.includes(page) ? head.replace('obj', 'obY') : head
  })
}

const blank = () => ''

function struckPdfs(few: Uint8Array): DamagedPdf[] {
  return [
    { name: 'no catalogue', bytes: struck(few, /\/Type \/Catalog/g, blank) },
    { name: 'no tree of pages', bytes: struck(few, /\/Type \/Pages/g, blank) },
    { name: 'no list of pages', bytes: struck(few, /\/Kids/g, () => '/Sdik') },
    { name: 'no trailer', bytes: struck(few, /trailer[\s\S]*$/, blank) },
    { name: 'a table of objects somewhere else', bytes: struck(few, /startxref\s+\d+/, () => 'startxref\n99999999') },
    { name: 'a table of objects that lies', bytes: struck(few, /\d{10} 00000 n/g, () => '0000000017 00000 n') },
    { name: 'two pages under wrong numbers', bytes: struckPages(few, [0, 3]) },
    { name: 'objects that never end', bytes: struck(few, /endobj/g, blank) },
    { name: 'streams that never end', bytes: struck(few, /endstream/g, blank) },
    { name: 'streams of another length', bytes: struck(few, /\/Length \d+/g, () => '/Length 7') },
    { name: 'unknown packing', bytes: struck(few, /\/DCTDecode/g, () => '/XYZDecode') },
    { name: 'images without their first bytes', bytes: struck(few, /\u00ff\u00d8\u00ff/g, () => 'xxx') },
  ]
}

const images = (pdf: PDFDocument) =>
  pdf.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Width')))

/** The same PDF with its objects changed by a program. */
async function rewrittenPdfs(few: Uint8Array): Promise<DamagedPdf[]> {
  const change = async (name: string, act: (pdf: PDFDocument) => void): Promise<DamagedPdf> => {
    const pdf = await PDFDocument.load(few)
    act(pdf)
    return { name, bytes: await pdf.save({ useObjectStreams: false, addDefaultPage: false }) }
  }
  return [
    await change('a page that is nowhere', (pdf) => pdf.context.delete(pdf.getPage(1).ref)),
    await change('images that are nowhere', (pdf) => images(pdf).forEach(([ref]) => pdf.context.delete(ref))),
    await change('what is drawn is nowhere', (pdf) => {
      for (const page of pdf.getPages()) {
        const drawn = page.node.get(PDFName.of('Contents'))
        if (drawn instanceof PDFRef) pdf.context.delete(drawn)
        else page.node.delete(PDFName.of('Contents'))
      }
    }),
    await change('pages that are their own list', (pdf) => {
      const list = pdf.catalog.Pages()
      const own = pdf.catalog.get(PDFName.of('Pages'))
      if (own) list.set(PDFName.of('Kids'), pdf.context.obj([own]))
    }),
    await change('more pages than there are', (pdf) => pdf.catalog.Pages().set(PDFName.of('Count'), PDFNumber.of(75))),
    await change('fewer pages than were told', (pdf) => {
      while (pdf.getPageCount() > 1) pdf.removePage(1)
    }),
    await change('no page', (pdf) => {
      while (pdf.getPageCount() > 0) pdf.removePage(0)
    }),
    await change('pages of no size', (pdf) => pdf.getPages().forEach((page) => page.setMediaBox(0, 0, 0, 0))),
    await change('a page of a mile', (pdf) => pdf.getPage(0).setMediaBox(0, 0, 4_500_000, 4_500_000)),
    await change('images of another size', (pdf) => {
      for (const [, image] of images(pdf)) {
        if (image instanceof PDFRawStream) image.dict.set(PDFName.of('Width'), PDFNumber.of(100_000))
      }
    }),
    await change('a page that is a number', (pdf) => pdf.context.assign(pdf.getPage(0).ref, PDFNumber.of(6))),
    await change('resources that are none', (pdf) => {
      for (const page of pdf.getPages()) page.node.set(PDFName.of('Resources'), PDFDict.withContext(pdf.context))
    }),
    await locked(few),
  ]
}

async function locked(few: Uint8Array): Promise<DamagedPdf> {
  const pdf = await PDFDocument.load(few)
  pdf.encrypt({ userPassword: '6', ownerPassword: '22', permissions: {} })
  return { name: 'a lock', bytes: await pdf.save({ useObjectStreams: false }) }
}
