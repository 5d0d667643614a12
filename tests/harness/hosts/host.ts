import type { BrowserContext, Page } from '@playwright/test'

/** Kinds of host that the specs run on without knowing which. */
export type HostKind = 'electron' | 'shell' | 'reading-room'

export interface HostOptions {
  readonly dataFolder: string
  /** Folder of another library than the bundled one; null for that. */
  readonly library: string | null
  /** Language of the system, as `zh-CN`. */
  readonly locale: string
}

/** The application under test, in a process of its own. */
export interface StartedHost {
  /** Where its page is opened; another one after a restart. */
  readonly url: string
  /** Ends it by a signal and starts it again on the same data folder. */
  restart(signal: 'SIGINT' | 'SIGKILL'): Promise<void>
  /** Makes the pages of a browser's context the application's, where they are not by their address alone. */
  readonly attach?: (context: BrowserContext) => Promise<void>
  /** The window's page, where the application brings its own browser. */
  readonly page?: () => Page
  /** Another window or tab of the application, where a new page of the context is none. */
  readonly newPage?: () => Promise<Page>
  /** Ends it as a person does; the exit code. */
  stop(): Promise<number | null>
}
