import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['tests/{unit,contract,architecture,migrations}/**/*.test.ts'] },
      },
      // what runs the built main bundle, under a stand-in of Electron
      {
        extends: true,
        test: { name: 'shell', include: ['tests/shell/**/*.test.ts'], globalSetup: ['tests/harness/vitest-build.ts'] },
      },
    ],
  },
})
