import { isRefused, type AgencyId, type Instant } from '@motcua/terms'
import { workingMinutesBetween, type WorkCalendar } from '@motcua/working-time'
import { durationText } from '../../format/duration.ts'
import type { Desk } from '../app.ts'

/** Working time as each agency keeps it, and how early a deadline is marked. */
export type OfficeTime = {
  readonly soonMinutes: number
  calendarOf(agencyId: AgencyId): WorkCalendar | null
  /** Working minutes from one moment to another, negative when it lies before; null where no calendar reaches. */
  minutesBetween(agencyId: AgencyId, from: Instant, to: Instant): number | null
  /** `1 ngày 5 giờ`: a day is as long as the calendar of that agency has it. */
  spanText(agencyId: AgencyId, minutes: number): string
}

/** Reads the rules of today once, for a whole list or one dossier. */
export async function officeTime({
  app,
  official,
  today,
  language,
}: Pick<Desk, 'app' | 'official' | 'today' | 'language'>): Promise<OfficeTime> {
  const [rules, directory] = await Promise.all([app.configuration.current(), app.organisation.current()])
  const soon = rules.get('deadline.due-soon-hours', { at: today })
  const isHead = official.grants.some((g) => g.role === 'AGENCY_HEAD' || g.role === 'DIVISION_HEAD')
  const isHandler = official.grants.some((g) => g.role === 'HANDLER' || g.role === 'INTAKE_OFFICER')
  const calendarOf = (agencyId: AgencyId): WorkCalendar | null => {
    const agency = directory.findAgency(agencyId)
    return agency === undefined ? null : app.configuration.workCalendar(rules, { agencyCode: agency.code, at: today })
  }
  return {
    soonMinutes: 60 * (isHead && !isHandler ? Math.max(soon.head, 1) : soon.handler),
    calendarOf,
    minutesBetween(agencyId, from, to) {
      const calendar = calendarOf(agencyId)
      const minutes = calendar === null ? null : workingMinutesBetween(calendar, from, to)
      return minutes === null || isRefused(minutes) ? null : minutes
    },
    spanText: (agencyId, minutes) => durationText(minutes, calendarOf(agencyId)?.minutesPerDay ?? Infinity, language),
  }
}
