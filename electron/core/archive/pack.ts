import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { GazetteError } from '../../contract/errors.ts'
import { bagDeclaration, parseBagInfo, parseManifest, writeBag, type PayloadFile } from './bag.ts'
import { sha256 } from './disk.ts'
import { corrupt } from './faults.ts'
import { packModel, versions, type PackModel } from './model.ts'

/** A pack on this disk. `name` is its folder's, `fingerprint` the SHA-256 of its tag manifest, which covers every file. */
export interface Pack {
  readonly folder: string
  readonly name: string
  readonly fingerprint: string
  readonly model: PackModel
}

/** What goes into a pack: the source file byte for byte, the model, and the facsimile with its page geometry where there is one. */
export interface PackContents {
  model: PackModel
  textFile: string
  pdfFile: string | null
  altoFile: string | null
}

/**
 * Writes a pack: a BagIt bag of one issue, the same bytes for the same contents. What stands at `folder` is replaced
 * when the new pack is whole on the disk.
 */
export async function writePack(folder: string, contents: PackContents): Promise<void> {
  const model = packModel.parse(contents.model)
  const payload: PayloadFile[] = [
    { name: 'issue.txt', content: { file: contents.textFile } },
    { name: 'issue.json', content: `${JSON.stringify(model)}\n` },
  ]
  if (contents.pdfFile !== null) payload.push({ name: 'facsimile.pdf', content: { file: contents.pdfFile } })
  if (contents.altoFile !== null) payload.push({ name: 'facsimile.alto.xml', content: { file: contents.altoFile } })
  await writeBag(folder, payload, [
    ['Bag-Software-Agent', 'Gazette Reader'],
    ['External-Identifier', model.issue.id],
    ['External-Description', model.issue.title],
  ])
}

/**
 * Opens a pack after cheap checks: the bag's tag files are there, the manifest lists exactly the payload, sizes add up
 * to Payload-Oxum, the model is of the known shape. Throws `archive-corrupt`, or `archive-too-new` where the model's
 * text rule is a later one. Whether the bytes are the right ones is asked of `verifyPack`.
 */
export async function readPack(folder: string): Promise<Pack> {
  const read = (name: string): Promise<string> => readPackFile(folder, name)
  if ((await read('bagit.txt')).replaceAll('\r\n', '\n').trim() !== bagDeclaration.trim())
    throw corrupt(join(folder, 'bagit.txt'), 'declaration')
  const hashes = await checkPayload(folder, await read('manifest-sha256.txt'), await read('bag-info.txt'))
  const model = parseModel(folder, packModel, await readModel(folder))
  if (model.versions.textRule > versions.textRule)
    throw new GazetteError('archive-too-new', { values: { file: folder } })
  if (model.facsimile && model.facsimile.sha256 !== hashes.get('data/facsimile.pdf'))
    throw corrupt(join(folder, 'data', 'facsimile.pdf'), 'hash')
  const fingerprint = sha256(await read('tagmanifest-sha256.txt'))
  return { folder, name: basename(folder), fingerprint, model }
}

/** The head of a pack's issue, without checking the rest: for putting packs in order. Throws `archive-corrupt`. */
export async function readPackHead(folder: string): Promise<PackModel['issue']> {
  return parseModel(folder, packModel.pick({ issue: true }), await readModel(folder)).issue
}

async function checkPayload(folder: string, manifest: string, info: string): Promise<Map<string, string>> {
  const { entries, malformed } = parseManifest(manifest)
  const hashes = new Map(entries.map(({ path, hash }) => [path, hash]))
  if (malformed.length > 0 || hashes.size !== entries.length)
    throw corrupt(join(folder, 'manifest-sha256.txt'), 'manifest')
  let bytes = 0
  const names = await readdir(join(folder, 'data')).catch((error: unknown) => {
    throw corrupt(join(folder, 'data'), 'missing', error)
  })
  for (const name of names) {
    const file = join(folder, 'data', name)
    if (!hashes.has(`data/${name}`)) throw corrupt(file, 'unlisted')
    bytes += (await stat(file)).size
  }
  for (const { path } of entries)
    if (!names.includes(path.slice('data/'.length))) throw corrupt(join(folder, path), 'missing')
  if (parseBagInfo(info).get('Payload-Oxum') !== `${bytes}.${names.length}`) throw corrupt(folder, 'size')
  return hashes
}

async function readPackFile(folder: string, name: string): Promise<string> {
  const file = join(folder, name)
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw corrupt(file, 'missing', error)
  })
}

async function readModel(folder: string): Promise<unknown> {
  const text = await readPackFile(folder, join('data', 'issue.json'))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw corrupt(join(folder, 'data', 'issue.json'), 'json', error)
  }
}

function parseModel<Schema extends z.ZodType>(folder: string, schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw corrupt(join(folder, 'data', 'issue.json'), 'model', result.error)
  return result.data
}
