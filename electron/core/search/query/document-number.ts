import { fold, type Glyphs } from '../../../text/normalise.ts'

/** 通政发〔2022〕31号, in any brackets: agency code, year, number. */
const bracketed = /^(\p{Script=Han}{0,12})\(((?:19|20)\d\d)\) ?第?(\d{1,4})(号?)$/u
/** 通政发2022 31号, 通政发2022第31号, 通政发202231号: without brackets the 号 tells. */
const bare = /^(\p{Script=Han}{1,12})((?:19|20)\d\d)[ 第]?(\d{1,4})(号)$/u
/** How agency codes end. */
const codeEnd = '[发办函字规令通告任复批议文]'
/** 通政发 2022 31: an agency code, a year and a number alone. */
const spaced = new RegExp(`^(\\p{Script=Han}{0,11}${codeEnd}) ?((?:19|20)\\d\\d) (\\d{1,4})$`, 'u')

/**
 * The search text of a document number as gazettes print it, `通政发(2022)31号`, from whatever brackets and spaces it was
 * written with; null where the text is no document number. The 号 is left out where it was, but for a number without
 * brackets.
 */
export function documentNumberOf(text: string, glyphs: Glyphs = 'folded'): string | null {
  const folded = fold(text, glyphs)
  const [, code = '', year = '', number = '', end = '号'] =
    bracketed.exec(folded) ?? bare.exec(folded) ?? spaced.exec(folded) ?? []
  return year === '' ? null : `${code}(${year})${number}${end}`
}

const isCode = new RegExp(`^\\p{Script=Han}{0,11}${codeEnd}$`, 'u')

/**
 * The same of a number typed as several words. Only the first may hold an agency code, and where it holds nothing else
 * it has to look like one: 体育 〔2022〕31号 is two things.
 */
export function documentNumberOfWords(words: readonly string[], glyphs: Glyphs = 'folded'): string | null {
  const [first = '', ...others] = words
  if (others.some((word) => /[^第号\P{Script=Han}]/u.test(word))) return null
  if (others.length > 0 && /^\p{Script=Han}+$/u.test(first) && !isCode.test(first)) return null
  return documentNumberOf(words.join(' '), glyphs)
}
