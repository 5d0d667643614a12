const digits = '零一二三四五六七八九'

/** A Chinese numeral from 0 to 999 (二十一, 百零三), or digit by digit (二〇二二, 二OO六, 二○二二); null when it is neither. */
export function readChineseNumeral(text: string): number | null {
  const plain = text.replace(/[〇○OoОο0]/g, '零')
  if (plain === '' || plain.length > 8) return null
  if (!/[十百]/.test(plain)) {
    let value = 0
    for (const character of plain) {
      const digit = digits.indexOf(character)
      if (digit < 0) return null
      value = value * 10 + digit
    }
    return value
  }
  const match = /^(?:([一二三四五六七八九])?百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!match) return null
  const hundreds = plain.includes('百') ? (match[1] ? digits.indexOf(match[1]) : 1) * 100 : 0
  const tens = match[3] ? (match[2] ? digits.indexOf(match[2]) : 1) * 10 : 0
  return hundreds + tens + (match[4] ? digits.indexOf(match[4]) : 0)
}

/** A numeral in Arabic (half width) or Chinese digits; null when it is neither. */
export function readNumeral(text: string): number | null {
  return /^\d{1,8}$/.test(text) ? Number(text) : readChineseNumeral(text)
}

/** A number from 1 to 99 in Chinese: 21 is 二十一. */
export function writeChineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : digits.charAt(ones))
}
