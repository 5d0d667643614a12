import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/{unit,contract,architecture,migrations}/**/*.test.ts'], testTimeout: 30_000 },
})
