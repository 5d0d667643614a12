import { describe, expect, test } from 'vitest'
import { htmlToText, isHtml } from '../../../electron/core/ingest/html-text.ts'

describe('what is HTML', () => {
  test.each(['<!DOCTYPE html><p>甲</p>', '\n<html lang="zh">', '<!-- 说明 -->\n<div>甲</div>', '<table><tr><td>甲'])(
    '%s',
    (text) => expect(isHtml(text)).toBe(true),
  )
  test.each(['海州市人民政府公报', '<http://www.a.cn>', '# 标题\n<p>', '<甲>乙</甲>'])('not %s', (text) =>
    expect(isHtml(text)).toBe(false),
  )
})

test('a line for each paragraph and line break; space in the source means nothing', () => {
  expect(htmlToText('<p>关于\n  做好<b>工作</b>的通知<br>二〇二〇年</p><div>一<div>二</div>三</div>')).toBe(
    '关于 做好工作的通知\n\n二〇二〇年\n\n一\n\n二\n\n三',
  )
})

test('scripts, navigation and the foot of the page are left out', () => {
  const page =
    '<head><title>站点</title></head><body><nav>首页</nav><p>正文</p><script>"</p>"</script><footer>版权</footer>'
  expect(htmlToText(page)).toBe('正文')
})

describe('tables', () => {
  test('cells that span rows and columns are printed once', () => {
    const table = `<table><thead><tr><th>类别</th><th colspan="2">指标</th></tr></thead>
      <tr><td rowspan="2">甲</td><td>1</td><td>a|b</td></tr><tr><td>2</td><td><p>c</p><p>d</p></td></tr></table>`
    expect(htmlToText(table).split('\n\n')).toEqual([
      '| 类别 | 指标 |  |',
      '|---|---|---|',
      '| 甲 | 1 | a\\|b |',
      '|  | 2 | c d |',
    ])
  })

  test('one that is not closed, and one that asks for a million columns', () => {
    expect(htmlToText('<table><tr><td>甲<td>乙')).toContain('甲')
    expect(htmlToText('<table><tr><td colspan="1000000">甲</td></tr></table>').length).toBeLessThan(1000)
  })
})
