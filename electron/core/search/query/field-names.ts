import type { DocumentKind } from '../../../contract/schemas/gazette.ts'
import type { QueryField } from '../../../contract/schemas/search.ts'

/** What a field may be called before its colon, in either language. */
export const fieldNames: Record<QueryField, readonly string[]> = {
  title: ['title', '标题', '题名'],
  number: ['number', '文号', '发文字号', '字号'],
  body: ['body', '单位', '机构', '部门'],
  person: ['person', '人名', '姓名'],
  date: ['date', '日期', '成文日期'],
  year: ['year', '年份', '年'],
  issue: ['issue', '期', '期号'],
  kind: ['kind', '种类', '文种'],
  page: ['page', '页', '页码'],
}

const fields = new Map(
  Object.entries(fieldNames).flatMap(([field, names]) => names.map((name) => [name, field as QueryField] as const)),
)

/** The field of a name, whatever its case. */
export const fieldOf = (name: string): QueryField | null => fields.get(name.toLowerCase()) ?? null

/** What a kind of document may be called. */
const kindNames: Record<DocumentKind, readonly string[]> = {
  notice: ['notice', '通知'],
  opinion: ['opinion', '意见'],
  order: ['order', '令', '政府令'],
  announcement: ['announcement', '公告', '通告'],
  decision: ['decision', '决定'],
  other: ['other', '其他'],
  appointments: ['appointments', '任免', '人事任免', '任免名单'],
  chronicle: ['chronicle', '大事记'],
}

const kinds = new Map(
  Object.entries(kindNames).flatMap(([kind, names]) => names.map((name) => [name, kind as DocumentKind] as const)),
)

/** The kind of document of a name, whatever its case. */
export const kindOf = (name: string): DocumentKind | null => kinds.get(name.toLowerCase()) ?? null
