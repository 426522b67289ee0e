import { isRefused } from '@motcua/terms'
import { HOURS_PER_DAY } from '../analysis/limit-in-hours.ts'
import type { Effect } from '../engine/effect.ts'
import type { ProcessEvent } from '../engine/process-event.ts'
import { initialState, type ProcessState } from '../engine/state.ts'
import { step } from '../engine/step.ts'
import type { ProcessGraph } from '../process-graph.ts'
import type { StepAttributes } from '../step-attributes.ts'
import { EventQueue } from './event-queue.ts'
import { Random } from './random.ts'
import type { Simulated, SimulationOptions } from './simulation-options.ts'
import { Tally } from './tally.ts'
import { workingMinutes } from './working-duration.ts'

const MINUTES_PER_DAY = HOURS_PER_DAY * 60
/** How often an outcome other than the first is given, where the author states nothing. */
const rareOutcome = 1 / 20

type Dossier = {
  readonly number: number
  readonly arrived: number
  state: ProcessState
  paused: number
  pausedSince: number
  pauses: number
  readonly open: Map<number, Work>
}
type Work = {
  readonly token: number
  readonly node: string
  readonly step: StepAttributes
  readonly opened: number
  begun: number
  readonly pool: number
}
type Pool = { readonly key: string; readonly staff: number; free: number; readonly queue: { dossier: Dossier; work: Work }[]; head: number }
type Happening =
  | { readonly what: 'arrive'; readonly number: number }
  | { readonly what: 'done'; readonly dossier: Dossier; readonly work: Work }
  | { readonly what: 'event'; readonly dossier: Dossier; readonly event: ProcessEvent }

/**
 * Play a process with many dossiers and few officials, before it is signed: how many would be late, and where they would wait.
 *
 * The same `step()` that runs the dossiers decides here; only time and chance are made up. Pure: the same graph, options and seed give the same
 * answer. A step is worked by one official of its unit and role, first come first served; service tasks take no time; a called process takes the
 * hours of its step; a step that pauses the clock needs nobody.
 */
export function simulate(graph: ProcessGraph, options: SimulationOptions): Simulated {
  return new Simulation(graph, options).run()
}

class Simulation {
  private readonly graph: ProcessGraph
  private readonly options: SimulationOptions
  private readonly random: Random
  private readonly queue = new EventQueue<Happening>()
  private readonly pools: Pool[] = []
  private readonly poolOf = new Map<string, number>()
  private readonly tally: Tally
  private now = 0
  private left: number

  constructor(graph: ProcessGraph, options: SimulationOptions) {
    this.graph = graph
    this.options = options
    this.random = new Random(options.seed)
    this.tally = new Tally(graph, options.limitHours)
    this.left = options.dossiers
  }

  run(): Simulated {
    this.queue.put(this.untilNextArrival(0), { what: 'arrive', number: 0 })
    while (this.left > 0) {
      const next = this.queue.take()
      if (next === undefined) break
      this.now = next.time
      this.happen(next.thing)
    }
    return this.tally.answer(
      this.options.seed,
      this.options.dossiers,
      this.now,
      this.pools.map(({ key, staff }) => ({ key, staff })),
    )
  }

  private happen(thing: Happening): void {
    if (thing.what === 'arrive') {
      const { dossiers, warmUp } = this.options
      if (thing.number + 1 < dossiers + 2 * warmUp)
        this.queue.put(this.untilNextArrival(this.now), { what: 'arrive', number: thing.number + 1 })
      const { number } = thing
      const dossier: Dossier = { number, arrived: this.now, state: initialState, paused: 0, pausedSince: 0, pauses: 0, open: new Map() }
      this.send(dossier, { type: 'start' })
    } else if (thing.what === 'event') this.send(thing.dossier, thing.event)
    else this.finishWork(thing.dossier, thing.work)
  }

  private finishWork(dossier: Dossier, work: Work): void {
    const wasTaken = dossier.open.get(work.token) !== work
    if (work.pool >= 0) this.release(work)
    if (wasTaken) return
    if (this.counts(dossier)) this.tally.worked(work.node, work.begun - work.opened, this.now - work.begun)
    const outcome = this.outcomeOf(work)
    this.send(dossier, { type: 'complete', token: work.token, ...(outcome === undefined ? {} : { variables: { outcome } }) })
  }

  private send(dossier: Dossier, event: ProcessEvent): void {
    if (dossier.state.ended !== undefined) return
    const stepped = step(
      this.graph,
      dossier.state,
      event,
      this.options.variables === undefined ? {} : { variables: this.options.variables },
    )
    if (isRefused(stepped)) return
    dossier.state = stepped.state
    for (const effect of stepped.effects) this.carryOut(dossier, effect)
  }

  private carryOut(dossier: Dossier, effect: Effect): void {
    switch (effect.type) {
      case 'openWork':
        if (effect.work === 'service') this.later(dossier, 0, { type: 'complete', token: effect.token })
        else this.openWork(dossier, effect.token, effect.node, effect.step)
        return
      case 'openCall':
        return this.later(dossier, this.minutesFor(effect.node, effect.step), { type: 'complete', token: effect.token })
      case 'closeWork':
        return this.closeWork(dossier, effect.token)
      case 'startTimer': {
        const minutes = 'duration' in effect.timer ? workingMinutes(effect.timer.duration) : undefined
        if (minutes !== undefined) this.later(dossier, minutes, { type: 'timer', token: effect.token, node: effect.node })
        return
      }
      case 'awaitMessage':
        return this.later(dossier, this.random.exponential(this.options.answerHours * 60), {
          type: 'message',
          name: effect.name,
          token: effect.token,
        })
      case 'raiseIncident':
        return this.stop(dossier, true)
      case 'end':
        return this.stop(dossier, false)
    }
  }

  private openWork(dossier: Dossier, token: number, node: string, attributes: StepAttributes): void {
    const pausing = attributes.pausesClock === true
    const pool = pausing ? -1 : this.poolFor(attributes)
    const work: Work = { token, node, step: attributes, opened: this.now, begun: this.now, pool }
    dossier.open.set(token, work)
    if (!pausing) return this.enqueue(dossier, work)
    if (dossier.pauses++ === 0) dossier.pausedSince = this.now
    const mean = (attributes.hours ?? this.options.answerHours) * 60
    this.queue.put(this.now + this.random.exponential(mean), { what: 'done', dossier, work })
  }

  private closeWork(dossier: Dossier, token: number): void {
    const work = dossier.open.get(token)
    if (work === undefined) return
    dossier.open.delete(token)
    if (work.pool < 0 && --dossier.pauses === 0) dossier.paused += this.now - dossier.pausedSince
  }

  private enqueue(dossier: Dossier, work: Work): void {
    const pool = this.pools[work.pool]!
    if (pool.free > 0) return this.begin(pool, dossier, work)
    pool.queue.push({ dossier, work })
    this.tally.queued(work.pool, pool.queue.length - pool.head)
  }

  private begin(pool: Pool, dossier: Dossier, work: Work): void {
    pool.free--
    work.begun = this.now
    const minutes = this.minutesFor(work.node, work.step)
    this.tally.busy(work.pool, minutes)
    this.queue.put(this.now + minutes, { what: 'done', dossier, work })
  }

  /** An official is free again and takes what has waited longest and is still there. */
  private release(work: Work): void {
    const pool = this.pools[work.pool]!
    pool.free++
    while (pool.head < pool.queue.length) {
      const next = pool.queue[pool.head++]!
      // What has been taken stays in the list until it is long enough to be worth copying.
      if (pool.head > 1_000 && pool.head * 2 > pool.queue.length) {
        pool.queue.splice(0, pool.head)
        pool.head = 0
      }
      if (next.dossier.open.get(next.work.token) === next.work) return this.begin(pool, next.dossier, next.work)
    }
  }

  private poolFor({ unit, role }: StepAttributes): number {
    const key = `${unit ?? ''}/${role ?? ''}`
    const known = this.poolOf.get(key)
    if (known !== undefined) return known
    const staff = this.options.staff[key] ?? this.options.otherStaff
    this.poolOf.set(key, this.pools.length)
    this.pools.push({ key, staff, free: staff, queue: [], head: 0 })
    return this.pools.length - 1
  }

  private minutesFor(node: string, attributes: StepAttributes): number {
    const stated = this.options.durations?.[node]
    if (stated !== undefined) return this.random.logNormal(stated.meanHours * 60, stated.variation)
    return this.random.logNormal((attributes.hours ?? 0) * 60 * this.options.load, this.options.variation)
  }

  private outcomeOf({ node, step: { outcomes } }: Work): string | undefined {
    if (outcomes === undefined) return undefined
    const stated = this.options.outcomes?.[node]
    if (stated !== undefined) return outcomes[this.random.pick(outcomes.map((code) => stated[code] ?? 0))]
    return outcomes[
      this.random.pick(outcomes.map((_, position) => (position === 0 ? 1 - (outcomes.length - 1) * rareOutcome : rareOutcome)))
    ]
  }

  private later(dossier: Dossier, minutes: number, event: ProcessEvent): void {
    this.queue.put(this.now + minutes, { what: 'event', dossier, event })
  }

  private stop(dossier: Dossier, stuck: boolean): void {
    if (dossier.pauses > 0) dossier.paused += this.now - dossier.pausedSince
    dossier.pauses = 0
    dossier.open.clear()
    if (stuck) dossier.state = { next: dossier.state.next, tokens: [], ended: 'STOPPED' }
    if (!this.counts(dossier)) return
    this.left--
    this.tally.ended(this.now - dossier.arrived - dossier.paused, stuck)
  }

  private counts({ number }: Dossier): boolean {
    return number >= this.options.warmUp && number < this.options.warmUp + this.options.dossiers
  }

  /** When the next dossier comes: by itself, more often in the busy hours of the day. */
  private untilNextArrival(from: number): number {
    const { arrivalsPerDay, dayPattern } = this.options
    const mean = MINUTES_PER_DAY / arrivalsPerDay
    if (dayPattern === undefined) return from + this.random.exponential(mean)
    const average = dayPattern.reduce((sum, weight) => sum + weight, 0) / dayPattern.length
    const busiest = Math.max(...dayPattern)
    for (let at = from; ;) {
      at += this.random.exponential((mean * average) / busiest)
      const hour = Math.floor(((at % MINUTES_PER_DAY) / MINUTES_PER_DAY) * dayPattern.length)
      if (this.random.next() * busiest < dayPattern[hour]!) return at
    }
  }
}
