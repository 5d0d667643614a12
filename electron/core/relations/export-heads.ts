import { remarkKindWords as englishKinds } from '../../contract/words/english.ts'
import { remarkKindWords as chineseKinds } from '../../contract/words/chinese.ts'
import type { IndexExportRequest, PersonMention, RemarkEntry } from '../../contract/schemas/relations.ts'

/** The words of exported lists. */
export interface Heads {
  /** File names of the lists. */
  names: Record<IndexExportRequest['list'], string>
  numbers: readonly string[]
  citations: readonly string[]
  bodies: readonly string[]
  tasks: readonly string[]
  people: readonly string[]
  mentions: readonly string[]
  chronicle: readonly string[]
  tables: readonly string[]
  remarks: readonly string[]
  kinds: Record<PersonMention['kind'], string>
  roles: Record<'lead' | 'support', string>
  precisions: Record<'day' | 'range' | 'ten-days' | 'month' | 'unknown', string>
  remarkKinds: Record<RemarkEntry['kind'], string>
}

const chinesePlace = ['文件标题', '公报期', '期', '文件', '段', '页']
const englishPlace = ['Document title', 'Issue date', 'Issue', 'Document', 'Block', 'Page']

/** The column heads of exported lists, in both languages. */
export const heads: Record<'zh-CN' | 'en', Heads> = {
  'zh-CN': {
    names: {
      numbers: '发文字号',
      citations: '引用',
      bodies: '责任单位',
      tasks: '任务',
      people: '人名',
      mentions: '出处',
      chronicle: '大事记',
      tables: '表格',
      table: '表格',
      remarks: '存疑',
    },
    numbers: [
      '发文字号',
      '机关代字',
      '年份',
      '序号',
      '引用数',
      '被引用数',
      '标题',
      '成文日期',
      '发布日期',
      '公报期',
      '期',
      '文件',
      '页',
    ],
    citations: ['引用', '题名', '关系', '所引文件', '句', ...chinesePlace],
    bodies: ['责任单位', '任务数', '牵头', '配合', '文件数'],
    tasks: ['责任单位', '分工', '任务', '所在', '同列单位', ...chinesePlace],
    people: ['姓名', '印法', '任免', '名单', '大事记'],
    mentions: ['姓名', '类别', '日期', '职务', '分工', '句', ...chinesePlace],
    chronicle: ['起', '止', '精度', '正文', ...chinesePlace],
    tables: ['表题', '行', '列', '补入格', '移正行', ...chinesePlace],
    remarks: ['类别', '原文', '疑为', '句', ...chinesePlace],
    kinds: { in: '任', out: '免', list: '名单', entry: '大事记' },
    roles: { lead: '牵头', support: '配合' },
    precisions: { day: '日', range: '起止', 'ten-days': '旬', month: '月', unknown: '不详' },
    remarkKinds: chineseKinds,
  },
  en: {
    names: {
      numbers: 'Document numbers',
      citations: 'Citations',
      bodies: 'Responsible bodies',
      tasks: 'Tasks',
      people: 'People',
      mentions: 'Mentions',
      chronicle: 'Chronicle',
      tables: 'Tables',
      table: 'Table',
      remarks: 'Doubtful readings',
    },
    numbers: [
      'Number',
      'Agency code',
      'Year',
      'Sequence',
      'Cites',
      'Cited by',
      'Title',
      'Written',
      'Released',
      'Issue date',
      'Issue',
      'Document',
      'Page',
    ],
    citations: ['Cited', 'Title', 'Relation', 'Cited document', 'Sentence', ...englishPlace],
    bodies: ['Body', 'Tasks', 'Lead', 'Support', 'Documents'],
    tasks: ['Body', 'Role', 'Task', 'Under', 'Named with', ...englishPlace],
    people: ['Name', 'As printed', 'Appointments', 'Lists', 'Chronicle'],
    mentions: ['Name', 'Kind', 'Date', 'Post', 'Role', 'Sentence', ...englishPlace],
    chronicle: ['First day', 'Last day', 'Precision', 'Text', ...englishPlace],
    tables: ['Title', 'Rows', 'Columns', 'Filled cells', 'Repaired rows', ...englishPlace],
    remarks: ['Kind', 'Reads', 'Perhaps', 'Sentence', ...englishPlace],
    kinds: { in: 'appointed', out: 'removed', list: 'list', entry: 'chronicle' },
    roles: { lead: 'lead', support: 'support' },
    precisions: { day: 'day', range: 'range', 'ten-days': 'ten days', month: 'month', unknown: 'unknown' },
    remarkKinds: englishKinds,
  },
}
