import { defineConfig } from '@playwright/test'
import type { ProjectOptions } from './tests/e2e/host.ts'
import { browsersHere, launchArgs } from './tests/harness/browser.ts'
import { pageOrigin } from './tests/harness/electron-stand-in/addresses.ts'

const languages = { 'zh-CN': 'zh-CN', en: 'en-US' } as const

/** The same specs on one kind of host in one language; what is true of one kind alone has a folder of its own. */
const project = (kind: ProjectOptions['kind'], language: keyof typeof languages) => ({
  name: `${kind} ${language}`,
  testIgnore: ['shell', 'reading-room'].filter((other) => other !== kind).map((other) => `**/e2e/${other}/**`),
  use: { kind, locale: languages[language] },
})

/** Every spec on both hosts and in both languages with two projects; all six are for machines with time. */
const few = [project('reading-room', 'zh-CN'), project('shell', 'en'), project('electron', 'zh-CN')]
const rest = [project('reading-room', 'en'), project('shell', 'zh-CN'), project('electron', 'en')]
const wholly = process.env['GAZETTE_E2E'] === 'all'

export default defineConfig<ProjectOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/build.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['./tests/harness/honest-reporter.ts']],
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browsersHere()[0],
      // the stand-in's page is as trusted as the window's own scheme
      args: [...launchArgs, `--unsafely-treat-insecure-origin-as-secure=${pageOrigin}`],
    },
  },
  projects: wholly ? [...few, ...rest] : few,
})
