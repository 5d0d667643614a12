import type { Hit } from '../../contract/schemas/search.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'

/** What a result says of the document it stands in. */
export type DocumentHead = Pick<Hit, 'title' | 'number' | 'date'>

/** Title, number and date of a hit's document; of the issue for front matter. */
export function headOf(db: ReadableDb, issue: string, document: string): DocumentHead {
  const ofDocument = prepared<DocumentHead>(db, 'SELECT title, number, date FROM document WHERE issue = ? AND id = ?')
  const ofIssue = prepared<DocumentHead>(db, 'SELECT title, NULL AS number, date FROM issue WHERE id = ?')
  const head = document === 'front' ? ofIssue.get(issue) : ofDocument.get(issue, document)
  return head ?? { title: '', number: null, date: null }
}
