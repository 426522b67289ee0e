import * as fc from 'fast-check'
import * as Elements from 'bpmn-elements'
import { BpmnModdle } from 'bpmn-moddle'
import serialize, { TypeResolver } from 'moddle-context-serializer'
import { describe, expect, it } from 'vitest'
import { flows, graphOf, modelXml, START_END } from '../models.ts'
import { RunningProcess } from '../running-process.ts'

/** How many random models are compared; MOTCUA_ORACLE_MODELS=20000 for the long run. */
const runs = Number(process.env['MOTCUA_ORACLE_MODELS'] ?? 25)

/** An activity that is done `times` times (0 = once, without a mark), or a sub-process of such activities. */
type Part = { readonly times: number; readonly sequential: boolean } | { readonly inside: readonly Part[] }

const { part: parts } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'part' },
    fc.record({ times: fc.integer({ min: 0, max: 4 }), sequential: fc.boolean() }),
    fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((inside) => ({ inside })),
  ),
}))

class Writer {
  private next = 1

  chain(list: readonly Part[], start: string, end: string): string {
    const drawn = list.map((part) => this.draw(part))
    const ids = [start, ...drawn.map(({ id }) => id), end]
    const links = ids.slice(1).map((id, position) => `${ids[position]!}-${id}`)
    return drawn.map(({ xml }) => xml).join('') + flows(...links)
  }

  private draw(part: Part): { id: string; xml: string } {
    const n = this.next++
    if ('inside' in part) {
      const inside = this.chain(part.inside, `s${n}`, `e${n}`)
      return { id: `S${n}`, xml: `<subProcess id="S${n}"><startEvent id="s${n}"/><endEvent id="e${n}"/>${inside}</subProcess>` }
    }
    const several = `<multiInstanceLoopCharacteristics isSequential="${part.sequential}"><loopCardinality>${part.times}</loopCardinality></multiInstanceLoopCharacteristics>`
    return { id: `T${n}`, xml: `<userTask id="T${n}">${part.times === 0 ? '' : several}</userTask>` }
  }
}

/** The same model in bpmn-elements. */
class TheirProcess {
  ended = false
  private readonly definition: Elements.RunningDefinition

  constructor(context: unknown) {
    const quiet = { debug: () => {}, error: () => {}, warn: () => {} }
    const environment = new Elements.Environment({ Logger: () => quiet })
    this.definition = Elements.Definition(Elements.Context(context, environment))
    this.definition.once('leave', () => (this.ended = true))
    this.definition.run()
  }

  openWork(): string[] {
    return this.leaves()
      .map(({ id }) => id)
      .toSorted()
  }

  complete(id: string): void {
    this.leaves()
      .find((leaf) => leaf.id === id)!
      .api.signal({})
  }

  private leaves(): { id: string; api: Elements.ElementApi }[] {
    const found: { id: string; api: Elements.ElementApi }[] = []
    const walk = (api: Elements.ElementApi) => {
      if (api.type === 'bpmn:SubProcess') {
        for (const inner of api.getPostponed()) if (inner.id !== api.id) walk(inner)
        return
      }
      const sideBySide = api.content.isMultiInstance === true && api.content.isSequential !== true
      const runsOpen = sideBySide ? api.getExecuting() : [api]
      for (const run of runsOpen) found.push({ id: api.id, api: run })
    }
    for (const api of this.definition.getPostponed()) walk(api)
    return found
  }
}

describe('Activities done several times, beside bpmn-elements', () => {
  it('open and close alike, side by side or one after the other, at any depth', { timeout: 3_600_000 }, async () => {
    let events = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(parts, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 60, maxLength: 60 }),
        async (list, picks) => {
          const xml = modelXml(START_END + new Writer().chain(list, 'start', 'end'))
          const ours = new RunningProcess(await graphOf(xml)).start()
          const parsed = await new BpmnModdle().fromXML(xml)
          const theirs = new TheirProcess(serialize(parsed, TypeResolver(Elements)))
          for (const pick of picks) {
            expect(ours.openWork()).toEqual(theirs.openWork())
            expect(ours.state.ended !== undefined).toBe(theirs.ended)
            const open = ours.openWork()
            if (open.length === 0) break
            const id = open[pick % open.length]!
            ours.complete(id)
            theirs.complete(id)
            events++
          }
        },
      ),
      { numRuns: runs },
    )
    console.info(`${runs} models, ${events} events`)
    expect(events).toBeGreaterThan(runs)
  })
})
