import type { Variables } from '../condition/evaluate-condition.ts'

/** How long a step takes an official: the mean in working hours, and the standard deviation divided by it. */
export type StepDuration = { readonly meanHours: number; readonly variation: number }

/**
 * What is simulated. Time is the working time of the offices: nights, weekends and holidays are no time. What is fitted from real events is
 * given as such; the rest are statements of the author, and the answer repeats them.
 */
export type SimulationOptions = {
  readonly seed: number
  /** Dossiers that are counted; before and after them come as many as `warmUp` that only fill the offices. */
  readonly dossiers: number
  readonly warmUp: number
  readonly arrivalsPerDay: number
  /** Weights of the hours of a working day, from the first; absent = even. */
  readonly dayPattern?: readonly number[]
  /** People who do the steps of a role in a unit, by `unit/role`; what is not named has `otherStaff`. */
  readonly staff: Readonly<Record<string, number>>
  readonly otherStaff: number
  /** By node; a step that is not named takes `load` of its allotted hours, with `variation`. */
  readonly durations?: Readonly<Record<string, StepDuration>>
  readonly load: number
  readonly variation: number
  /** By node: how often each outcome is given; a step that is not named gives its first outcome, each other one in 20 times. */
  readonly outcomes?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Working hours until a citizen or another agency answers a message, or does a step that pauses the clock without stated hours. */
  readonly answerHours: number
  /** The time limit in working hours; null = nothing is late. */
  readonly limitHours: number | null
  readonly variables?: Variables
}

/** What an author states who knows nothing yet. */
export const plainSimulation: SimulationOptions = {
  seed: 1,
  dossiers: 2_000,
  warmUp: 300,
  arrivalsPerDay: 10,
  staff: {},
  otherStaff: 3,
  load: 0.5,
  variation: 0.6,
  answerHours: 24,
  limitHours: null,
}

export type SimulatedStep = {
  readonly node: string
  readonly name: string
  readonly visits: number
  /** Working hours waited for a free official, and worked, on average. */
  readonly waitHours: number
  readonly workHours: number
  /** Share of visits that took longer than allotted, waiting included; null when no hours are allotted. */
  readonly shareLate: number | null
}

export type SimulatedPool = {
  readonly unit: string
  readonly role: string
  readonly staff: number
  /** Share of the working time in which they worked. */
  readonly utilisation: number
  readonly longestQueue: number
}

/** What came out of one run. Hours are working hours; the clock of a dossier stands still while a step pauses it. */
export type Simulated = {
  readonly seed: number
  readonly dossiers: number
  readonly finished: number
  readonly late: number
  readonly shareLate: number
  /** Dossiers that stopped at an incident: the process cannot decide with the facts given. */
  readonly stuck: number
  readonly meanHours: number
  readonly medianHours: number
  readonly ninetiethHours: number
  readonly steps: readonly SimulatedStep[]
  readonly pools: readonly SimulatedPool[]
}
