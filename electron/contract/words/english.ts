import type { RemarkKind } from '../schemas/records.ts'
import type { DamageKind, Property } from '../schemas/verification.ts'

/** What each kind of remark is called, in English: on the screen and in exported lists. */
export const remarkKindWords: Readonly<Record<RemarkKind, string>> = {
  'contents-differ': 'differs from contents',
  'doubled-character': 'doubled character',
  'doubled-end': 'doubled end',
  'false-break': 'false break',
  'foreign-word': 'foreign word',
  'half-width-punctuation': 'half-width punctuation',
  'misread-character': 'misread character',
  'misread-name': 'misread name',
  'post-differs': 'post differs',
  'shifted-row': 'shifted row',
  'wrong-number': 'wrong number',
}

/** What a check found, in English: in the window and on the command line. */
export const damageWords: Readonly<Record<DamageKind, string>> = {
  missing: 'missing',
  altered: 'altered',
  unlisted: 'not in the manifest',
  duplicate: 'listed twice',
  'unsafe-path': 'unsafe path',
  link: 'link',
  malformed: 'malformed',
  size: 'wrong size',
  unreadable: 'unreadable',
  model: 'not of this issue',
  index: 'index damaged',
  differs: 'index differs from the pack',
  unindexed: 'not in the index',
}

/** The four properties of DA/T 70, in English. */
export const propertyWords: Readonly<Record<Property, string>> = {
  authenticity: 'Authenticity',
  integrity: 'Integrity',
  usability: 'Usability',
  safety: 'Safety',
}
