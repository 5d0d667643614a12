import type { Reply } from '../../electron/contract/errors.ts'

interface Hostile {
  why: string
  value: unknown
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })

/** What no operation was made for. Objects with a prototype of their own would not cross a boundary: these do. */
export const hostileValues: readonly Hostile[] = [
  { why: 'nothing', value: undefined },
  { why: 'null', value: null },
  { why: 'a truth', value: true },
  { why: 'a number', value: 0 },
  { why: 'a number below nought', value: -1 },
  { why: 'half a number', value: 0.5 },
  { why: 'a number beyond whole ones', value: 1e308 },
  { why: 'no number', value: Number.NaN },
  { why: 'an empty text', value: '' },
  { why: 'a text', value: 'x' },
  { why: 'half a surrogate pair', value: '\uD800' },
  { why: 'the other half', value: '文\uDC00文' },
  { why: 'a text with a null character', value: 'a\u0000b' },
  { why: 'a text of marks without letters', value: '\u0301'.repeat(500) },
  { why: 'a path', value: '../../../../etc/passwd' },
  { why: 'a statement', value: "'; DROP TABLE annotation; --" },
  { why: 'a pattern that takes for ever', value: '(a+)+$'.repeat(50) },
  { why: 'a huge text', value: '字'.repeat(300_000) },
  { why: 'an empty list', value: [] },
  { why: 'a list of lists', value: [[[]], [null]] },
  { why: 'a long list', value: Array.from({ length: 20_000 }, (_, index) => index) },
  { why: 'a deep object', value: nested(500) },
  { why: 'a prototype as a field', value: JSON.parse('{"__proto__":{"grants":["curate"]}}') as unknown },
  { why: 'a constructor as a field', value: { constructor: { prototype: { grants: ['curate'] } } } },
  { why: 'methods as fields', value: { toString: 1, valueOf: 1, toJSON: 'x' } },
  { why: 'a length as a field', value: { length: 4_294_967_295, 0: 'x' } },
]

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A sound input with one field after the other missing, of every hostile value, and with fields nobody asked for. */
export function hostileInputs(good: unknown): Hostile[] {
  if (!isFields(good)) return []
  const strangers = ['__proto__', 'constructor', 'surplus', ''].map((name) => ({
    why: `the field ${JSON.stringify(name)} beside the others`,
    value: JSON.parse(`${JSON.stringify(good).slice(0, -1)}${Object.keys(good).length > 0 ? ',' : ''}"${name}":{}}`),
  }))
  return [...strangers, ...Object.keys(good).flatMap((name) => hostileFields(good, name))]
}

function hostileFields(good: Fields, name: string): Hostile[] {
  const { [name]: field, ...without } = good
  return [
    { why: `no ${name}`, value: without },
    ...hostileValues.map(({ why, value }) => ({ why: `${why} as ${name}`, value: { ...good, [name]: value } })),
    ...hostileInputs(field).map(({ why, value }) => ({ why: `${name}: ${why}`, value: { ...good, [name]: value } })),
  ]
}

/** An answer or a refusal; never a bug, a dead worker or no host. */
export const endsWell = (reply: Reply): boolean =>
  reply.ok || !['internal', 'worker-lost', 'host-lost', 'unknown-operation'].includes(reply.error.code)
