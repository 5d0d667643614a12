import type { Page } from '@playwright/test'
import { paintedAfter } from '../lib/browser.ts'
import { alone, type Figure } from '../lib/figure.ts'
import { milliseconds, median, p95 } from '../lib/statistics.ts'
import type { BenchIssue } from './issue.ts'

/** What people ask for: words of two characters, phrases, a number of a document, a name, a figure with its unit. */
const queries = [
  '基金',
  '健身',
  '养老',
  '托育',
  '副市长',
  '责任单位',
  '全民健身',
  '股权投资机构',
  '大型群众性活动',
  '严重精神障碍',
  '医养结合',
  '公共服务',
  '通政发〔2022〕29号',
  '陆卫东',
  '吴新明',
  '1000人',
  '健康服务业',
  '安全许可',
  '疫情防控',
  '南通市人民政府办公室',
]

/** From the last letter of a query to its hits painted. A bare pdf.js page finds what text the file holds: its pages are images. */
export async function searchFigures(page: Page, bare: Page, issue: BenchIssue): Promise<Figure[]> {
  const shown: number[] = []
  for (const query of queries) {
    await page.keyboard.press('/')
    await page.keyboard.press('ControlOrMeta+a')
    const found = [{ selector: 'a[data-row] mark', text: query.slice(0, 2) }]
    shown.push(await paintedAfter(page, 'input', found, () => page.keyboard.insertText(query)))
  }
  await page.keyboard.press('Escape')
  const text = await bare.evaluate('textOfFile()')
  const length = typeof text === 'string' ? text.length : 0
  const note = `beside: the file of the page images holds ${length} characters of text, the application finds in ${issue.text.length}`
  return [
    alone('search: last letter → hits painted, p50', milliseconds(median(shown)), note),
    alone('search: last letter → hits painted, p95', milliseconds(p95(shown))),
  ]
}
