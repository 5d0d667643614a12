import { z } from 'zod'

/** What can be wrong with a bag. `link` is anything that is neither a file nor a folder; it is never followed. */
export const damageKind = z.enum([
  'missing',
  'altered',
  'unlisted',
  'duplicate',
  'unsafe-path',
  'link',
  'malformed',
  'size',
  'unreadable',
  'model',
  // of a library's index
  'index',
  'differs',
  'unindexed',
])

/** One damage: the file, relative to the pack with slashes, or the path as a manifest gives it. */
export const damage = z.object({ kind: damageKind, file: z.string(), detail: z.string().optional() })

/** The four properties of electronic records by DA/T 70: 真实性, 完整性, 可用性, 安全性, in its order. */
export const property = z.enum(['authenticity', 'integrity', 'usability', 'safety'])

/** A damage in a pack, or where `pack` is null in the library's own files. */
export const finding = damage.extend({ pack: z.string().nullable() })

/** What a full check came to. */
export const verificationReport = z.object({
  /** A bag is one that another program made; only a library has an index. */
  scope: z.enum(['library', 'pack', 'bag']),
  /** True where nothing was found. */
  whole: z.boolean(),
  packs: z.int().nonnegative(),
  /** Files read and their bytes. */
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Rows of the index compared with the packs. */
  rows: z.int().nonnegative(),
  /** What was found, by property; all four, in their order. */
  properties: z.array(z.object({ property, findings: z.array(finding) })).length(4),
})

export type DamageKind = z.infer<typeof damageKind>
export type Damage = z.infer<typeof damage>
export type Property = z.infer<typeof property>
export type Finding = z.infer<typeof finding>
export type VerificationReport = z.infer<typeof verificationReport>
