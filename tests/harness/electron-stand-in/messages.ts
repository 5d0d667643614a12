/** Which frame of a page speaks: its main frame, one within it, one that is gone; `url` as the shell would see it. */
export interface Sender {
  readonly page: number
  readonly frame: 'main' | 'sub' | 'gone'
  readonly url: string
}

export interface AskedBytes {
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
}

export interface AnsweredBytes {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** One call of the program to Electron, as `dialog.showErrorBox`, with what it was given. */
export interface Recorded {
  readonly call: string
  readonly args: readonly unknown[]
}

/** What a test asks of the program under the stand-in. */
export interface Questions {
  /** A request of the page to the program's scheme. */
  request: (asked: AskedBytes) => AnsweredBytes
  /** `ipcRenderer.invoke` and `ipcRenderer.send`. */
  invoke: (from: Sender, channel: string, args: readonly unknown[]) => unknown
  send: (from: Sender, channel: string, args: readonly unknown[]) => void
  /** Another page of the program, as a second window would be; its number. */
  newPage: () => number
  /** Whether a page may go to an address by itself, or open one in a new window. */
  mayNavigate: (page: number, url: string) => boolean
  mayOpen: (page: number, url: string) => boolean
  /** A page stands at an address. */
  loaded: (page: number, url: string) => void
  /** The page's process ended. */
  rendererGone: (page: number, reason: string) => void
  /** What the operating system tells the program: `second-instance`, `open-url`, `activate` … */
  tell: (event: string, args: readonly unknown[]) => void
  /** What the program lets a page do. */
  permission: (permission: string, url: string) => { request: boolean; check: boolean; device: boolean }
  /** The button of the dialogs that follow. */
  answerDialogs: (response: number) => void
  /** A line of the application's menu is chosen, by its id. */
  chooseMenu: (id: string) => void
  records: () => readonly Recorded[]
  quit: () => void
}

export type Question = keyof Questions

export interface Asked {
  readonly id: number
  readonly question: Question
  readonly args: readonly unknown[]
}

/** What the program says: answers, and what it tells its pages unasked. */
export type Said =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | SaidToPage

export type SaidToPage =
  | { readonly load: string; readonly page: number }
  | { readonly send: string; readonly page: number; readonly args: readonly unknown[] }
