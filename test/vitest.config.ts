import { defineConfig } from 'vitest/config'

/** Each starts whole programs or a browser, which take as long as the machine lets them. */
const SLOW = [
  'data-folder.test.ts',
  'everywhere.test.ts',
  'process.test.ts',
  'process-model.test.ts',
  'process-playground.test.ts',
  'process-trouble.test.ts',
  'platforms/web-growing.test.ts',
  'platforms/web-page.test.ts',
  'platforms/web-page-key.test.ts',
  'platforms/web-page-talk.test.ts',
]

export default defineConfig({
  root: import.meta.dirname,
  test: {
    globalSetup: 'support/postgres.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['**/*.test.ts'],
          exclude: SLOW,
          maxWorkers: '100%',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: SLOW,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
