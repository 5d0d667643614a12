import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { logFolder, logName } from './log-file.ts'

/** A line of the log that tells of something wrong. */
export const logFault = z.object({
  time: z.string(),
  level: z.enum(['warn', 'error']),
  message: z.string(),
  /** What a sealed error carried, so that the two can be matched. */
  incident: z.string().optional(),
})
export type LogFault = z.infer<typeof logFault>

/** The last warnings and errors in the log of a data folder, newest first; what cannot be read is passed over. */
export function lastFaults(dataFolder: string, most: number): LogFault[] {
  const faults: LogFault[] = []
  for (let age = 0; age <= 1 && faults.length < most; age++) {
    const lines = linesOf(join(logFolder(dataFolder), logName(age))).toReversed()
    for (const line of lines) {
      const fault = faultOf(line)
      if (fault) faults.push(fault)
      if (faults.length === most) break
    }
  }
  return faults
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function faultOf(line: string): LogFault | null {
  try {
    return logFault.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
