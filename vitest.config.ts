import { defineConfig } from 'vitest/config'

// The suffix tells the cost: unit tests need nothing, int and api tests need PostgreSQL (started once, one database a file).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Written for bundlers: their imports name no file endings.
          server: { deps: { inline: [/bpmn-js/, /diagram-js/] } },
          include: ['{packages,modules,platform,integrations,apps,scripts}/**/*.unit.test.ts'],
          exclude: ['**/node_modules/**', 'var/**', 'build/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{modules,platform,integrations,apps,bench}/**/*.{int,api}.test.ts'],
          exclude: ['**/node_modules/**', 'var/**', 'build/**'],
          globalSetup: ['platform/testing/start-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
