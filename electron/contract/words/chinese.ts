import type { RemarkKind } from '../schemas/records.ts'
import type { DamageKind, Property } from '../schemas/verification.ts'

/** What each kind of remark is called, in Chinese: on the screen and in exported lists. */
export const remarkKindWords: Readonly<Record<RemarkKind, string>> = {
  'contents-differ': '与目录不符',
  'doubled-character': '重字',
  'doubled-end': '句末重字',
  'false-break': '误断',
  'foreign-word': '外文',
  'half-width-punctuation': '半角标点',
  'misread-character': '疑似误字',
  'misread-name': '疑似误名',
  'post-differs': '职务不一',
  'shifted-row': '错列',
  'wrong-number': '序号有误',
}

/** What a check found, in Chinese: in the window and on the command line. */
export const damageWords: Readonly<Record<DamageKind, string>> = {
  missing: '缺失',
  altered: '被改动',
  unlisted: '清单里没有',
  duplicate: '清单里重复',
  'unsafe-path': '路径不安全',
  link: '链接',
  malformed: '格式不对',
  size: '大小不对',
  unreadable: '读不出来',
  model: '与本期不符',
  index: '编目损坏',
  differs: '编目与期包不符',
  unindexed: '没有编目',
}

/** The four properties of DA/T 70, in Chinese. */
export const propertyWords: Readonly<Record<Property, string>> = {
  authenticity: '真实性',
  integrity: '完整性',
  usability: '可用性',
  safety: '安全性',
}
