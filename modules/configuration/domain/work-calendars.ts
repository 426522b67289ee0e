import type { Instant, LocalDate } from '@motcua/terms'
import { calendarFromHolidays, type CalendarYear, type HolidaysFile, type WorkCalendar } from '@motcua/working-time'
import type { ConfigurationSnapshot, SettingQuestion } from './configuration-snapshot.ts'
import { scopesOf, type Scope } from './scope.ts'
import { canonical } from './setting-change.ts'

/** Whose calendar, as ruled on which day; `knownAt` leaves out what was decided after that moment. */
export type CalendarQuestion = { readonly agencyCode: string; readonly at: LocalDate; readonly knownAt?: Instant }

/** Makes the work calendar of an agency; the same rules give the same calendar object. */
export type WorkCalendars = (configuration: ConfigurationSnapshot, question: CalendarQuestion) => WorkCalendar

type NamedDay = { readonly date: LocalDate; readonly name: string }

/**
 * Calendars from the shipped holidays and the province's settings (R-052: a calendar is data).
 *
 * Changing a setting gives a new calendar for new questions; a dossier asks with its moment of acceptance (`knownAt`) and keeps its own.
 */
export function createWorkCalendars(holidays: HolidaysFile): WorkCalendars {
  const made = new Map<string, WorkCalendar>()
  return (configuration, { agencyCode, at, knownAt }) => {
    const question: SettingQuestion = { at, scopes: scopesOf({ agencies: [agencyCode] }), knownAt }
    const rules = {
      week: configuration.get('calendar.week', question),
      confirmed: everyScope(question, (q) => configuration.find('calendar.confirmed-days', q)?.value ?? []),
      closed: everyScope(question, (q) => configuration.find('calendar.extra-closed-days', q)?.value ?? []),
      worked: everyScope(question, (q) => configuration.find('calendar.extra-working-days', q)?.value ?? []),
    }
    const name = canonical(rules)
    const known = made.get(name)
    if (known) return known
    const years = withExtraDays(holidays, rules.closed, rules.worked)
    const calendar = calendarFromHolidays({ years }, { sessions: rules.week.sessions, week: rules.week.week, confirm: rules.confirmed })
    made.set(name, calendar)
    return calendar
  }
}

function everyScope<Day>(question: SettingQuestion, daysOf: (question: SettingQuestion) => readonly Day[]): Day[] {
  return (question.scopes ?? []).flatMap((scope: Scope) => daysOf({ ...question, scopes: [scope] }))
}

/** A year that is not loaded stays so: one extra day must not make it look complete. */
function withExtraDays(holidays: HolidaysFile, closed: readonly NamedDay[], worked: readonly NamedDay[]): Record<string, CalendarYear> {
  const closedDates = new Set<string>(closed.map((d) => d.date))
  return Object.fromEntries(
    Object.entries(holidays.years).map(([year, given]): [string, CalendarYear] => {
      const own = (d: NamedDay): boolean => d.date.startsWith(`${year}-`)
      return [
        year,
        {
          days: [
            ...given.days.filter((d) => !closedDates.has(d.date)),
            ...closed.filter(own).map((d) => ({ date: d.date, name: d.name, kind: 'holiday', status: 'official' }) as const),
          ],
          workingSaturdays: [
            ...(given.workingSaturdays ?? []).filter((d) => !closedDates.has(d.date)),
            ...worked.filter(own).map((d) => ({ date: d.date, name: d.name, status: 'official' }) as const),
          ],
        },
      ]
    }),
  )
}
