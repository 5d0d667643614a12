import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Damage } from '../../contract/schemas/verification.ts'
import { parseBagInfo, parseManifest } from './bag.ts'
import { packModel, type PackModel } from './model.ts'
import { verifyBag, type BagReport, type CheckOptions } from './verify-bag.ts'

/**
 * Checks a pack in full: it is a whole bag, its tag manifest covers every tag file, and its model is of the known
 * shape and speaks of this bag. Names damages rather than throwing; throws `cancelled`, or the system's error where
 * `folder` cannot be listed.
 */
export async function verifyPack(folder: string, options: CheckOptions = {}): Promise<PackReport> {
  const report = await verifyBag(folder, options)
  const { model, damages } = await checkModel(folder)
  const further = [...(await checkTags(folder)), ...damages]
  const known = new Set(report.damages.map(({ kind, file }) => `${kind} ${file}`))
  return {
    ...report,
    model,
    damages: [...report.damages, ...further.filter(({ kind, file }) => !known.has(`${kind} ${file}`))],
  }
}

/** What a full check of a pack found, and its model where that could be read. */
export interface PackReport extends BagReport {
  model: PackModel | null
}

/** Files every pack has, beside its payload: all but the tag manifest are listed in it. */
const tagFiles = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']

async function checkTags(folder: string): Promise<Damage[]> {
  const text = await readText(folder, 'tagmanifest-sha256.txt')
  if (text === null) return [{ kind: 'missing', file: 'tagmanifest-sha256.txt' }]
  const listed = new Set(parseManifest(text).entries.map(({ path }) => path))
  return tagFiles.flatMap((file) =>
    listed.has(file) ? [] : [{ kind: 'unlisted', file, detail: 'tagmanifest-sha256.txt' }],
  )
}

async function checkModel(folder: string): Promise<{ model: PackModel | null; damages: Damage[] }> {
  const file = 'data/issue.json'
  const fault = (detail: string): Damage => ({ kind: 'model', file, detail })
  const text = await readText(folder, file)
  if (text === null) return { model: null, damages: [{ kind: 'missing', file }] }
  let model: PackModel
  try {
    model = packModel.parse(JSON.parse(text))
  } catch (error) {
    // one line: the checker's own words list every field
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
    return { model: null, damages: [fault(reason)] }
  }
  const damages: Damage[] = []
  const { id } = model.issue
  if (basename(folder) !== id) damages.push(fault(`issue ${id} in a pack named ${basename(folder)}`))
  const info = parseBagInfo((await readText(folder, 'bag-info.txt')) ?? '')
  if (info.get('External-Identifier') !== id) damages.push(fault(`External-Identifier is not ${id}`))
  const { entries } = parseManifest((await readText(folder, 'manifest-sha256.txt')) ?? '')
  const pdf = entries.find(({ path }) => path === 'data/facsimile.pdf')
  if (pdf?.hash !== model.facsimile?.sha256) damages.push(fault('another facsimile than the one in the manifest'))
  return { model, damages }
}

async function readText(folder: string, file: string): Promise<string | null> {
  return readFile(join(folder, file), 'utf8').catch(() => null)
}
