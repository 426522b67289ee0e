import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLoops } from '../lint/check-loops.ts'
import { checkReachability } from '../lint/check-reachability.ts'
import { checkSoundness } from '../lint/check-soundness.ts'
import { graphOf, modelXml } from '../testing/models.ts'
import { netBits, netElements, netFacts, randomNet } from '../testing/random-net.ts'
import { blockElements, blockMessages, randomBlock } from '../testing/random-process.ts'
import { RunningProcess } from '../testing/running-process.ts'
import { controlNet, scopesOf, type ControlNet } from './control-net.ts'
import { exploreNet } from './explore-net.ts'
import { reduceNet } from './reduce-net.ts'

const runs = Number(process.env['MOTCUA_RANDOM_MODELS'] ?? 200)
const nets = randomNet(['task', 'task', 'choice', 'parallel', 'some'])

describe('The net behind a process', () => {
  it('is found sound or not alike, reduced or not, on every random graph', { timeout: 600_000 }, async () => {
    let [sound, unsound] = [0, 0]
    await fc.assert(
      fc.asyncProperty(nets, async (net) => {
        const graph = await graphOf(modelXml(netElements(net)))
        const whole = controlNet(graph, -1) as ControlNet
        const reduced = controlNet(graph, -1) as ControlNet
        reduceNet(reduced)
        const [before, after] = [exploreNet(whole, 3_000), exploreNet(reduced, 3_000)]
        fc.pre(before.complete)
        expect(after.complete).toBe(true)
        const bad = (found: typeof before) => found.doubled.length + found.stuck.length > 0
        // Round a loop, a side branch that ends by itself may still be open when it begins again: nobody waits for it, and it is no fault.
        const loops = net.links.some((link) => link.to <= link.from)
        expect(bad(after) === bad(before) || (loops && before.doubled.length > 0)).toBe(true)
        if (bad(before)) unsound++
        else sound++
      }),
      { numRuns: runs },
    )
    expect(Math.min(sound, unsound)).toBeGreaterThan(runs / 20)
  })

  it('of a process made of blocks shrinks to one place, and is sound', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomBlock, async (block) => {
        const graph = await graphOf(modelXml(blockElements(block), blockMessages(block)))
        expect(checkSoundness(graph)).toEqual([])
        for (const scope of scopesOf(graph)) {
          const net = controlNet(graph, scope) as ControlNet
          reduceNet(net)
          expect(net.nodes.size).toBe(1)
        }
      }),
      { numRuns: runs / 2 },
    )
  })

  it('that lint calls sound always plays to the end, and nothing is ever done twice at once', { timeout: 600_000 }, async () => {
    let played = 0
    let refusedAndStuck = 0
    await fc.assert(
      fc.asyncProperty(nets, netBits, fc.array(fc.tuple(fc.nat({ max: 99 }), netBits), { maxLength: 25 }), async (net, first, moves) => {
        const graph = await graphOf(modelXml(netElements(net)))
        const structure = [...checkReachability(graph), ...checkLoops(graph)].filter((finding) => finding.severity === 'error')
        const findings = structure.length > 0 ? structure : checkSoundness(graph)
        const process = new RunningProcess(graph, netFacts(first)).start()
        const loops = net.links.some((link) => link.to <= link.from)
        let stuck = false
        for (const [pick, bits] of moves) {
          const open = process.openWork()
          stuck ||= process.state.ended === undefined && open.length === 0
          stuck ||= process.state.tokens.some((token) => token.stuck !== undefined) || (!loops && new Set(open).size < open.length)
          if (open.length === 0) break
          process.facts = netFacts(bits)
          process.complete(open[pick % open.length]!)
        }
        expect(stuck && findings.length === 0).toBe(false)
        if (findings.length === 0) played++
        else if (stuck) refusedAndStuck++
      }),
      { numRuns: runs },
    )
    expect(played).toBeGreaterThan(runs / 20)
    expect(refusedAndStuck).toBeGreaterThan(0)
  })
})
