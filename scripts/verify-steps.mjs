import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** The program of a package as a script for the pinned Node, which works on every system alike. */
export function programOf(name, bin = name) {
  const folder = join(root, 'node_modules', name)
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bins === 'string' ? bins : bins[bin])
}

/**
 * What every change must pass before it is shown to anybody: seconds, no database.
 *
 * @returns {import('./run-steps.mjs').Step[]}
 */
export function verifySteps() {
  return [
    { name: 'format', commands: [['node', [programOf('oxfmt'), '--check']]] },
    { name: 'lint', commands: [['node', [programOf('oxlint')]]] },
    {
      name: 'types',
      commands: [
        ['node', [programOf('@react-router/dev', 'react-router'), 'typegen']],
        ['node', [programOf('typescript', 'tsc'), '-p', '.']],
      ],
    },
    { name: 'import arrows', commands: [['node', ['scripts/arrows.ts']]] },
    {
      name: 'lockfile',
      commands: [
        ['node', ['scripts/complete-lock.mjs', '--check']],
        ['node', ['scripts/check-lockfile.mjs']],
      ],
    },
    { name: 'unit tests', commands: [['node', [programOf('vitest'), 'run', '--project', 'unit']]], runner: 'vitest' },
    { name: 'generated files', commands: [['node', ['scripts/generate.ts', '--check']]] },
  ]
}
