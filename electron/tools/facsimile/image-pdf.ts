import { PDFDocument } from '@cantoo/pdf-lib'

/** A4 in points. */
export const pageSize = { width: 595.276, height: 841.89 }

/** What the PDF says of itself. `date` stands for both dates in it, so that the same pages give the same bytes. */
export interface PdfInfo {
  title: string
  subject: string
  keywords: string[]
  date: Date
}

/** Binds grey JPEGs into a PDF of A4 pages that hold nothing else: no text, no fonts. */
export async function imagePdf(images: Uint8Array[], info: PdfInfo): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle(info.title)
  pdf.setSubject(info.subject)
  pdf.setKeywords(info.keywords)
  pdf.setLanguage('zh-CN')
  pdf.setCreator('Gazette Reader')
  pdf.setProducer('Gazette Reader')
  pdf.setCreationDate(info.date)
  pdf.setModificationDate(info.date)
  // All pages before any image: a reader that fetches the file in parts then finds every page in the first of them.
  const pages = images.map(() => pdf.addPage([pageSize.width, pageSize.height]))
  for (const [index, page] of pages.entries()) {
    const image = await pdf.embedJpg(images[index] ?? new Uint8Array())
    page.drawImage(image, { x: 0, y: 0, ...pageSize })
  }
  return pdf.save({ addDefaultPage: false })
}
