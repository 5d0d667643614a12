import * as englishShared from '../contract/words/english.ts'
import * as chineseShared from '../contract/words/chinese.ts'
import { commandLanguage } from './messages.ts'
import { chineseSearch, englishSearch } from './search-words.ts'

const english = {
  document: 'Document',
  kind: 'Kind',
  number: 'Number',
  title: 'Title',
  date: 'Date',
  pages: 'Pages',
  blocks: 'Blocks',
  place: 'Place',
  page: 'Page',
  text: 'Text',
  parsed: (documents: number, blocks: number, warnings: number, seconds: string) =>
    `${documents} documents, ${blocks} blocks, ${warnings} warnings, ${seconds} s`,
  warning: (line: number | null, message: string) => (line === null ? message : `line ${line}: ${message}`),
  built: (folder: string, issues: number, blocks: number, seconds: string) =>
    `Built ${folder}: ${issues} issues, ${blocks} blocks, ${seconds} s`,
  notALibrary: (folder: string, name: string) =>
    `${folder} is no library (${name} would be lost): name a new or an empty folder, nothing was changed.`,
  found: (total: number, shown: number, milliseconds: string) =>
    `${total} blocks found, ${shown} shown, ${milliseconds} ms`,
  suggestions: (list: string) => `Did you mean: ${list}`,
  ...englishSearch,
  issue: 'Issue',
  documents: 'Documents',
  images: 'Images',
  adding: (done: number, total: number) => `Adding ${done + 1} of ${total}`,
  addedIssue: {
    added: (issue: string, title: string, warnings: number) => `Added ${issue} ${title}${warningsNote(warnings)}`,
    replaced: (issue: string, title: string, warnings: number) => `Replaced ${issue} ${title}${warningsNote(warnings)}`,
    unchanged: (issue: string, title: string, _warnings: number) => `Already there: ${issue} ${title}`,
  },
  added: (folder: string, issues: number, failures: number) =>
    `${folder}: ${issues} issues added${failures > 0 ? `, ${failures} not` : ''}`,
  removed: (issue: string) => `Removed ${issue}; gazette restore ${issue} puts it back`,
  restored: (issue: string) => `Restored ${issue}`,
  indexing: (done: number, total: number) => `Indexing ${done} of ${total}`,
  problem: (file: string, reason: string) => `Damaged: ${file} (${reason})`,
  checking: (percent: number | null) => (percent === null ? 'Checking the index' : `Checking ${percent} %`),
  scope: { library: 'Library', pack: 'Pack', bag: 'Bag' },
  checked: (
    scope: string,
    folder: string,
    packs: number,
    files: number,
    megabytes: string,
    rows: number,
    seconds: string,
  ) => `${scope} ${folder}: ${packs} packs, ${files} files, ${megabytes} MB, ${rows} rows compared, ${seconds} s`,
  property: englishShared.propertyWords,
  sound: 'nothing found',
  findings: (count: number) => `${count} found`,
  damage: englishShared.damageWords,
  whole: 'Whole.',
  broken: {
    library: 'Not whole. `gazette rebuild` mends the index; a damaged pack is mended by adding its issue again.',
    pack: 'Not whole. Get another copy of this pack.',
    bag: 'Not whole. Get another copy of this bag.',
  },
  exported: (files: number, target: string) => `${files} files written to ${target}`,
}

const warningsNote = (warnings: number): string => (warnings === 0 ? '' : ` (${warnings} warnings)`)

const chinese: typeof english = {
  document: '文件',
  kind: '种类',
  number: '发文字号',
  title: '标题',
  date: '日期',
  pages: '页码',
  blocks: '段数',
  place: '位置',
  page: '页',
  text: '正文',
  parsed: (documents, blocks, warnings, seconds) =>
    `文件 ${documents} 份，${blocks} 段，提示 ${warnings} 条，${seconds} 秒`,
  warning: (line, message) => (line === null ? message : `第 ${line} 行：${message}`),
  built: (folder, issues, blocks, seconds) => `已生成 ${folder}：${issues} 期，${blocks} 段，${seconds} 秒`,
  notALibrary: (folder, name) => `${folder} 不是公报库（${name} 会丢失），请另指定新的或空的文件夹，什么都没有改。`,
  found: (total, shown, milliseconds) => `找到 ${total} 段，列出 ${shown} 段，${milliseconds} 毫秒`,
  suggestions: (list) => `是不是要找：${list}`,
  ...chineseSearch,
  issue: '期',
  documents: '文件',
  images: '页面',
  adding: (done, total) => `正在加入第 ${done + 1} 期，共 ${total} 期`,
  addedIssue: {
    added: (issue, title, warnings) => `已加入 ${issue} ${title}${chineseWarnings(warnings)}`,
    replaced: (issue, title, warnings) => `已替换 ${issue} ${title}${chineseWarnings(warnings)}`,
    unchanged: (issue, title) => `原已有 ${issue} ${title}`,
  },
  added: (folder, issues, failures) => `${folder}：加入 ${issues} 期${failures > 0 ? `，${failures} 处没有加入` : ''}`,
  removed: (issue) => `已移出 ${issue}，用 gazette restore ${issue} 可放回`,
  restored: (issue) => `已放回 ${issue}`,
  indexing: (done, total) => `正在编目 ${done}／${total}`,
  problem: (file, reason) => `已损坏：${file}（${reason}）`,
  checking: (percent) => (percent === null ? '正在核对编目' : `正在核对 ${percent} %`),
  scope: { library: '公报库', pack: '期包', bag: 'BagIt 包' },
  checked: (scope, folder, packs, files, megabytes, rows, seconds) =>
    `${scope} ${folder}：${packs} 包，${files} 个文件，${megabytes} MB，核对编目 ${rows} 行，${seconds} 秒`,
  property: chineseShared.propertyWords,
  sound: '没有发现问题',
  findings: (count) => `发现 ${count} 处`,
  damage: chineseShared.damageWords,
  whole: '完好。',
  broken: {
    library: '有损坏。编目用 gazette rebuild 重做，损坏的期包重新加入即可。',
    pack: '有损坏，请另找一份期包。',
    bag: '有损坏，请另找一份。',
  },
  exported: (files, target) => `已写出 ${files} 个文件：${target}`,
}

const chineseWarnings = (warnings: number): string => (warnings === 0 ? '' : `（提示 ${warnings} 条）`)

/** The words of the commands in the language of the environment. */
export const words = commandLanguage() === 'zh' ? chinese : english
