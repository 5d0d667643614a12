import { randomUUID } from 'node:crypto'
import { GazetteError } from '../../contract/errors.ts'
import type { Annotation, AnnotationCreate, AnnotationUpdate, MarkColour } from '../../contract/schemas/notes.ts'
import { prepared } from '../db/prepared.ts'
import { placement } from './anchor.ts'
import type { TextLookup } from './lookup.ts'
import { reading, writing } from './store.ts'
import type { NotesStore } from './store.ts'
import { byPlace, getBlock, makeTarget, rowTarget, targetColumns, targetValues } from './target.ts'
import type { TargetRow } from './target.ts'

interface AnnotationRow extends TargetRow {
  id: string
  colour: MarkColour
  body: string
  created: string
  modified: string
  version: number
  removed: string | null
}

/** The annotations of one issue or of all, those in the bin left out, in printed order. */
export function listAnnotations(
  store: NotesStore,
  lookup: TextLookup,
  { issue }: { issue?: string } = {},
): Annotation[] {
  const sql = 'SELECT * FROM annotation WHERE removed IS NULL AND issue = coalesce(?, issue) ORDER BY issue'
  const rows = reading(store, () => prepared<AnnotationRow>(store.db, sql).all(issue ?? null))
  return rows.map((row) => annotationOf(row, lookup)).toSorted(byPlace)
}

/**
 * Marks a range of a block, with a note where `body` is not empty.
 * Errors: `block-not-found`, `range-outside-block`, `bad-input`, and those of every write (see `openNotes`).
 */
export function createAnnotation(store: NotesStore, lookup: TextLookup, input: AnnotationCreate): Annotation {
  const { issue, from, to } = input.target
  const target = makeTarget(issue, getBlock(lookup, input.target), from, to)
  const [id, now] = [randomUUID(), new Date().toISOString()]
  const sql = `INSERT INTO annotation (id, ${targetColumns}, colour, body, created, modified, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`
  const values = [id, ...targetValues(target), input.colour, input.body.toWellFormed(), now, now]
  writing(store, () => prepared(store.db, sql).run(...values))
  return annotationOf(getRow(store, id), lookup)
}

/**
 * Changes colour, body or both. `version` is the version the change was made on.
 * Errors: `annotation-not-found` (also in the bin), `annotation-changed` with the version now in `values`.
 */
export function updateAnnotation(store: NotesStore, lookup: TextLookup, input: AnnotationUpdate): Annotation {
  writing(store, () => {
    const row = getRow(store, input.id)
    if (row.removed !== null) throw new GazetteError('annotation-not-found', { values: { id: input.id } })
    refuseStale(row, input.version)
    const colour = input.colour ?? row.colour
    const body = input.body?.toWellFormed() ?? row.body
    if (colour === row.colour && body === row.body) return
    const sql = 'UPDATE annotation SET colour = ?, body = ?, modified = ?, version = version + 1 WHERE id = ?'
    prepared(store.db, sql).run(colour, body, new Date().toISOString(), row.id)
  })
  return annotationOf(getRow(store, input.id), lookup)
}

/**
 * Lays an annotation into the bin; one that lies there already stays.
 * Errors: `annotation-not-found`, `annotation-changed` with the version now in `values`.
 */
export function removeAnnotation(store: NotesStore, input: { id: string; version: number }): void {
  writing(store, () => {
    const row = getRow(store, input.id)
    if (row.removed !== null) return
    refuseStale(row, input.version)
    setRemoved(store, row.id, new Date().toISOString())
  })
}

/** Takes an annotation out of the bin; one that is not there stays. Errors: `annotation-not-found`. */
export function restoreAnnotation(store: NotesStore, lookup: TextLookup, input: { id: string }): Annotation {
  writing(store, () => {
    if (getRow(store, input.id).removed !== null) setRemoved(store, input.id, null)
  })
  return annotationOf(getRow(store, input.id), lookup)
}

function annotationOf(row: AnnotationRow, lookup: TextLookup): Annotation {
  const { id, colour, body, created, modified, version } = row
  const target = rowTarget(row)
  return { id, target, colour, body, created, modified, version, placement: placement(target, lookup) }
}

function getRow(store: NotesStore, id: string): AnnotationRow {
  const sql = 'SELECT * FROM annotation WHERE id = ?'
  const row = reading(store, () => prepared<AnnotationRow>(store.db, sql).get(id))
  if (!row) throw new GazetteError('annotation-not-found', { values: { id } })
  return row
}

function setRemoved(store: NotesStore, id: string, removed: string | null): void {
  prepared(store.db, 'UPDATE annotation SET removed = ?, version = version + 1 WHERE id = ?').run(removed, id)
}

function refuseStale(row: AnnotationRow, version: number): void {
  if (row.version === version) return
  throw new GazetteError('annotation-changed', { values: { id: row.id, version: row.version } })
}
