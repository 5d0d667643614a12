import type { Relation } from '../../../contract/schemas/structure.ts'

const basis = /(?:根据|依据|依照|按照|遵照|参照|为(?:进一步)?(?:全面)?(?:深入)?(?:全面)?贯彻)[^，,。；;]*$/
const repealed =
  /^[^，。；]{0,30}(?:[，]?\s*(?:同时|自[^，。；]{2,30}起|即行|一并|予以|即)?\s*(?:废止|失效|停止执行|停止施行))/
const repealing = /(?:废止|宣布失效)[^，。；]{0,20}$/
const amended = /^[^，。；]{0,20}(?:作如下修改|作出如下修改|予以修改|进行修订|修订如下|修改如下)/
const amending = /(?:修订|修改|修订完善)(?:完善)?$/
const handed = /^(?:[（(][^（()）]{0,60}[)）])?(?:[^。；]{0,60}?[，])?[^，。；]{0,10}(印发|转发|批转|下发)给/
const handing = /(印发|转发|批转|下发)(?:[^，。；《]{0,30})$/

/** Text with what stands in brackets and in other 《…》 taken out, so that commas in it part no clause. */
function outline(text: string): string {
  return text.replace(/[（(][^（()）]{0,80}[)）]/g, '').replace(/《[^《》]{0,120}》/g, '')
}

/**
 * What a sentence says of what it cites, told by the words before and after it: 根据《…》 is a basis, 现将《…》印发给你们
 * hands it out, 《…》同时废止 repeals it. Null where the sentence does not say.
 */
export function relationIn(before: string, after: string): Relation | null {
  const [lead, rest] = [outline(before), outline(after)]
  if (repealed.test(rest) || repealing.test(lead)) return 'repeals'
  if (amended.test(rest) || amending.test(lead)) return 'amends'
  const verb = handed.exec(rest)?.[1] ?? handing.exec(lead)?.[1]
  if (verb !== undefined && !basis.test(lead)) return verb === '印发' || verb === '下发' ? 'issues' : 'forwards'
  return basis.test(lead) ? 'basis' : null
}
