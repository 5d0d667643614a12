import { spawn } from 'node:child_process'

/** Opens an address in the person's usual browser. None to open is no error. */
export function openBrowser(url: string): void {
  const [program, ...rest] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(program as string, [...rest, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const openers: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
