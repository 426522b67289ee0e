import { addWorkingMinutes, workingMinutesBetween, type WorkCalendar } from '@motcua/working-time'
import { isRefused, type Instant, type Refused } from '@motcua/terms'
import type { StepDues } from './dossier-event.ts'
import type { Acceptance } from './dossier-parts.ts'

/**
 * The due times of the plan once the promised hour has moved: every step moves by as many working minutes.
 *
 * @returns nothing while no hour is promised, or when it is the first one still
 */
export function moveStepDues(acceptance: Acceptance | null, dueAt: Instant | null, calendar: WorkCalendar): StepDues | Refused {
  if (!acceptance || dueAt === null) return {}
  const minutes = workingMinutesBetween(calendar, acceptance.firstDueAt, dueAt)
  if (isRefused(minutes)) return minutes
  const dues: Record<string, Instant> = {}
  if (minutes <= 0) return dues
  for (const step of acceptance.plan) {
    const due = addWorkingMinutes(calendar, step.dueAt, minutes)
    if (isRefused(due)) return due
    dues[step.node] = due
  }
  return dues
}
