import type {
  DocumentRecord,
  DocumentView,
  IssueView,
  PlacedBlock,
  Region,
} from '../../../electron/contract/schemas/archive.ts'

/** A block with the given parts; a paragraph on one page where nothing else is said. */
export function blockWith(parts: Partial<PlacedBlock> & { id: string }): PlacedBlock {
  const text = parts.text ?? '正文'
  return {
    kind: 'paragraph',
    part: 'notice',
    level: null,
    line: 1,
    page: 3,
    column: 'left',
    spans: [{ from: 0, to: text.length, page: 3, column: 'left', image: 4 }],
    regions: [],
    ...parts,
    text,
  }
}

/** A document of these blocks. */
export function viewOf(blocks: PlacedBlock[], id = 'd1'): DocumentView {
  return {
    issue: 'nantong-2022-06',
    id,
    kind: 'notice',
    title: '关于某事的通知',
    number: '通政发〔2022〕29号',
    issuers: [],
    date: null,
    addressee: null,
    section: null,
    pages: [3, 7],
    blocks,
    numberParts: null,
    sections: [],
    attachments: [],
    references: [],
    responsibilities: [],
    members: [],
    boxes: [],
    tables: [],
    appointments: [],
    chronicle: [],
    remarks: [],
    front: null,
  }
}

/** A document's record with the given parts. */
export function recordWith(parts: Partial<DocumentRecord> & { id: string }): DocumentRecord {
  return {
    kind: 'notice',
    title: '关于某事的通知',
    number: null,
    issuers: [],
    date: null,
    addressee: null,
    section: null,
    pages: null,
    blocks: 0,
    outline: [],
    ...parts,
  }
}

/** An issue whose facsimile has `images` images; printed page = image − 1 from image 4 on, none before. */
export function issueOf(documents: DocumentRecord[], images: number): IssueView {
  return {
    issue: { id: 'nantong-2022-06', title: '南通市人民政府公报', year: 2022, number: 6, serial: 368, date: null },
    front: null,
    documents,
    facsimile: {
      file: 'facsimile/nantong-2022-06.pdf',
      bytes: 1,
      origin: 'reconstruction',
      numbering: 'recovered',
      pages: Array.from({ length: images }, (_, at) => ({
        image: at + 1,
        page: at < 3 ? null : at,
        width: 595,
        height: 842,
      })),
    },
  }
}

/** A line of ten code points on image 4 with the given parts. */
export function regionWith(parts: Partial<Region>): Region {
  return { from: 0, to: 10, image: 4, column: 'left', x: 0.1, y: 0.1, width: 0.4, height: 0.014, ...parts }
}
