import { type Instant, isRefused, refuse, type Refused } from '@motcua/terms'
import type { WorkCalendar } from './work-calendar.ts'
import { addWorkingMinutes } from './working-minutes.ts'

/** The steps of a process in order: allotted working minutes, or branches that run side by side. */
export type StepPlan = readonly (number | { readonly branches: readonly StepPlan[] })[]

/**
 * The due moments of steps that follow one another from acceptance.
 *
 * @param allottedMinutes  working minutes of each step, whole
 * @example stepDues('Mon 2026-03-02 09:00', [240, 1440, 480, 240], calendar)  // Mon 14:30, Thu 14:30, Fri 14:30, Mon 9 March 09:00
 */
export function stepDues(acceptedAt: Instant, allottedMinutes: readonly number[], calendar: WorkCalendar): readonly Instant[] | Refused {
  const dues: Instant[] = []
  let total = 0
  for (const minutes of allottedMinutes) {
    total += minutes
    const due = addWorkingMinutes(calendar, acceptedAt, total)
    if (isRefused(due)) return due
    dues.push(due)
  }
  return dues
}

/** Working minutes of the longest path: steps add up, side-by-side branches count as their longest. */
export function longestPathMinutes(plan: StepPlan): number {
  return plan.reduce<number>(
    (sum, step) =>
      sum + (typeof step === 'number' ? step : step.branches.reduce((longest, branch) => Math.max(longest, longestPathMinutes(branch)), 0)),
    0,
  )
}

/** The refusal `step.sum-exceeds-limit` when the longest path is longer than the procedure's limit. */
export function checkStepSum(plan: StepPlan, limitMinutes: number): Refused | undefined {
  const allottedMinutes = longestPathMinutes(plan)
  return allottedMinutes > limitMinutes ? refuse('step.sum-exceeds-limit', { allottedMinutes, limitMinutes }) : undefined
}
