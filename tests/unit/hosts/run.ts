import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const project = join(import.meta.dirname, '../../..')

/** What a command left behind. */
export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs a script of the project by this Node, to its end. */
export function run(script: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(project, script), ...args], {
    env: { ...process.env, LANG: 'C', LC_ALL: '', ...env },
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}
