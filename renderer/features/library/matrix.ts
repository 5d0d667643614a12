import type { IssueRecord } from '../../../electron/contract/schemas/archive.ts'

/** A year of one gazette: its numbers, each the issue of it or null where it is missing. */
export interface MatrixYear {
  year: number
  numbers: (IssueRecord | null)[]
}

/** All years of one gazette, newest first, and how many numbers are there and missing. */
export interface Matrix {
  title: string
  years: MatrixYear[]
  /** Most numbers of a year. */
  columns: number
  found: number
  missing: number
}

/**
 * The issues of each gazette by year and number. A number is missing where a later one of its year is there, and where a
 * year between others has fewer than the years around it both have: of the first and the last year nobody knows more.
 */
export function matricesOf(issues: readonly IssueRecord[]): Matrix[] {
  const byTitle = Map.groupBy(
    issues.filter(({ year, number }) => year !== null && number !== null && number > 0 && number <= 60),
    ({ title }) => title,
  )
  return [...byTitle].map(([title, own]) => {
    const years = Map.groupBy(own, ({ year }) => year ?? 0)
    const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())]
    const most = (year: number) => Math.max(0, ...(years.get(year) ?? []).map(({ number }) => number ?? 0))
    const rows: MatrixYear[] = []
    for (let year = last; year >= first; year--) {
      const around = year === first || year === last ? 0 : Math.min(most(year - 1), most(year + 1))
      const numbers = new Map((years.get(year) ?? []).map((issue) => [issue.number, issue]))
      const length = Math.max(most(year), around)
      rows.push({ year, numbers: Array.from({ length }, (_, at) => numbers.get(at + 1) ?? null) })
    }
    const cells = rows.flatMap(({ numbers }) => numbers)
    const found = cells.filter((cell) => cell !== null).length
    const columns = Math.max(...rows.map(({ numbers }) => numbers.length))
    return { title, years: rows, columns, found, missing: cells.length - found }
  })
}
