import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/{unit,contract,architecture}/**/*.test.ts'], testTimeout: 30_000 },
})
