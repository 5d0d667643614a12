import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** A browser for the tests, or why there is none and what to install. */
export type Browser = { program: string } | { reason: string }

/** As root Chromium starts only without its sandbox; nowhere but in tests. */
export const launchArgs: string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'msedge']

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((base) =>
    base
      ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
}

/** Browsers that stand on this machine: the one named by GAZETTE_BROWSER, installed ones, Playwright's own. */
export function browsersHere(): string[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const named = process.env['GAZETTE_BROWSER']
  const candidates = [...onPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()]
  return (named ? [named] : candidates).filter((program) => existsSync(program))
}

/**
 * Finds a browser that starts. None here: fetches Playwright's Chromium; if that cannot be had, installs the system's on
 * Debian and Ubuntu as root in a container or under CI, saying so. A person's own machine is never changed.
 */
export async function findBrowser(say: (line: string) => void): Promise<Browser> {
  const here = await firstThatStarts()
  if (here) return { program: here }
  say("No browser here: fetching Playwright's Chromium")
  fetchChromium()
  const fetched = await firstThatStarts()
  if (fetched) return { program: fetched }
  if (mayChangeSystem()) {
    say('It cannot be had: installing the system package (apt-get update && apt-get install -y chromium)')
    installSystemChromium()
    const installed = await firstThatStarts()
    if (installed) return { program: installed }
  }
  return { reason: 'no Chrome, Chromium or Edge here, and none could be fetched: install one of them' }
}

async function firstThatStarts(): Promise<string | null> {
  for (const program of browsersHere()) if (await starts(program)) return program
  return null
}

/** A file of that name may be a stub, or lack libraries of the system: only starting it tells. */
async function starts(program: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath: program, args: launchArgs, timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function fetchChromium(): void {
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', env, timeout: 180_000 })
}

function mayChangeSystem(): boolean {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  return debian && (Boolean(process.env['CI']) || inContainer())
}

/** A container has no init system of its own, or says so in a file. */
function inContainer(): boolean {
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return true
  try {
    return !/^(systemd|init)$/.test(readFileSync('/proc/1/comm', 'utf8').trim())
  } catch {
    return false
  }
}

function installSystemChromium(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], { stdio: 'inherit', env, timeout: 300_000 })
}
