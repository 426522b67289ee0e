import type { ProcessGraph } from '../process-graph.ts'
import type { Simulated, SimulatedPool, SimulatedStep } from './simulation-options.ts'

type StepCount = { visits: number; wait: number; work: number; late: number }
type PoolCount = { busy: number; longestQueue: number }

/** Sums of decimals differ in the last places: less than a thousandth of a minute is no lateness. */
const rounding = 0.001

/** What a simulation counts on the way. Minutes come in, hours go out. */
export class Tally {
  private readonly graph: ProcessGraph
  private readonly limitMinutes: number
  private readonly allotted: ReadonlyMap<string, number | null>
  private readonly steps = new Map<string, StepCount>()
  private readonly pools: PoolCount[] = []
  private readonly durations: number[] = []
  private late = 0
  private stuck = 0

  constructor(graph: ProcessGraph, limitHours: number | null) {
    this.graph = graph
    this.limitMinutes = limitHours === null ? Infinity : limitHours * 60
    this.allotted = new Map(graph.nodes.map((node) => [node.id, node.step?.hours === undefined ? null : node.step.hours * 60]))
  }

  worked(node: string, wait: number, work: number): void {
    const count = this.steps.get(node) ?? { visits: 0, wait: 0, work: 0, late: 0 }
    this.steps.set(node, count)
    count.visits++
    count.wait += wait
    count.work += work
    if (wait + work > (this.allotted.get(node) ?? Infinity) + rounding) count.late++
  }

  busy(pool: number, minutes: number): void {
    this.pool(pool).busy += minutes
  }

  queued(pool: number, length: number): void {
    const count = this.pool(pool)
    count.longestQueue = Math.max(count.longestQueue, length)
  }

  ended(minutes: number, stuck: boolean): void {
    if (stuck) this.stuck++
    else {
      this.durations.push(minutes)
      if (minutes > this.limitMinutes + rounding) this.late++
    }
  }

  answer(
    seed: number,
    dossiers: number,
    totalMinutes: number,
    pools: readonly { readonly key: string; readonly staff: number }[],
  ): Simulated {
    const sorted = this.durations.toSorted((a, b) => a - b)
    const at = (share: number) => hours(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
    const finished = sorted.length
    // What never came to an end because nobody was there is late too.
    const late = this.limitMinutes === Infinity ? 0 : this.late + Math.max(0, dossiers - finished - this.stuck)
    return {
      seed,
      dossiers,
      finished,
      late,
      shareLate: late / Math.max(1, dossiers - this.stuck),
      stuck: this.stuck,
      meanHours: hours(sorted.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, finished)),
      medianHours: at(0.5),
      ninetiethHours: at(0.9),
      steps: this.graph.nodes.flatMap((node) => this.stepAnswer(node.id, node.name)),
      pools: pools.map((pool, position) => this.poolAnswer(pool, this.pool(position), totalMinutes)),
    }
  }

  private stepAnswer(node: string, name: string): SimulatedStep[] {
    const count = this.steps.get(node)
    if (count === undefined) return []
    const { visits } = count
    const shareLate = this.allotted.get(node) === null ? null : count.late / visits
    return [{ node, name, visits, waitHours: hours(count.wait / visits), workHours: hours(count.work / visits), shareLate }]
  }

  private poolAnswer({ key, staff }: { key: string; staff: number }, count: PoolCount, totalMinutes: number): SimulatedPool {
    const [unit = '', role = ''] = key.split('/')
    return { unit, role, staff, utilisation: Math.min(1, count.busy / Math.max(1, totalMinutes * staff)), longestQueue: count.longestQueue }
  }

  private pool(position: number): PoolCount {
    return (this.pools[position] ??= { busy: 0, longestQueue: 0 })
  }
}

const hours = (minutes: number) => Math.round((minutes / 60) * 1000) / 1000
