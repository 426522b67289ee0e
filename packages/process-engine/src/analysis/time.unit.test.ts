import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flows, graphOf, graphOfTable, modelXml, row, START_END, tableOf } from '../testing/models.ts'
import type { StepRow } from '../table/step-table.ts'
import { limitInHours } from './limit-in-hours.ts'
import { longestPath, totalHours } from './longest-path.ts'
import { plannedPath } from './planned-path.ts'

const timed = (id: string, hours: number) => `<userTask id="${id}" vn:hours="${hours}"/>`
const road = async (...rows: StepRow[]) =>
  plannedPath(await graphOfTable(tableOf(...rows))).map((step) => [step.node, step.fromHours, step.dueHours])

describe('The time of a process', () => {
  it('R-055 adds up steps that follow each other: 4 + 24 + 8 + 4 = 40 hours', async () => {
    const graph = await graphOfTable(tableOf(...[4, 24, 8, 4].map((hours, position) => row(position + 1, { hours }))))
    expect(longestPath(graph)).toEqual({ hours: 40, steps: ['S1', 'S2', 'S3', 'S4'] })
  })

  it('R-070 counts the longest branch of a parallel block: A 40 h beside B 56 h, then 16 h, is 72 h; one after the other 112 h', async () => {
    const rows = (group: object) => [
      row(1, { name: 'A', hours: 40, ...group }),
      row(2, { name: 'B', hours: 56, ...group }),
      row(3, { hours: 16 }),
    ]
    expect(longestPath(await graphOfTable(tableOf(...rows({ parallelGroup: 'P' }))))).toEqual({ hours: 72, steps: ['S2', 'S3'] })
    expect(totalHours(await graphOfTable(tableOf(...rows({}))))).toBe(112)
  })

  it('counts the longest of alternatives, and a way back once', async () => {
    const graph = await graphOf(
      modelXml(
        START_END +
          ['A', 'B', 'C'].map((id, n) => timed(id, [4, 8, 2][n]!)).join('') +
          '<exclusiveGateway id="X"/>' +
          flows('start-A', 'A-X', 'X-B?outcome = "long"', 'X-C?outcome = "short"', 'X-A?outcome = "again"', 'B-end', 'C-end'),
      ),
    )
    expect(longestPath(graph)).toEqual({ hours: 12, steps: ['A', 'B'] })
  })

  it('counts what follows a timer after the step it watches', async () => {
    const boundary =
      '<boundaryEvent id="late" attachedToRef="A"><timerEventDefinition><timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>'
    const graph = await graphOf(
      modelXml(START_END + timed('A', 4) + timed('B', 1) + timed('W', 3) + boundary + flows('start-A', 'A-B', 'B-end', 'late-W', 'W-end')),
    )
    expect(longestPath(graph)).toEqual({ hours: 7, steps: ['A', 'W'] })
  })

  it('counts a sub-process by the longest path inside it', async () => {
    const sub = `<subProcess id="S"><startEvent id="s"/><endEvent id="e"/>${timed('A', 4)}${timed('B', 6)}<parallelGateway id="P"/>${flows('s-P', 'P-A', 'P-B', 'A-e', 'B-e')}</subProcess>`
    const graph = await graphOf(modelXml(START_END + sub + timed('C', 1) + flows('start-S', 'S-C', 'C-end')))
    expect(longestPath(graph)).toEqual({ hours: 7, steps: ['B', 'C'] })
    expect(plannedPath(graph).map((step) => [step.node, step.fromHours, step.dueHours])).toEqual([
      ['A', 0, 4],
      ['B', 0, 6],
      ['C', 6, 7],
    ])
    expect(plannedPath(graph, 'A').map((step) => [step.node, step.fromHours, step.dueHours])).toEqual([
      ['A', 0, 4],
      ['C', 4, 5],
    ])
  })

  it('does not count a wait for the citizen', async () => {
    expect(totalHours(await graphOfTable(tableOf(row(1), row(2, { hours: 80, pausesClock: true }), row(3))))).toBe(8)
  })

  it('adds tenths of hours exactly', async () => {
    expect(totalHours(await graphOfTable(tableOf(row(1, { hours: 0.1 }), row(2, { hours: 0.2 }))))).toBe(0.3)
  })

  it('is never less than the time of any planned road', async () => {
    const rows = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 50 }), group: fc.constantFrom('A', undefined) }), {
      minLength: 2,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const table = tableOf(
          ...list.map(({ hours }, position) => row(position + 1, { hours, ...(position < 2 ? { parallelGroup: 'G' } : {}) })),
        )
        const graph = await graphOfTable(table)
        const plan = plannedPath(graph)
        expect(plan).toHaveLength(list.length)
        expect(Math.max(...plan.map((step) => step.dueHours))).toBe(totalHours(graph))
      }),
      { numRuns: 50 },
    )
  })
})

describe('The road ahead', () => {
  it('R-056 chains the due times of the steps from acceptance: 4, 24, 8, 4 hours are due after 4, 28, 36 and 40', async () => {
    expect(await road(row(1, { hours: 4 }), row(2, { hours: 24 }), row(3, { hours: 8 }), row(4, { hours: 4 }))).toEqual([
      ['S1', 0, 4],
      ['S2', 4, 28],
      ['S3', 28, 36],
      ['S4', 36, 40],
    ])
  })

  it('R-070 lets both branches of a parallel block begin together and the next step when the longer is due', async () => {
    const plan = plannedPath(
      await graphOfTable(
        tableOf(row(1, { hours: 40, parallelGroup: 'P' }), row(2, { hours: 56, parallelGroup: 'P' }), row(3, { hours: 16 })),
      ),
    )
    expect(plan.map((step) => [step.node, step.fromHours, step.dueHours])).toEqual([
      ['S1', 0, 40],
      ['S2', 0, 56],
      ['S3', 56, 72],
    ])
    expect(plan.map((step) => step.branches)).toEqual([[{ split: 'P1', branch: 0 }], [{ split: 'P1', branch: 1 }], []])
  })

  it('follows approval and not the way back, and names unit, role and kind', async () => {
    const graph = await graphOfTable(
      tableOf(row(1), row(2, { sendsBackTo: 1, role: 'AGENCY_HEAD', kind: 'approval' }), row(3, { hours: null })),
    )
    expect(plannedPath(graph).map((step) => [step.node, step.role, step.kind, step.hours])).toEqual([
      ['S1', 'HANDLER', 'appraisal', 4],
      ['S2', 'AGENCY_HEAD', 'approval', 4],
      ['S3', 'HANDLER', 'appraisal', null],
    ])
    expect(plannedPath(graph, 'S2').map((step) => [step.node, step.dueHours])).toEqual([
      ['S2', 4],
      ['S3', 4],
    ])
    expect(plannedPath(graph, 'nowhere')).toEqual([])
  })

  it('follows the default flow of a decision', async () => {
    const graph = await graphOf(
      modelXml(
        START_END +
          timed('A', 1) +
          timed('B', 1) +
          '<exclusiveGateway id="X" default="X-B"/>' +
          flows('start-X', 'X-A?n > 1', 'X-B', 'A-end', 'B-end'),
      ),
    )
    expect(plannedPath(graph).map((step) => step.node)).toEqual(['B'])
  })
})

describe('A legal limit in working hours', () => {
  it.each([
    [{ value: 5, unit: 'workingDay' }, 40],
    [{ value: 0.5, unit: 'workingDay' }, 4],
    [{ value: 6, unit: 'workingHour' }, 6],
    [{ value: 15, unit: 'calendarDay' }, 80],
    [{ value: 20, unit: 'calendarDay' }, 112],
    [{ value: 2, unit: 'calendarDay' }, 0],
    [{ value: 7, unit: 'calendarDay' }, 40],
    [{ value: 1, unit: 'month' }, 160],
  ] as const)('R-055 %o holds %i hours', (limit, hours) => {
    expect(limitInHours(limit)).toBe(hours)
  })
})
