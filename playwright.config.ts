import { defineConfig } from '@playwright/test'
import { browsersHere, launchArgs } from './tests/harness/browser.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/build.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: browsersHere()[0], args: launchArgs },
  },
  // the same specs in both languages of the interface
  projects: [
    { name: 'reading-room zh-CN', use: { locale: 'zh-CN' } },
    { name: 'reading-room en', use: { locale: 'en-US' } },
  ],
})
