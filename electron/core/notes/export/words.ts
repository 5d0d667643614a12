import type { Language } from '../../../contract/schemas/session.ts'

const chinese = {
  title: '批注与书签',
  counts: (notes: number, bookmarks: number) => `批注和划线 ${notes} 条，书签 ${bookmarks} 个。`,
  front: '封面与目录',
  bookmark: '书签',
  colours: ['黄', '绿', '蓝', '紫', '红'],
  orphaned: '位置认不准',
}

/** What the program adds to an exported file. */
export type ExportWords = typeof chinese

const english: ExportWords = {
  title: 'Notes and bookmarks',
  counts: (notes, bookmarks) => `Notes and highlights: ${notes}. Bookmarks: ${bookmarks}.`,
  front: 'Cover and contents',
  bookmark: 'Bookmark',
  colours: ['yellow', 'green', 'blue', 'purple', 'red'],
  orphaned: 'place not certain',
}

export const exportWords = (language: Language): ExportWords => (language === 'zh-CN' ? chinese : english)
