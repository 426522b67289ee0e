import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Faults put into the engine, one at a time: the tests must notice each. Run: node packages/process-engine/test/mutants.ts [part of a file or text ...]

/** [file, text that stands there once or more, what is put in its place (the first only)]. */
const mutants: readonly (readonly [file: string, text: string, fault: string])[] = [
  ['engine/run.ts', 'if (parked.includes(undefined)) return\n    this.tokens', 'this.tokens'],
  ['engine/run.ts', 'this.leave(node, arrival.within, noAnswers)', 'this.leave(node, arrival.within, arrival.answers)'],
  ['engine/run.ts', "if (within === PROCESS) return this.end('TERMINATED')", ''],
  ['engine/run.ts', 'this.empty(within)\n        return this.consume(within)', 'return this.consume(within)'],
  ['engine/run.ts', 'if (token.many !== undefined || isScope(node)) this.empty(token.id)', 'if (isScope(node)) this.empty(token.id)'],
  [
    'engine/run.ts',
    'if (token.many !== undefined || isScope(node)) this.empty(token.id)',
    'if (token.many !== undefined) this.empty(token.id)',
  ],
  ['engine/run.ts', 'if (trigger.id !== rung) this.tell', 'this.tell'],
  ['engine/run.ts', "this.effects.push({ type: 'closeCall', token: token.id, node: node.id, why })", ''],
  ['engine/run.ts', 'else if (trigger.timer !== undefined) this.noteFired(host, trigger)', ''],
  ['engine/run.ts', 'if (token!.index !== undefined) return this.finishInstance(host, answers, false)', ''],
  ['engine/run.ts', "if (this.throwOutwards('error', body.within ?? PROCESS, error, answers)) return", ''],
  ['engine/run.ts', "this.end('FAILED', { error: node.error! })", ''],
  ['engine/run.ts', '!beforeEntry.includes(stuck!)) return this.leave', 'true) return this.leave'],
  ['engine/run.ts', 'const given = { ...token.answers, ...answers }', 'const given = answers'],
  ['engine/run.ts', 'this.broadcast(name)\n', ''],
  ['engine/run.ts', 'return arrival.node >= 0 && this.ended === undefined', 'return true'],
  ['engine/run.ts', '&& (token.within ?? PROCESS) === within,\n', ',\n'],
  ['engine/run.ts', 'if (!inclusiveReady(reach, arrived, places)) continue', ''],
  ['engine/run.ts', '(other) => (other.within ?? PROCESS) === within && ', '(other) => '],
  ['engine/run.ts', 'if (many.total === 0)', 'if (many.total < 0)'],
  ['engine/run.ts', 'node.many.sequential ? 1 : many.total', 'many.total'],
  ['engine/run.ts', 'over = truth\n', 'over = false\n'],
  ['engine/run.ts', 'else if (node.many!.sequential) this.openInstance(node, counted, many.done)', ''],
  ['engine/run.ts', "if (open) this.remove(token, 'completed')\n        return", 'return'],
  ['engine/run.ts', 'if (this.tokens.some((token) => (token.within ?? PROCESS) === within)) return\n', ''],
  ['engine/run.ts', 'this.arrivals[i]!.within === within && this.arrivals[i]!.node >= 0', 'this.arrivals[i]!.within === within'],
  ['engine/run.ts', 'if (arrival.within === scope) arrival.node = -1', ''],
  ['engine/run.ts', "if (!isBeside(border)) this.remove(body, 'cancelled')", "this.remove(body, 'cancelled')"],
  ['engine/run.ts', 'scope = body.within ?? PROCESS', 'return false'],
  ['engine/run.ts', 'if (start.interrupting !== false) {', 'if (start.interrupting === undefined) {'],
  ['engine/run.ts', 'for (const trigger of own) this.tell(deaf(scope, trigger))', ''],
  ['engine/run.ts', 'this.mailbox = this.mailbox!.filter((kept) => kept !== message)', ''],
  ['engine/run.ts', 'if (!this.tokens.includes(token)) return\n', ''],
  ['engine/run.ts', 'if (--this.fuel < 0) return false', ''],
  ['engine/working-state.ts', "!(interrupted && trigger.kind === 'eventStart')", 'true'],
  ['engine/working-state.ts', '!fired?.includes(trigger.id) && ', ''],
  ['engine/working-state.ts', 'this.ended !== undefined ? noTriggers', 'false ? noTriggers'],
  ['engine/choose-flows.ts', 'if (truth === true) return { flows: [number] }', 'if (truth !== false) return { flows: [number] }'],
  ['engine/choose-flows.ts', 'if (flows.length === 0 && byDefault >= 0)', 'if (byDefault >= 0)'],
  ['engine/choose-flows.ts', "flow.condition === undefined || node.kind === 'parallel'", 'flow.condition === undefined'],
  ['engine/triggers.ts', 'node.boundary === undefined || token.index !== undefined', 'node.boundary === undefined'],
  ['engine/triggers.ts', 'if (token.many !== undefined) return border', ''],
  ['engine/triggers.ts', 'catching.find((node) => node[what] === code) ?? ', ''],
  ['engine/triggers.ts', 'catching.find((node) => node[what] === undefined)', 'catching[0]'],
  ['engine/inclusive-reach.ts', 'if (number === join || seen.has(number)) continue', 'if (seen.has(number)) continue'],
  ['engine/inclusive-reach.ts', 'if (node.host !== undefined) open.push(node.host)', ''],
  ['engine/inclusive-reach.ts', 'if (mayStillBring && !reach', 'if (mayStillBring && reach.length > 0 && !!reach'],
  ['engine/count-instances.ts', 'done: count.done + 1', 'done: count.done + 2'],
  ['engine/count-instances.ts', 'sequential ? 0 : total - done', 'total'],
  ['engine/count-instances.ts', '[outcome]: count.tally[outcome]! + 1', '[outcome]: 1'],
  ['engine/step.ts', 'token.many === undefined && ', ''],
  ['engine/step.ts', 'if (trigger?.timer === undefined) run', 'if (trigger === undefined) run'],
  ['engine/step.ts', "return run.end('WITHDRAWN')", "return run.end('CANCELLED')"],
  ['engine/step.ts', 'if (event.token !== undefined && (token?.id ?? PROCESS) !== event.token) continue', ''],
  ['engine/process-family.ts', "if (child !== undefined && effect.why === 'cancelled')", 'if (false)'],
  ['engine/process-family.ts', 'if (!this.isWaiting({ member: caller.id, token: effect.token })) return', ''],
  ['engine/process-family.ts', 'if (this.depthOf(caller) >= deepestCalls)', 'if (false)'],
  ['engine/process-family.ts', "fail('OUTCOME_UNKNOWN')", 'return'],
  [
    'migration/migrate.ts',
    'if (node !== undefined && node.incoming.length === old.incoming.length) continue',
    'if (node !== undefined) continue',
  ],
  ['migration/migrate.ts', 'if (token.via !== undefined && via === undefined)', 'if (false)'],
  ['migration/migrate.ts', 'if (this.to.messages.has(name)) continue', 'continue'],
  ['analysis/explore-net.ts', "(node.join === 'xor' && taken.has(number))", 'false'],
  ['analysis/explore-net.ts', 'arrived.every(Boolean)', 'arrived.some(Boolean)'],
  ['analysis/reduce-net.ts', "return target.join === 'xor' ? together === 0 : alone === 0", 'return true'],
  ['analysis/reduce-net.ts', 'if (to === number || target.incoming.length !== 1) continue', 'if (to === number) continue'],
  ['analysis/control-net.ts', 'ways.push(...ways.flatMap((way) => (way === undefined ? [] : [[...way, out]])))', 'ways.push([out])'],
]

const engine = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url))
const copy = fileURLToPath(new URL('../../../var/mutants/', import.meta.url))
rmSync(copy, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
cpSync(`${engine}src`, `${copy}src`, { recursive: true })
/** What is written by hand is quick and notices most; the random models come after it. */
const stages = [
  "include: ['src/engine/**/*.unit.test.ts', 'src/migration/*.unit.test.ts'], exclude: ['**/*-models.unit.test.ts']",
  "include: ['src/{engine,analysis,lint}/**/*.unit.test.ts'], exclude: ['**/lint-process.unit.test.ts']",
]
stages.forEach((files, stage) =>
  writeFileSync(
    `${copy}stage-${stage}.ts`,
    `export default { test: { ${files}, bail: 1, isolate: false, pool: 'threads', maxWorkers: 1 } }\n`,
  ),
)

const wanted = process.argv.slice(2)
const chosen = mutants.filter(([file, text]) => wanted.length === 0 || wanted.some((part) => file.includes(part) || text.includes(part)))
const survivors: string[] = []
const passes = (): boolean =>
  stages.every((_, stage) => {
    const args = [vitest, 'run', '--root', copy, '--config', `${copy}stage-${stage}.ts`]
    const env = { ...process.env, MOTCUA_RANDOM_MODELS: '80' }
    // A fault may make it run for ever: that is noticed too.
    return spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 120_000, killSignal: 'SIGKILL' }).status === 0
  })
if (!passes()) throw new Error('the tests fail without any fault')
for (const [file, text, fault] of chosen) {
  const whole = readFileSync(`${engine}src/${file}`, 'utf8')
  if (!whole.includes(text)) throw new Error(`${file} has no "${text}"`)
  writeFileSync(
    `${copy}src/${file}`,
    whole.replace(text, () => fault),
  )
  const survived = passes()
  writeFileSync(`${copy}src/${file}`, whole)
  console.log(`${survived ? 'SURVIVED' : 'killed  '} ${file}: ${text.trim().slice(0, 70)} -> ${fault.trim().slice(0, 40)}`)
  if (survived) survivors.push(`${file}: ${text}`)
}
rmSync(copy, { recursive: true, force: true })
console.log(`${chosen.length} faults, ${survivors.length} not noticed`)
process.exitCode = survivors.length === 0 ? 0 : 1
