import type { IssueHead } from '../../contract/schemas/gazette.ts'
import { frontPage } from './front.ts'
import { columnPiece, escapeText, inkRun } from './piece.ts'
import { groupPieces } from './groups.ts'
import type { Band, Piece, TypesetPage } from './pages.ts'

/** What every page says of itself, so that nobody takes it for a photograph of the printed original. */
export const reconstructionMark = '复原版式 · 非原件影像'

/** Sets all pages of an issue as one HTML document; each page is a `section.page` with `data-image`. */
export function typesetHtml(issue: IssueHead, pages: TypesetPage[], styles: string[]): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    '</head><body>',
    ...pages.map((page) => (page.page === null ? frontPage(page, mark()) : bodyPage(issue, page, page.page))),
    '</body></html>',
  ].join('\n')
}

function bodyPage(issue: IssueHead, page: TypesetPage, number: number): string {
  const name = `${issue.title}　${issue.year ?? ''}年第${issue.number ?? ''}期`
  const [left, right] = number % 2 === 0 ? [name, page.section ?? ''] : [page.section ?? '', name]
  return [
    `<section class="page" data-image="${page.image}">`,
    `<header><span data-line>${escapeText(left)}</span><span data-line>${escapeText(right)}</span></header>`,
    `<div class="body">${page.bands.map(band).join('')}</div>`,
    `<footer><span class="number" data-line>${number}</span>${mark()}</footer>`,
    '</section>',
  ].join('')
}

function mark(): string {
  return `<span class="mark" data-line>${reconstructionMark}</span>`
}

function band(content: Band): string {
  if (content.kind === 'full') return `<div class="full">${pieces(content.pieces)}</div>`
  return `<div class="columns"><div>${pieces(content.left)}</div><div>${pieces(content.right)}</div></div>`
}

function pieces(list: Piece[]): string {
  return groupPieces(list)
    .map((group) => {
      if (group.kind === 'table') return table(group.pieces)
      if (group.kind === 'box') return `<div class="box">${group.pieces.map(columnPiece).join('')}</div>`
      return group.pieces.map(columnPiece).join('')
    })
    .join('')
}

interface Cell {
  piece: Piece
  from: number
  text: string
}

/** Sets rows as a table; a first cell that is empty belongs to the one above it. */
function table(rows: Piece[]): string {
  const width = Math.max(...rows.map((row) => cells(row).length))
  const grid = rows.map((row) => withFirstCell(cells(row), width))
  const lines = grid.map((row, at) => {
    const tag = rows[at]?.block.header ? 'th' : 'td'
    const merged = row.flatMap((cell, column) => {
      if (column === 0 && at > 0 && isContinued(grid, at)) return []
      const height = column === 0 ? 1 + countContinued(grid, at) : 1
      const span = height > 1 ? ` rowspan="${height}"` : ''
      return [`<${tag}${span} data-line>${inkRun(cell.piece.block.id, cell.from, cell.text)}</${tag}>`]
    })
    return `<tr>${merged.join('')}${`<${tag}></${tag}>`.repeat(width - row.length)}</tr>`
  })
  return `<table>${lines.join('')}</table>`
}

/** A short row that begins with its running number has lost the first cell, which belongs to the row above. */
function withFirstCell(row: Cell[], width: number): Cell[] {
  const first = row[0]
  const filled = row.slice(0, row.findLastIndex((cell) => cell.text !== '') + 1)
  if (!first || filled.length >= width || !/^#?\d+$/u.test(first.text)) return row
  return [{ piece: first.piece, from: first.from, text: '' }, ...filled]
}

function isContinued(grid: Cell[][], at: number): boolean {
  return grid[at]?.[0]?.text === '' && !grid[at - 1]?.[0]?.piece.block.header
}

function countContinued(grid: Cell[][], at: number): number {
  let count = 0
  while (isContinued(grid, at + 1 + count)) count++
  return count
}

function cells(piece: Piece): Cell[] {
  let from = piece.from
  return piece.text.split('\t').map((text) => {
    const cell = { piece, from, text }
    from += Array.from(text).length + 1
    return cell
  })
}
