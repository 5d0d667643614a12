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
}

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
}

/** The words of the commands in the language of the environment. */
export const words = commandLanguage() === 'zh' ? chinese : english
