import { z } from 'zod'

/** What can be wrong with a pack. `link` is anything that is neither a file nor a folder; it is never followed. */
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
])

/** One damage: the file, relative to the pack with slashes, or the path as a manifest gives it. */
export const damage = z.object({ kind: damageKind, file: z.string(), detail: z.string().optional() })

/** What a full check of one pack found; it is whole when there are no damages. */
export const packReport = z.object({
  pack: z.string(),
  /** Files read and their bytes. */
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  damages: z.array(damage),
})

/** What a full check of the library found. */
export const libraryReport = z.object({
  /** True where every pack and the index are whole. */
  whole: z.boolean(),
  packs: z.array(packReport),
  /** What is wrong with `library.sqlite`, as SQLite's own check or opening it says; empty where nothing is. */
  index: z.array(z.string()),
})

export type DamageKind = z.infer<typeof damageKind>
export type Damage = z.infer<typeof damage>
export type PackReport = z.infer<typeof packReport>
export type LibraryReport = z.infer<typeof libraryReport>
