import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryProblem } from '../../contract/schemas/curation.ts'
import type { Finding, VerificationReport } from '../../contract/schemas/verification.ts'
import { parseBagInfo } from './bag.ts'
import { withLibraryLock } from './library-lock.ts'
import { packTitle } from './pack-store.ts'
import { mergeProblems, readProblems, writeProblems } from './problems.ts'

/**
 * Notes in a library what a full check of it found, in the place of what an earlier one found, so that damaged pages are
 * not shown as evidence and every damage is named until it is mended.
 */
export async function noteReport(
  folder: string,
  report: VerificationReport,
  signal: AbortSignal | undefined,
): Promise<void> {
  const findings = report.properties.flatMap((each) => each.findings)
  const problems: LibraryProblem[] = []
  for (const finding of findings) problems.push(await problemOf(folder, finding))
  await withLibraryLock(folder, signal, async () => {
    const standing = readProblems(folder).filter(({ kind }) => kind === 'lost' || kind === 'refused')
    await writeProblems(folder, mergeProblems(standing, problems))
  })
}

async function problemOf(folder: string, { kind, pack, file, detail }: Finding): Promise<LibraryProblem> {
  const inIndex = kind === 'index' || kind === 'differs' || kind === 'unindexed' || pack === null
  const place = inIndex ? file : `packs/${pack}/${file}`
  const pages = /^data\/facsimile\.pdf$/.test(file)
  const issue = pack === null ? null : ((await issueOfPack(join(folder, 'packs', pack))) ?? pack)
  return {
    kind: inIndex ? 'differs' : pages ? 'pages' : 'pack',
    issue,
    title: pack === null ? null : await packTitle(join(folder, 'packs', pack)),
    file: place,
    reason: inIndex ? (detail ?? kind) : kind,
  }
}

async function issueOfPack(pack: string): Promise<string | null> {
  const info = await readFile(join(pack, 'bag-info.txt'), 'utf8').catch(() => '')
  return parseBagInfo(info).get('External-Identifier') ?? null
}
