import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['**/*.test.ts'], globalSetup: 'support/postgres.ts', testTimeout: 30_000, hookTimeout: 60_000 },
})
