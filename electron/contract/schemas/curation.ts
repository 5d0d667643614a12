import { z } from 'zod'
import { wireError } from '../errors.ts'
import { issueId } from './gazette.ts'

/**
 * What is wrong with a library while the rest of it can be read. `pages`: the page images of an issue are not shown, its
 * text is; `pack`: another file of a pack is not as it was written, the text is read from the index; `lost`: an issue
 * whose pack is gone; `refused`: a pack that cannot be read; `index`: the index was damaged and made anew from the packs;
 * `differs`: the index is not what the packs give.
 */
export const problemKind = z.enum(['pages', 'pack', 'lost', 'refused', 'index', 'differs'])

/** One thing that is wrong, and where: `file` is relative to the library's folder, `reason` one word for the check that failed. */
export const libraryProblem = z.object({
  kind: problemKind,
  issue: issueId.nullable(),
  title: z.string().nullable(),
  file: z.string(),
  reason: z.string(),
})

/** A pack that was taken out of the library or replaced in it; `name` tells several of one issue apart. */
export const removedPack = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,80}\.\d{1,9}$/),
  issue: issueId,
  title: z.string(),
})

export type RemovedPack = z.infer<typeof removedPack>
export type ProblemKind = z.infer<typeof problemKind>
export type LibraryProblem = z.infer<typeof libraryProblem>

/** Where the library is and what lies beside it, for whoever may change it. */
export const libraryOverview = z.object({
  folder: z.string(),
  /** `shipped` is only read: it goes on as `own` once something is changed; `named` is changed in place. */
  origin: z.enum(['shipped', 'own', 'named']),
  removed: z.array(removedPack),
  /** Packs that came with the program and are not in the library, or in another version; `path` may be added. */
  offers: z.array(z.object({ path: z.string(), title: z.string() })),
})

/** An issue that was added; `unchanged` where the same pack was there already. */
export const addedIssue = z.object({
  issue: issueId,
  title: z.string(),
  year: z.int().nullable(),
  number: z.int().nullable(),
  outcome: z.enum(['added', 'replaced', 'unchanged']),
  /** How many things the parser could not place. */
  warnings: z.int().nonnegative(),
})

/** What an addition came to: each issue that is in, and each path that could not be added, with the reason. */
export const addReport = z.object({
  issues: z.array(addedIssue),
  failures: z.array(z.object({ path: z.string(), error: wireError })),
})

export type LibraryOverview = z.infer<typeof libraryOverview>
export type AddedIssue = z.infer<typeof addedIssue>
export type AddReport = z.infer<typeof addReport>

/**
 * Which library a host serves: one that a person `named` is changed in place; the one that came with the program is only
 * read, and goes on in the data folder once something is added.
 */
export interface LibraryChoice {
  readonly folder: string
  readonly named: boolean
}
