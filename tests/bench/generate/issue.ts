import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folders } from '../../../electron/tools/project.ts'
import type { Slot } from './calendar.ts'
import { changeFigures, moveDate } from './figures.ts'
import { anotherOf, type Pools, poolsOf, recombine } from './pools.ts'
import { type Random, randomOf } from './random.ts'
import { bodies, givenCharacters, nouns, people, surnames, topics } from './words.ts'

const realIssue = join(folders.sources, 'nantong-2022-06', 'issue.txt')

/** What every generated issue is made of: the real issue's lines, and the runs of its text that may change places. */
interface Material {
  lines: readonly string[]
  /** Index of the first line after the contents. */
  documents: number
  chronicle: number
  pools: Pools
  chroniclePools: Pools
}

let material: Material | null = null

function readMaterial(): Material {
  const lines = readFileSync(realIssue, 'utf8').split('\n')
  const documents = lines.findIndex((line) => /^南通市人民政府大事记\.+ \d+$/.test(line)) + 1
  const chronicle = lines.indexOf('南通市人民政府大事记')
  if (documents === 0 || chronicle < 0) throw new Error(`${realIssue} is not the issue it was`)
  const pools = poolsOf(lines.slice(documents, chronicle), bodies)
  return { lines, documents, chronicle, pools, chroniclePools: poolsOf(lines.slice(chronicle), []) }
}

/**
 * The text of one made-up issue: the real one's structure line by line – documents, headings, lists, tables, notes – with
 * its clauses, bodies, names, subjects, figures, dates and document numbers changed. Clauses keep their length, so that
 * columns and pages are filled as in print. Follows from seed and slot alone.
 */
export function issueText(slot: Slot, seed: number): string {
  material ??= readMaterial()
  const { lines, documents, chronicle, pools, chroniclePools } = material
  const random = randomOf(seed, slot.id)
  const changed = lines.map((line, index) => {
    if (index < documents) return line
    if (line.includes('同志')) return changePosts(line, pools, random)
    if (!isProse(line)) return line
    return changeNouns(recombine(line, index < chronicle ? pools : chroniclePools, random, 0.8), random)
  })
  const head = changed.slice(0, documents).join('\n')
  const body = changed.slice(documents).map((line) => changeLineFigures(line, slot, random))
  const text = `${head}\n${body.join('\n')}`
  return renumber(rename(text, slot, seed, random), slot, random)
}

/** Neither a heading, a table, a list nor whom a letter is addressed to. */
const isProse = (line: string): boolean => /[，。；、]/.test(line) && !/^(?:[|-]|各.*：$)/.test(line)

/** The bodies of an appointment. */
function changePosts(line: string, pools: Pools, random: Random): string {
  return line.replace(/市(?:档案|应急管理|行政审批|信访)局/g, (body) => anotherOf('body', body, pools, random))
}

// 人民政府 is not about 民政
const noun = new RegExp(`(?<!人)(?:${nouns.join('|')})`, 'g')

function changeNouns(line: string, random: Random): string {
  return line.replace(noun, (word) => (random.fraction() < 0.3 ? random.pick(nouns) : word))
}

/** Figures of a line but those that number it, its links and its document numbers. */
function changeLineFigures(line: string, slot: Slot, random: Random): string {
  const period = /^\((\d{4})\. (\d+)\. (\d+)—(\d{4})\. (\d+)\. (\d+)\)$/.exec(line)
  if (period) {
    const [from, to] = [period.slice(1, 4), period.slice(4, 7)].map(([year, month, day]) => {
      const date = moveDate(Number(year), Number(month), Number(day), slot)
      return `${date.year}. ${date.month}. ${date.day}`
    })
    return `(${from}—${to})`
  }
  const parts = line.split(
    /(^(?:附件：)?#?\d+\. ?|^● \d+日|[～~]\d+日|<[^>]*>|[〔[]\d{4}[〕\]]\s?\d+号?|^\|.*?\| #?\d+ \|)/,
  )
  return parts.map((part, index) => (index % 2 === 1 ? part : changeFigures(part, slot, random))).join('')
}

/** Puts made-up names for the real city, its people and subjects, also where a line break stands within them. */
function rename(text: string, slot: Slot, seed: number, random: Random): string {
  const names = new Map<string, string>([['南通', slot.city.name]])
  for (const { real, others } of topics) {
    const chosen = random.shuffle(others)
    for (const [index, topic] of real.entries()) names.set(topic, chosen[index] ?? topic)
  }
  // people stay in office for some years, so the same names return from issue to issue
  const term = Math.floor(slot.year / 5)
  for (const person of people) names.set(person, madeUpName(person, randomOf(seed, slot.city.latin, term, person)))
  const plan = Math.floor((slot.year - 2021) / 5) + 14
  names.set('“十四五”', `“${planNames[plan]}五”`)
  const breaks = [...names.keys()].map((name) => Array.from(name).join('(?:\\n\\n|\\n| )?'))
  return text.replace(new RegExp(breaks.join('|'), 'g'), (found) => {
    const made = names.get(found.replace(/\s/g, ''))
    if (made === undefined) return found
    const gap = /\s+/.exec(found)
    return gap ? `${made.slice(0, gap.index)}${gap[0]}${made.slice(gap.index)}` : made
  })
}

const planNames = '零一二三四五六七八九十'.split('').concat(['十一', '十二', '十三', '十四'])

function madeUpName(real: string, random: Random): string {
  const given = Array.from({ length: real.length - 1 }, () => random.pick(givenCharacters))
  return `${random.pick(surnames)}${given.join('')}`
}

/** Masthead, dates of publication, and document numbers: the issue's own follow from its slot, cited ones may be of earlier issues. */
function renumber(text: string, slot: Slot, random: Random): string {
  const { year, number, serial, month, day, city } = slot
  let notices = 0
  let letters = 0
  return text
    .replace(/第( ?)6( ?)期( ?)\(总第( ?)368( ?)期\)/g, `第$1${number}$2期$3(总第$4${serial}$5期)`)
    .replace(/^2022$/gm, String(year))
    .replace(/^2022年8月31日$/m, `${year}年${month}月${day}日`)
    .replace(/^NANTONG|(?<=OF )NANTONG/gm, city.latin.toUpperCase())
    .replace(/通政发〔2022〕\d+号/g, () => `${city.code}政发〔${year}〕${number * 2 - 1 + notices++}号`)
    .replace(/通政办发〔2022〕\d+号/g, () => `${city.code}政办发〔${year}〕${number * 4 - 3 + letters++}号`)
    .replace(/(国办发|苏政发|苏政办发)〔(\d{4})〕(\d+)号/g, (_all, agency: string, _year, sequence: string) => {
      if (serial > 12 && random.fraction() < 0.5) {
        const earlier = random.integer(1, 12 * 2)
        return `${city.code}政${agency === '苏政办发' ? '办' : ''}发〔${year - 1}〕${earlier}号`
      }
      return `${agency}〔${year - 1}〕${random.integer(1, 10 ** sequence.length - 1)}号`
    })
}
