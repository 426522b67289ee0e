// npm test: every check and every test, on a machine that has git, Node and npm; the rest is installed or named.
import { install } from './install.mjs'
import { runSteps } from './run-steps.mjs'
import { ensureTestTools } from './test-tools.mjs'
import { programOf, verifySteps } from './verify-steps.mjs'

try {
  const node = install()
  const { chromium } = ensureTestTools()
  const steps = [
    ...verifySteps(),
    { name: 'integration tests', commands: [['node', [programOf('vitest'), 'run', '--project', 'integration']]], runner: 'vitest' },
    { name: 'bench, quick', commands: [['node', ['bench/main.ts', 'quick']]] },
    { name: 'build', commands: [['node', [programOf('@react-router/dev', 'react-router'), 'build']]] },
    {
      name: 'browser journeys',
      commands: [['node', [programOf('@playwright/test', 'playwright'), 'test']]],
      runner: 'playwright',
      needs: 'build',
    },
  ]
  process.exitCode = runSteps(steps, node, { MOTCUA_CHROMIUM: chromium }) ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
