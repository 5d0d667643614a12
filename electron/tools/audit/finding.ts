/** Something an audit came upon: where, and the text around it. */
export interface Finding {
  file: string
  text: string
}

/** What an audit says: a statement, what speaks against it, and what only seems to, with the reason. */
export interface AuditCheck {
  statement: string
  faults: string[]
  explained: string[]
}

/** A finding that is no fault: its text matches, and why it is none. */
export interface Explanation {
  text: RegExp
  why: string
}

/** Every place where the pattern stands in the files, with a little of what stands around it. */
export function findAll(files: ReadonlyMap<string, string>, pattern: RegExp, around = 60): Finding[] {
  const global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(global)].map(({ index, 0: match }) => ({
      file,
      text: text
        .slice(Math.max(0, index - around), index + match.length + around)
        .replace(/\s+/g, ' ')
        .trim(),
    })),
  )
}

/** A check that the findings are none, or all explained. An explanation that explains nothing any more is a fault too. */
export function noneBut(
  statement: string,
  findings: readonly Finding[],
  explanations: readonly Explanation[] = [],
): AuditCheck {
  const reasonOf = ({ text }: Finding) => explanations.find((explanation) => explanation.text.test(text))
  const unexplained = findings.filter((finding) => !reasonOf(finding)).map(({ file, text }) => `${file}: ${text}`)
  const used = new Set(findings.map(reasonOf))
  const idle = explanations.filter((each) => !used.has(each)).map(({ why }) => `explains nothing any more: ${why}`)
  const explained = explanations.filter((each) => used.has(each)).map(({ why }) => why)
  return { statement, faults: [...unexplained, ...idle], explained }
}

/** A check that each of the named things is so. */
export function allOf(statement: string, wanted: Readonly<Record<string, boolean>>): AuditCheck {
  const faults = Object.entries(wanted).flatMap(([what, isSo]) => (isSo ? [] : [`not so: ${what}`]))
  return { statement, faults, explained: [] }
}
