// Runs checks and test runners one after another and adds up what they found.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needsShell, pinnedEnvironment, root } from './install.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {[command: string, args: string[]][]} commands  run until one fails; `node` is the pinned one
 * @property {'vitest' | 'playwright'} [runner]  whose tests are counted one by one; any other step counts as one check
 * @property {string} [needs]  a step without which this one cannot be judged
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Runs every step, also after a failure, so that one run shows everything; ends with the line `N passed, N failed`.
 *
 * @param {Step[]} steps
 * @param {string} node  the pinned Node
 * @param {Record<string, string>} [extra]  further environment
 * @returns {boolean} true when nothing failed and nothing was skipped
 */
export function runSteps(steps, node, extra = {}) {
  const reports = mkdtempSync(join(tmpdir(), 'motcua-reports-'))
  const env = { ...pinnedEnvironment(node), ...extra }
  const results = new Map()
  for (const step of steps) {
    console.log(`\n=== ${step.name}`)
    const start = performance.now()
    const needsFailed = step.needs !== undefined && results.get(step.needs)?.failed > 0
    if (needsFailed) console.error(`Not run, since "${step.needs}" failed.`)
    const counts = needsFailed ? { passed: 0, failed: 1, skipped: 0 } : runStep(step, node, env, reports)
    results.set(step.name, { ...counts, seconds: (performance.now() - start) / 1000 })
  }
  rmSync(reports, { recursive: true, force: true })
  return summarise(results)
}

/** @returns {Counts} */
function runStep(step, node, env, reports) {
  const report = join(reports, `${step.name.replace(/\W+/g, '-')}.json`)
  const asked =
    step.runner === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      : step.runner
        ? ['--reporter=list,json']
        : []
  const succeeded = step.commands.every(([command, args]) => {
    const program = command === 'node' ? node : command
    const child = spawnSync(program, [...args, ...asked], {
      cwd: root,
      env: step.runner === 'playwright' ? { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } : env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: needsShell(program),
    })
    if (child.error) console.error(child.error.message)
    return child.status === 0
  })
  const counts = step.runner && existsSync(report) ? readCounts(step.runner, JSON.parse(readFileSync(report, 'utf8'))) : undefined
  if (!counts) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
  // A runner may fail without a failing test: a file that does not load, a leak after the last test, no test at all.
  return succeeded ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

/** @returns {Counts} */
function readCounts(runner, report) {
  if (runner === 'vitest')
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
  const { expected, unexpected, flaky, skipped } = report.stats
  // Passed at the second try, on a machine that others load: said aloud, not a failure.
  if (flaky > 0) console.error(`${flaky} passed only at the second try: the lines above name them.`)
  return { passed: expected + flaky, failed: unexpected, skipped }
}

function summarise(results) {
  const all = [...results]
  const sum = (key) => all.reduce((total, [, counts]) => total + counts[key], 0)
  console.log('')
  for (const [name, { passed, failed, skipped, seconds }] of all)
    console.log(
      `${failed + skipped > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(28)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}, ${seconds.toFixed(1)} s`,
    )
  if (sum('skipped') > 0) console.error(`${sum('skipped')} tests were skipped: a test runs or is deleted.`)
  console.log(`\n${sum('passed')} passed, ${sum('failed') + sum('skipped')} failed`)
  return sum('failed') + sum('skipped') === 0
}
