import { basename, dirname, extname, resolve } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { issueId } from '../../contract/schemas/gazette.ts'
import { parseIssue } from '../gazette/parse.ts'

/** What a gazette's name ends with, after the place that publishes it. */
const gazetteName = /^(\p{Script=Han}+?)(?:市|省|县|区|自治区|自治州)?人民政府(?:办公[厅室])?公报/u

/**
 * The id of the issue in a file: its folder's name where the file is the `issue.txt` of a source folder, otherwise
 * made from the title (南通市人民政府公报, 2022, 第6期 → `nantong-2022-06`), otherwise from the file's name.
 */
export function issueIdOf(file: string, text: string): string {
  const folder = basename(dirname(resolve(file)))
  if (basename(file) === 'issue.txt' && issueId.safeParse(folder).success) return folder
  return idFromTitle(text) ?? slug(basename(file, extname(file))) ?? 'issue'
}

function idFromTitle(text: string): string | null {
  const { title, year, number } = parseIssue(text, { id: 'issue', recoverPages: false }).issue
  const place = gazetteName.exec(title)?.[1]
  if (!place || year === null || number === null) return null
  return slug(`${pinyin(place, { toneType: 'none', separator: '' })}-${year}-${String(number).padStart(2, '0')}`)
}

/** Lower-case letters and digits joined by hyphens, Han characters by their sound; null where nothing is left. */
function slug(name: string): string | null {
  const latin = pinyin(name.normalize('NFKC'), { toneType: 'none', separator: '-', nonZh: 'consecutive' })
  const id = latin
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
  return issueId.safeParse(id).success ? id : null
}
