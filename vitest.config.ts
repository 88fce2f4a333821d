import { defineConfig } from 'vitest/config'
import { SummaryLine } from './test/support/summary-line.ts'

const patience = { testTimeout: 30_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    reporters: ['default', new SummaryLine()],
    projects: [
      {
        test: {
          ...patience,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/neo4j*.test.ts', 'test/browser/**', 'test/peers/**'],
        },
      },
      {
        // One server for the run; files take turns, since each wants the database to itself.
        test: {
          ...patience,
          testTimeout: 120_000,
          name: 'neo4j',
          include: ['test/**/neo4j*.test.ts'],
          globalSetup: ['test/support/neo4j-server.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          ...patience,
          name: 'peers',
          include: ['test/peers/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          testTimeout: 60_000,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: ['test/browser/neo4j*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
