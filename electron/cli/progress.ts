/** Tells progress on standard error: one line that is written over on a terminal, nothing where nobody watches. */
export function progressLine(): { tell: (line: string) => void; end: () => void } {
  const { stderr } = process
  const everyMs = 100
  let told = 0
  return {
    tell(line) {
      const now = performance.now()
      if (!stderr.isTTY || now - told < everyMs) return
      told = now
      stderr.write(`\r\u001b[K${line}`)
    },
    end() {
      if (stderr.isTTY && told > 0) stderr.write('\r\u001b[K')
    },
  }
}
