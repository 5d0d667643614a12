import type { Remark } from '../../../contract/schemas/records.ts'
import { type ReadBlock, remarkOn } from './source.ts'

const offices =
  '书记|市长|省长|县长|区长|州长|主席|主任|秘书长|部长|局长|会长|厅长|院长|检察长|政委|组长|队长|董事长|总经理|行长|校长|理事长'
const office = new RegExp(`(${offices})(?=[\\u3400-\\u9fff]{3})`, 'g')
const titled = new RegExp(`(?:${offices})([\\u3400-\\u9fff]{2,3})(?=[、，。；,;等])`, 'g')
const longestPost = 20
const partsPosts = '、，；。,;（）() \\t'
const usual = 3

interface Place {
  source: ReadBlock
  from: number
}

function group(map: Map<string, Place[]>, key: string, place: Place): void {
  const places = map.get(key)
  if (places) places.push(place)
  else map.set(key, [place])
}

/** Names read with one wrong character: 市长吴李明 once, where 市长吴新明 is usual. Only the middle one of three is compared. */
function misreadNames(sources: ReadBlock[]): Remark[] {
  const names = new Map<string, Place[]>()
  const alike = new Map<string, Set<string>>()
  for (const source of sources) {
    const { text } = source.block
    for (const match of text.matchAll(office)) {
      const from = match.index + match[0].length
      const name = text.slice(from, from + 3)
      group(names, `${match[1]}${name}`, { source, from })
      const frame = `${match[1]}${name.charAt(0)}?${name.charAt(2)}`
      const known = alike.get(frame)
      if (known) known.add(name)
      else alike.set(frame, new Set([name]))
    }
  }
  const remarks: Remark[] = []
  for (const [frame, set] of alike) {
    if (set.size < 2) continue
    const held = frame.slice(0, -3)
    const countOf = (name: string) => names.get(held + name)?.length ?? 0
    const best = [...set].reduce((most, name) => (countOf(name) > countOf(most) ? name : most))
    if (countOf(best) < usual) continue
    for (const name of set) {
      const [place] = names.get(held + name) ?? []
      if (place && countOf(name) === 1)
        remarks.push(remarkOn(place.source, 'misread-name', [place.from, place.from + 3], best))
    }
  }
  return remarks
}

/** Where the post begins whose office stands at `at`. */
function postStart(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < longestPost && !partsPosts.includes(text.charAt(from - 1))) from--
  return from
}

/** Posts that differ by 副 for one person: 党组书记 where the same person is mostly 党组副书记. */
function differingPosts(sources: ReadBlock[]): Remark[] {
  const people = new Map<string, Map<string, Place[]>>()
  for (const source of sources) {
    const { text } = source.block
    for (const match of text.matchAll(titled)) {
      const name = match[1] ?? ''
      const from = postStart(text, match.index)
      const post = text.slice(from, match.index + match[0].length - name.length)
      const posts = people.get(name) ?? new Map<string, Place[]>()
      people.set(name, posts)
      group(posts, post, { source, from })
    }
  }
  const remarks: Remark[] = []
  for (const posts of people.values()) {
    for (const [post, places] of posts) {
      const better = [...posts].find(
        ([other, elsewhere]) =>
          other !== post &&
          other.replaceAll('副', '') === post.replaceAll('副', '') &&
          elsewhere.length > places.length,
      )?.[0]
      if (better === undefined) continue
      for (const { source, from } of places)
        remarks.push(remarkOn(source, 'post-differs', [from, from + post.length], better))
    }
  }
  return remarks
}

/** What a chronicle says of its people in two ways. */
export function peopleRemarks(sources: ReadBlock[]): Remark[] {
  const entries = sources.filter(({ block }) => block.kind === 'chronicle-entry')
  return [...misreadNames(entries), ...differingPosts(entries)]
}
