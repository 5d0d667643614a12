import type { RemarkKind } from '../../../electron/contract/schemas/records.ts'
import { indexes } from '../../i18n/zh-CN/indexes.ts'

/** The kind of remark that a choice names; null for all of them. */
export const remarkKind = (choice: string | null): RemarkKind | null =>
  choice !== null && Object.hasOwn(indexes.remarkKinds, choice) ? (choice as RemarkKind) : null
