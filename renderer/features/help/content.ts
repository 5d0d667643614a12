import type { Language } from '../../../electron/contract/schemas/session.ts'
import type { pictures } from './pictures.tsx'

/** One part of the help: a few short paragraphs, with a drawing where it says more than words. `code` stands between backticks. */
export interface HelpPart {
  readonly title: string
  readonly picture?: keyof typeof pictures
  readonly words: readonly string[]
}

const chinese: readonly HelpPart[] = [
  {
    title: '阅读',
    picture: 'panes',
    words: [
      '左边是目录，中间是正文，右边是页面。在一处滚动或点一段，另外两处跟着走。',
      '正在读的一段，正文旁有一道朱线，页面上有一个朱框；一段跨两栏，就有两个框。',
      '栏与栏之间的线可以拖动。屏幕小的时候，目录收进左上角的按钮里，页面叠在正文上面。',
    ],
  },
  {
    title: '书口',
    picture: 'edge',
    words: [
      '窗口底下是这一期的书口：一页一道，文件与文件之间留空，打开的文件是墨色，这一页是朱色。点或拖，就翻到那一页。',
      '书签、批注、搜索的命中都立在上面。',
    ],
  },
  {
    title: '搜索',
    picture: 'search',
    words: [
      '按 `/`，写下要找的字；按 `Ctrl K`（苹果键盘 `⌘K`）按名称快速打开。括号、全角半角、空格、繁简不必写对：`通政发[2022]31号` 找得到“通政发〔2022〕31号”。',
      '结果按文件分组，所中的字下面有朱点。点一条，正文和页面都翻到那里。',
    ],
  },
  {
    title: '划线、批注、书签',
    picture: 'marks',
    words: [
      '选中文字，选一种颜色，就是划线；按 `N` 写批注，批注写在那一段下面，边写边存。五种颜色各有一种线，不靠颜色也分得清。',
      '按 `B` 给正在读的一段夹书签。删掉的都可以撤销。',
      '公报库重建以后，批注按引文找回原处。认不准的列在“没有位置的”里，不会挪到别处去。',
      '设置里可以把全部批注导出成 Markdown 或 JSON（W3C Web Annotation）。',
    ],
  },
  {
    title: '引用',
    words: [
      '正文右上角的引号复制当前文件的引文：题名、文号、期、页。选中文字时按 `Q`，把这些字连同引文一起复制；按 `L`，复制这些字的链接。',
      '页码若是从正文复原的，页面上会写“复原”。引用前最好与原件核对。',
    ],
  },
  {
    title: '数据在哪里',
    words: [
      '批注、书签、设置在一个数据文件夹里，设置页写着它的路径，也说怎么移动。公报本身不会因为阅读而改动。',
      '程序不上网：不取东西，也不送东西。',
      '日志在数据文件夹的 `logs` 里，不记批注的文字，也不记搜索的字。出了问题，用“复制诊断信息”。',
    ],
  },
  {
    title: '核验',
    words: [
      '每一期是一个 BagIt 包，源文本、页面、版面数据都有 SHA-256 校验和。命令 `npx gazette verify` 逐个核对，有出入就说出是哪个文件。',
    ],
  },
]

const english: readonly HelpPart[] = [
  {
    title: 'Reading',
    picture: 'panes',
    words: [
      'Contents at the left, text in the middle, page at the right. Scroll or click in one, and the others follow.',
      'The paragraph you are at has a vermilion rule beside its text and a vermilion frame on the page: two frames where it runs over two columns.',
      'The lines between the panes can be dragged. In a small window the contents go behind the button at the top left, and the page stands over the text.',
    ],
  },
  {
    title: 'The fore-edge',
    picture: 'edge',
    words: [
      'The foot of the window is the issue seen from its fore-edge: one stroke a page, a gap between documents, the open document in ink, this page in vermilion. Click or drag to turn to a page.',
      'Bookmarks, notes and hits stand on it.',
    ],
  },
  {
    title: 'Searching',
    picture: 'search',
    words: [
      'Press `/` and write what to find; `Ctrl K` (`⌘K` on Apple’s keyboards) opens anything by its name. Brackets, widths, spaces and traditional forms need not be right: `通政发[2022]31号` finds 通政发〔2022〕31号.',
      'Results are grouped by document, with vermilion dots under what was found. Click one, and text and page open there.',
    ],
  },
  {
    title: 'Highlights, notes, bookmarks',
    picture: 'marks',
    words: [
      'Select words and choose a colour to highlight them; press `N` to write a note. It stands under its paragraph and is saved as you write. Each colour has a line of its own, so none relies on its hue.',
      'Press `B` to bookmark the paragraph you are at. Whatever is deleted can be brought back.',
      'When the archive is built anew, notes find their words again. One that cannot be placed for sure is listed, never moved by guess.',
      'All notes can be exported from the settings as Markdown or JSON (W3C Web Annotation).',
    ],
  },
  {
    title: 'Citing',
    words: [
      'The quotation mark above the text copies a citation of the document: title, number, issue, page. With words selected, `Q` copies them with their citation and `L` a link to them.',
      'Where page numbers were recovered from the text, the page says so. Compare with the original before you cite.',
    ],
  },
  {
    title: 'Where your data are',
    words: [
      'Notes, bookmarks and settings are in one data folder; the settings show its path and tell how to move it. Reading never changes the record.',
      'The program does not go online: it fetches nothing and sends nothing.',
      'The log is in `logs` in the data folder. It holds no text of your notes and none of your searches. If something goes wrong, use “Copy diagnostics”.',
    ],
  },
  {
    title: 'Verifying',
    words: [
      'Each issue is a BagIt bag: source text, pages and layout carry SHA-256 checksums. The command `npx gazette verify` compares them one by one and names the file that differs.',
    ],
  },
]

/** The help in a language. */
export const helpParts = (language: Language): readonly HelpPart[] => (language === 'zh-CN' ? chinese : english)
