import type { Asked, Question, Questions, Recorded, Said } from './messages.ts'

/** Everything the program asked of Electron, in its order. */
export const recorded: Recorded[] = []

export function record(call: string, ...args: unknown[]): void {
  recorded.push({ call, args: args.map(plain) })
}

/** What can be sent to the test; functions and windows cannot. */
function plain(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return JSON.parse(JSON.stringify(value) ?? 'null') as unknown
  }
}

/** Tells the test something. */
export function say(said: Said): void {
  process.send?.(said)
}

export type Answers = {
  [Q in Question]: (...args: Parameters<Questions[Q]>) => ReturnType<Questions[Q]> | Promise<ReturnType<Questions[Q]>>
}

/** Answers the test's questions until the program ends. */
export function answerTest(answers: Answers): void {
  process.on('message', ({ id, question, args }: Asked) => {
    const answer = answers[question] as (...given: readonly unknown[]) => unknown
    const answered = async () => answer(...args)
    void answered().then(
      (value) => say({ id, value }),
      (error: unknown) => say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  // the test is gone: nothing is left to do
  process.on('disconnect', () => process.exit(1))
}
