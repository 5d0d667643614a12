import { describe, expect, it } from 'vitest'
import { readingOrder } from '../../../electron/core/ingest/reading-order.ts'
import { seededRandom } from '../../../electron/tools/facsimile/distort.ts'
import { line } from './synthetic.ts'

const cell = (text: string, x: number, row: number) => ({ ...line(text, 'left', row), x, width: 0.1 })

const page = [
  line('全幅标题横跨两栏的一行文字甲乙丙', 'full', 0),
  line('左一一一一一一一一一', 'left', 1),
  line('左二二二二二二二二二', 'left', 2),
  line('右一一一一一一一一一', 'right', 1),
  line('右二二二二二二二二二', 'right', 2),
  line('专栏横跨两栏的一行文字甲乙丙丁戊', 'full', 3),
  line('专栏短行', 'left', 4),
  line('专栏又一行横跨两栏的文字甲乙丙丁', 'full', 5),
  line('下左一一一一一一一一', 'left', 6),
  line('下左二', 'left', 7),
  line('下右一一一一一一一一', 'right', 6),
]

describe('reading order', () => {
  it('reads bands from the top, left column before right, whatever the order in the file', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 20; round++) {
      const shuffled = page
        .map((one) => ({ one, order: random() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ one }) => one)
      expect(readingOrder(shuffled).map((ordered) => ordered.line.text)).toEqual(page.map((one) => one.text))
    }
  })

  it('tells the column of each line, a short line between wide ones being wide itself', () => {
    expect(readingOrder(page).map((ordered) => ordered.column)).toEqual(
      'full left left right right full full full left left right'.split(' '),
    )
  })

  it('reads a table row by row', () => {
    const rows = ['甲', '乙'].flatMap((name, row) => [0.1, 0.3, 0.55, 0.8].map((x) => cell(`${name}${x}`, x, row)))
    const ordered = readingOrder(rows.toReversed())
    expect(ordered.map(({ line: { text } }) => text)).toEqual(rows.map(({ text }) => text))
    expect(new Set(ordered.map(({ column }) => column))).toEqual(new Set(['full']))
  })

  it('takes a signature at the right below a wide line for wide', () => {
    const ordered = readingOrder([
      line('全幅正文一行甲乙丙丁戊己庚辛壬癸', 'full', 0),
      line('南通市人民政府', 'right', 1),
    ])
    expect(ordered.map(({ column }) => column)).toEqual(['full', 'full'])
  })

  it('reads a table of contents entry by entry, page numbers standing apart at the right', () => {
    const contents = [
      line('【人事任免】', 'left', 0),
      line('干部任免名单', 'left', 1),
      cell('68', 0.85, 1),
      line('【大事记】', 'left', 2),
      line('大事记', 'left', 3),
      cell('69', 0.85, 3),
    ]
    const ordered = readingOrder(contents.toReversed())
    expect(ordered.map(({ line: { text } }) => text)).toEqual(contents.map(({ text }) => text))
    expect(new Set(ordered.map(({ column }) => column))).toEqual(new Set(['full']))
  })

  it('does not take a page number in the corner for contents', () => {
    const ordered = readingOrder([...[0, 1].map((row) => line('左栏一行文字', 'left', row)), cell('7', 0.85, 9)])
    expect(ordered.map(({ column }) => column)).toEqual(['left', 'left', 'right'])
  })

  it('has nothing to order on an empty page', () => {
    expect(readingOrder([])).toEqual([])
  })
})
