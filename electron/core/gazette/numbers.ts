import { halfWidth } from './characters.ts'

const longest = 60
const year = '[〔\\[(【﹝]\\d{4}[〕\\])】﹞]'
const issued = new RegExp(
  `^(?:[文发字]+号:)?\\p{Script=Han}{1,16}(?:${year}(?:第)?\\d{1,5}|字第?\\d{1,12})[号號](?:令|公告)?$`,
  'u',
)
const numbered = /^(?:\(?\d{4}年)?第(?:\d{1,5}|[零〇○一二三四五六七八九十百]{1,6})号(?:令|公告|通告)?\)?$/u

/**
 * The document number a line consists of, as printed, or null: 通政发〔2022〕29号 with any brackets, spaces or
 * full-width digits, 第12号令, 2022年第3号. A number that is only cited stands inside a sentence and is not one.
 */
export function readNumberLine(text: string): string | null {
  if (text.length > longest) return null
  const plain = halfWidth(text).replace(/\s/g, '')
  return issued.test(plain) || numbered.test(plain) ? text.trim() : null
}
