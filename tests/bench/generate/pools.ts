import type { Random } from './random.ts'

/** Runs of the real text that may stand in each other's place: same length, same mark before and after. */
export type Pools = ReadonlyMap<string, readonly string[]>

/** A clause between two marks; what is bracketed or quoted stays where it is. */
const clause = /(?<=[，；。：、])[^，；。：、“”‘’《》（）〔〕［］()<>[\]|…●\s]{2,24}(?=[，；。、])/g

/** The title of a numbered paragraph, which ends at its first full stop. */
const runIn =
  /(?<=^(?:（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\) ?|\d+\. ?))[^，；。：、“”《》（）]{4,24}(?=。)/

/** Lists of bodies that answer for a task: a whole one, or what of one the line before left over. */
const responsibility = /(?<=责任单位：)[^）〕：]+|^[^。：]+[）〕]$/g

/** A body of the city. */
const body = /^市[^（）]*[局委办会]$/

/** Stands for a list that is dealt with on its own; no gazette prints it. */
const blank = '\uE000'

/** Calls `replace` for every run of a line that a run of the same class may replace. */
export function replaceRuns(line: string, replace: (run: string, kind: string) => string): string {
  const bodies: string[] = []
  const marked = line.replace(responsibility, (list) => {
    bodies.push(list.replace(/[^，、）〕]+/g, (name) => (body.test(name) ? replace(name, 'body') : name)))
    return blank.repeat(list.length)
  })
  const titled = marked.replace(runIn, (title) => replace(title, 'title'))
  const said = titled.replace(clause, (run, at: number, whole: string) => {
    if (run.includes(blank)) return run
    if (body.test(run)) return replace(run, 'body')
    return replace(run, `${whole[at - 1] === '、' ? 'item' : 'clause'}${whole[at + run.length]}`)
  })
  return said.replace(/\uE000+/g, () => bodies.shift() ?? '')
}

const classOf = (run: string, kind: string) => `${kind}/${run.length}`

/** Gathers what stands in the lines, by class. */
export function poolsOf(lines: readonly string[], more: readonly string[]): Pools {
  const pools = new Map<string, string[]>()
  const take = (run: string, kind: string): string => {
    const name = classOf(run, kind)
    pools.set(name, [...(pools.get(name) ?? []), run])
    return run
  }
  for (const line of lines) replaceRuns(line, take)
  for (const name of more) take(name, 'body')
  return pools
}

/** The line with `share` of its runs replaced by others of their class. */
export function recombine(line: string, pools: Pools, random: Random, share: number): string {
  return replaceRuns(line, (run, kind) => {
    if (random.fraction() >= share) return run
    return anotherOf(kind, run, pools, random)
  })
}

/** A run of the same class, which may be the same again. */
export function anotherOf(kind: string, run: string, pools: Pools, random: Random): string {
  return random.pick(pools.get(classOf(run, kind)) ?? [run])
}
