import { describe, expect, it } from 'vitest'
import { GazetteError } from '../../../electron/contract/errors.ts'
import { type AltoPage, readAlto, writeAlto } from '../../../electron/core/ingest/alto.ts'

const meta = { fileName: 'pages & more.pdf', software: 'test', step: 'written by hand' }

const pages: AltoPage[] = [
  {
    image: 1,
    page: null,
    width: 595.2,
    height: 841.8,
    lines: [{ text: '“引号” <角标> & "直引号" 𠮷', x: 0.1, y: 0.2, width: 0.3, height: 0.02 }],
  },
  { image: 2, page: 3, width: 595.2, height: 841.8, lines: [] },
]

const oneLine = (unit: string, line: string) =>
  `<alto><Description><MeasurementUnit>${unit}</MeasurementUnit></Description><Layout>` +
  `<Page PHYSICAL_IMG_NR="1" WIDTH="1000" HEIGHT="2000"><PrintSpace><TextBlock>${line}</TextBlock></PrintSpace></Page>` +
  '</Layout></alto>'

describe('ALTO', () => {
  it('comes back as it was written, boxes to 1/1200 inch', () => {
    const read = readAlto(writeAlto(pages, meta))
    expect(read.map(({ image, page }) => ({ image, page }))).toEqual([
      { image: 1, page: null },
      { image: 2, page: 3 },
    ])
    expect(read[0]?.width).toBeCloseTo(595.2, 6)
    const [line, original] = [read[0]?.lines[0], pages[0]?.lines[0]]
    expect(line?.text).toBe(original?.text)
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(line?.[key]).toBeCloseTo(original?.[key] ?? 0, 3)
    expect(read[1]?.lines).toEqual([])
  })

  it('writes the same bytes for the same pages', () => {
    expect(writeAlto(pages, meta)).toBe(writeAlto(structuredClone(pages), meta))
  })

  it('joins the words of a line, with a space where there is one, under any namespace prefix', () => {
    const xml = oneLine(
      'pixel',
      '<TextLine HPOS="100" VPOS="200" WIDTH="300" HEIGHT="40"><String CONTENT="第"/><String CONTENT="6"/><SP/><String CONTENT="期"/></TextLine>',
    )
    const prefixed = xml.replaceAll(/<(\/?)(\w)/g, '<$1a:$2').replace('<a:alto>', '<a:alto xmlns:a="urn:x">')
    for (const source of [xml, prefixed]) {
      expect(readAlto(source)[0]?.lines).toEqual([{ text: '第6 期', x: 0.1, y: 0.1, width: 0.3, height: 0.02 }])
    }
  })

  it('takes a line’s box from its words where the line has none, and leaves out what has neither box nor text', () => {
    const xml = oneLine(
      'mm10',
      '<TextLine><String CONTENT="公" HPOS="100" VPOS="200" WIDTH="50" HEIGHT="40"/><String CONTENT="报" HPOS="150" VPOS="190" WIDTH="50" HEIGHT="40"/></TextLine>' +
        '<TextLine><String CONTENT="无处"/></TextLine><TextLine HPOS="1" VPOS="1" WIDTH="1" HEIGHT="1"/>',
    )
    const [page] = readAlto(xml)
    expect(page?.lines).toEqual([{ text: '公报', x: 0.1, y: 0.095, width: 0.1, height: 0.025 }])
    expect(page?.width).toBeCloseTo(283.46, 1)
  })

  it('counts pages where their numbers repeat', () => {
    const page = '<Page PHYSICAL_IMG_NR="0" WIDTH="10" HEIGHT="10"/>'
    expect(readAlto(`<alto><Layout>${page}${page}</Layout></alto>`).map(({ image }) => image)).toEqual([1, 2])
  })

  const faults: [name: string, xml: string, reason: RegExp][] = [
    ['broken XML', writeAlto(pages, meta).slice(0, 900), /unclosed|closed|end/i],
    ['another kind of XML', '<html><body/></html>', /root element is <html>/],
    ['no XML at all', '南通市人民政府公报', /text|root/i],
    ['nothing', '', /root|document/i],
    ['no pages', '<alto><Layout/></alto>', /no <Page>/],
    ['a page without size', '<alto><Layout><Page/></Layout></alto>', /page 1 has no WIDTH/],
    ['an unknown unit', oneLine('furlong', ''), /“furlong” is unknown/],
  ]
  it.each(faults)('says what is wrong with %s', (_, xml, reason) => {
    let caught: unknown
    try {
      readAlto(xml)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(GazetteError)
    const { code, values } = caught as GazetteError
    expect(code).toBe('source-unreadable')
    expect(values?.reason).toMatch(reason)
  })
})
