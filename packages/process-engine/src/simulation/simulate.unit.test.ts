import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flows, graphOf, graphOfTable, modelXml, row, START_END, tableOf, tasks } from '../testing/models.ts'
import { border, references } from '../testing/play.ts'
import { EventQueue } from './event-queue.ts'
import { Random } from './random.ts'
import { simulate } from './simulate.ts'
import { plainSimulation, type SimulationOptions } from './simulation-options.ts'
import { staffingCurve } from './staffing-curve.ts'
import { workingMinutes } from './working-duration.ts'

const POOL = 'COMPETENT/HANDLER'
const options = (more: Partial<SimulationOptions>): SimulationOptions => ({ ...plainSimulation, ...more })
const drawn = (elements: string, ...links: string[]) => graphOf(modelXml(START_END + elements + flows(...links), references))

describe('Playing a process before it is signed', () => {
  it('waits as queueing theory says: one official, work and arrivals by chance (M/M/1)', async () => {
    // A log-normal whose variation is 1 has the variance of an exponential; the mean wait depends on nothing else (Pollaczek-Khinchine).
    const graph = await graphOfTable(tableOf(row(1, { hours: 1 })))
    const { pools, steps } = simulate(
      graph,
      options({ arrivalsPerDay: 8 * 0.7, staff: { [POOL]: 1 }, load: 1, variation: 1, dossiers: 40_000, warmUp: 2_000 }),
    )
    expect(pools[0]!.utilisation).toBeCloseTo(0.7, 1)
    // ρ / (1 - ρ) times one hour of work.
    expect(steps[0]!.waitHours).toBeGreaterThan(2.33 * 0.9)
    expect(steps[0]!.waitHours).toBeLessThan(2.33 * 1.1)
  })

  it('takes exactly the allotted time when there are enough people and no chance in the work', async () => {
    const graph = await graphOfTable(
      tableOf(row(1, { hours: 4 }), row(2, { hours: 2, parallelGroup: 'P' }), row(3, { hours: 3, parallelGroup: 'P' })),
    )
    const exact = options({ otherStaff: 1_000, load: 1, variation: 0, limitHours: 7, dossiers: 100 })
    expect(simulate(graph, exact)).toMatchObject({ finished: 100, late: 0, meanHours: 7, medianHours: 7, ninetiethHours: 7 })
    expect(simulate(graph, { ...exact, limitHours: 6.9 })).toMatchObject({ late: 100, shareLate: 1 })
  })

  it('gives the same answer for the same seed, and another for another', async () => {
    const graph = await graphOfTable(tableOf(row(1), row(2, { sendsBackTo: 1 })))
    expect(simulate(graph, options({ seed: 5 }))).toEqual(simulate(graph, options({ seed: 5 })))
    expect(simulate(graph, options({ seed: 5 })).meanHours).not.toBe(simulate(graph, options({ seed: 6 })).meanHours)
  })

  it('is late less often the more people there are', async () => {
    const graph = await graphOfTable(tableOf(row(1, { hours: 8 }), row(2, { role: 'AGENCY_HEAD', hours: 2 })))
    const run = staffingCurve(
      graph,
      options({ limitHours: 12, arrivalsPerDay: 10, load: 0.6, dossiers: 500 }),
      POOL,
      [5, 6, 8, 12],
      [1, 2, 3],
    )
    const progress: number[] = []
    let next = run.next()
    for (; next.done !== true; next = run.next()) progress.push(next.value.done)
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const shares = next.value.map((point) => point.shareLate)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares[0]! - shares[3]!).toBeGreaterThan(0.2)
    for (const { lowest, shareLate, highest } of next.value) expect(lowest <= shareLate && shareLate <= highest).toBe(true)
  })

  it('shows where it waits: the pool with too few people', async () => {
    const graph = await graphOfTable(tableOf(row(1, { hours: 2 }), row(2, { role: 'AGENCY_HEAD', hours: 2 })))
    const { steps, pools } = simulate(
      graph,
      options({ arrivalsPerDay: 7, staff: { 'COMPETENT/AGENCY_HEAD': 1 }, otherStaff: 9, load: 0.5 }),
    )
    expect(steps[1]!.waitHours).toBeGreaterThan(5 * steps[0]!.waitHours)
    expect(pools.map((pool) => [pool.role, pool.staff])).toEqual([
      ['HANDLER', 9],
      ['AGENCY_HEAD', 1],
    ])
    expect(pools[1]!.longestQueue).toBeGreaterThan(pools[0]!.longestQueue)
  })

  it('lets the clock stand still while the citizen is asked, and needs nobody for it', async () => {
    const graph = await graphOfTable(
      tableOf(row(1, { hours: 4 }), row(2, { unit: 'CENTER', role: 'INTAKE_OFFICER', pausesClock: true, hours: 80 })),
    )
    const { meanHours, pools } = simulate(graph, options({ otherStaff: 500, load: 1, variation: 0, dossiers: 200 }))
    expect(meanHours).toBe(4)
    expect(pools.map((pool) => pool.role)).toEqual(['HANDLER'])
  })

  it('sends back as often as the author states, and passes the steps between again', async () => {
    const graph = await graphOfTable(tableOf(row(1), row(2, { sendsBackTo: 1 })))
    const { steps } = simulate(graph, options({ outcomes: { S2: { approve: 3, sendBack: 1 } }, dossiers: 4_000 }))
    expect(steps[0]!.visits / 4_000).toBeGreaterThan(1.28)
    expect(steps[0]!.visits / 4_000).toBeLessThan(1.39)
  })

  it('rings timers, and counts what nobody comes to do as late', async () => {
    const graph = await drawn(tasks('A', 'W') + border('late', 'A', 'timer'), 'start-A', 'A-end', 'late-W', 'W-end')
    const { steps } = simulate(
      graph,
      options({ otherStaff: 200, durations: { A: { meanHours: 20, variation: 0 }, W: { meanHours: 1, variation: 0 } }, dossiers: 50 }),
    )
    expect(steps.map((step) => [step.node, step.visits])).toEqual([['W', 50]])
    expect(simulate(graph, options({ otherStaff: 0, limitHours: 8, dossiers: 20, warmUp: 0 }))).toMatchObject({ finished: 0, shareLate: 1 })
  })

  it('says how many stopped at an incident', async () => {
    const graph = await drawn('<exclusiveGateway id="X"/>' + tasks('A'), 'start-X', 'X-A?area > 5', 'X-end?area <= 5', 'A-end')
    expect(simulate(graph, options({ dossiers: 30 }))).toMatchObject({ stuck: 30, finished: 0 })
    expect(simulate(graph, options({ dossiers: 30, variables: { area: 9 } }))).toMatchObject({ stuck: 0, finished: 30 })
  })

  it('brings dossiers in the hours that the pattern names', async () => {
    const graph = await graphOfTable(tableOf(row(1, { hours: 1 })))
    const calm = options({ arrivalsPerDay: 16, otherStaff: 2, load: 0.8, variation: 0, dossiers: 3_000 })
    const even = simulate(graph, calm).steps[0]!.waitHours
    expect(simulate(graph, { ...calm, dayPattern: [8, 1, 1, 1, 1, 1, 1, 1] }).steps[0]!.waitHours).toBeGreaterThan(even * 1.2)
  })

  // bench/simulate-dossiers.ts measures the mark: 100,000 in ten seconds.
  it('plays 20,000 dossiers of the ten-step process in less than ten seconds, also on a busy machine', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 10 }, (_, i) =>
      row(i + 1, i === 3 || i === 4 ? { parallelGroup: 'A' } : i === 6 ? { sendsBackTo: 3 } : {}),
    )
    const graph = await graphOfTable(tableOf(...rows))
    const from = performance.now()
    expect(simulate(graph, options({ dossiers: 20_000, arrivalsPerDay: 60, otherStaff: 220 })).finished).toBe(20_000)
    expect(performance.now() - from).toBeLessThan(10_000)
  })
})

describe('Chance and time of a simulation', () => {
  it('draws evenly, and work whose mean and spread are as stated', () => {
    const random = new Random(7)
    const draw = (one: () => number) => Array.from({ length: 40_000 }, one)
    const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
    expect(mean(draw(() => random.next()))).toBeCloseTo(0.5, 1)
    expect(mean(draw(() => random.exponential(5))) / 5).toBeCloseTo(1, 1)
    const work = draw(() => random.logNormal(10, 0.5))
    expect(mean(work) / 10).toBeCloseTo(1, 1)
    expect(Math.sqrt(mean(work.map((value) => (value - 10) ** 2))) / 5).toBeCloseTo(1, 0)
    expect(mean(draw(() => random.pick([3, 1])))).toBeCloseTo(0.25, 1)
  })

  it('takes things out in order, and those of one moment as they were put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), (times) => {
        const queue = new EventQueue<number>()
        times.forEach((time, position) => queue.put(time, position))
        const out = times.map(() => queue.take()!)
        const expected = times.map((time, thing) => ({ time, thing })).toSorted((a, b) => a.time - b.time || a.thing - b.thing)
        expect(out).toEqual(expected)
        expect(queue.take()).toBeUndefined()
      }),
    )
  })

  it.each([
    ['PT8H', 480],
    ['P2D', 960],
    ['P1W', 2400],
    ['PT1H30M', 90],
  ])('reads %s as %i working minutes', (text, minutes) => {
    expect(workingMinutes(text)).toBe(minutes)
  })
})
