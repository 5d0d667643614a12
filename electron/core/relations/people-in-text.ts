import { codePointLength, codePointOffset } from '../../text/code-points.ts'

/** A person named in running text; places are code points. `post` is what is printed before the name, null in a bare list. */
export interface NamedPerson {
  name: string
  from: number
  to: number
  post: string | null
}

/** The last words of posts that stand directly before a name: 市委书记王晖. */
const office =
  '书记|市长|省长|县长|区长|州长|镇长|乡长|主席|主任|秘书长|部长|局长|会长|厅长|院长|检察长|司令员|政委|组长|队长|董事长|总经理|总裁|行长|校长|理事长|总编|教授|研究员|院士|委员|代表|顾问|馆长|所长|处长|科长|总工程师|党组成员|领导'
/** Usual family names, of one character and of two. */
const family =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季樊童凌单封葛庄成耿项祝景盛柳祁殷章阮霍翟詹凤佘申裴温左庞舒屈鲁游祖齐岳聂焦关费柏蓝倪穆路班管车华柯商卜欧甘卞麦骆刁褚缪俞古冷尚娄符宁纪翁辛伍解兰芦涂时植司吉边包邢邬卫束柴谷苗瞿闻靳鞠茅宗支牛池艾储练木强栾巩宫窦臧邰晏桑胥从喻计伏麻经房钮全郁裘危闵席梅蒲诸卓鄢荆阎冉承狄'
const compound = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯'

const familyName = new RegExp(`^(?:${compound}|[${family}])`, 'u')
const titled = new RegExp(`([^、，。；：,;:\\s（）()“”《》]{0,20}?(?:${office}))(?=[\\u3400-\\u9fff])`, 'gu')
/** What ends a name for certain. */
const end = /^(?:[、，。；：,;:\s（）()“”《》]|等(?!级)|$)/u
/** Verbs and particles that follow a subject in minutes of public life. */
const follows =
  /^(?:主持|出席|参加|讲话|致辞|致词|到会|代表|率|作|在|来到|来通|分别|点评|通报|宣布|宣读|陪同|会见|调研|前往|受|对|就|提|说|表示|强调|指出|介绍|检查|视察|看望|慰问|召开|带队|传达|部署|为|到|会同|与|和|及|以|一行|的|同志|带来|现场|赴|实地|深入|回到|任|向|从|听取|带领|接待|应|签|发言|发布|推介|揭|致|交流|参观|考察|督|先后|领|总结|被|共同|主讲|通过|走访|围绕)/u

interface Candidate {
  at: number
  name: string
  post: string | null
  certain: boolean
}

/**
 * The people named in texts of one issue. A name begins with a family name and has two or three characters (four with a
 * compound one), directly after a post (市委书记王晖) or in a list that goes on from one (副主任葛玉琴、陈本高). Where its end is
 * not printed as such, the longer reading counts if the same name stands elsewhere in the issue or among `known`, else
 * the one that a usual verb follows; a name whose end stays open is left out, never guessed.
 */
export function peopleInText(texts: readonly string[], known: Iterable<string>): NamedPerson[][] {
  const names = new Set(known)
  for (const text of texts) for (const { name, certain } of candidates(text, names)) if (certain) names.add(name)
  return texts.map((text) =>
    candidates(text, names).map(({ at, name, post }) => {
      const from = codePointOffset(text, at)
      return { name, from, to: from + codePointLength(name), post }
    }),
  )
}

function candidates(text: string, names: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = []
  titled.lastIndex = 0
  let done = 0
  for (const match of text.matchAll(titled)) {
    let at = match.index + match[0].length
    if (at < done) continue
    let post: string | null = match[1] ?? null
    for (;;) {
      const read = nameAt(text, at, names)
      if (!read) break
      found.push({ at, post, ...read })
      at += read.name.length
      done = at
      // a list goes on with bare names: 、陈本高
      if (text[at] !== '、') break
      at += 1
      post = null
    }
  }
  return found
}

function nameAt(text: string, at: number, names: ReadonlySet<string>): { name: string; certain: boolean } | null {
  const opening = familyName.exec(text.slice(at, at + 2))?.[0]
  if (opening === undefined) return null
  const readings = [opening.length + 2, opening.length + 1].map((length) => ({
    name: text.slice(at, at + length),
    rest: text.slice(at + length, at + length + 3),
  }))
  const whole = readings.filter(({ name }) => /^\p{Script=Han}{2,4}$/u.test(name))
  const printed = whole.find(({ rest }) => end.test(rest))
  if (printed) return { name: printed.name, certain: true }
  const elsewhere = whole.find(({ name }) => names.has(name))
  if (elsewhere) return { name: elsewhere.name, certain: false }
  const followed = whole.filter(({ rest }) => follows.test(rest))
  return followed.length === 1 && followed[0] ? { name: followed[0].name, certain: false } : null
}
