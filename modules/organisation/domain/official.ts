import type { AgencyId, LocalDate, OfficialId } from '@motcua/terms'
import type { PerformanceRating } from '#modules/configuration/index.ts'

export const officialCategories = ['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'POSTAL_STAFF', 'ARMED_FORCES'] as const
export type OfficialCategory = (typeof officialCategories)[number]

/** A title as rules of appointment read it; `HEAD` and `DEPUTY_HEAD` lead an agency, `OFFICE_...` its office. */
export const positionKinds = [
  'CHAIR',
  'VICE_CHAIR',
  'OFFICE_CHIEF',
  'OFFICE_DEPUTY_CHIEF',
  'HEAD',
  'DEPUTY_HEAD',
  'DIVISION_HEAD',
  'DIVISION_DEPUTY_HEAD',
  'STAFF',
] as const
export type PositionKind = (typeof positionKinds)[number]

export type OfficialRecord = {
  readonly id: OfficialId
  readonly fullName: string
  /** Title as papers print it. */
  readonly position: string
  readonly positionKind: PositionKind
  readonly category: OfficialCategory
  /** A code of the setting `posting.ranks`. */
  readonly rank: string
  readonly agencyId: AgencyId
  /** First day of work in a field, by field code. */
  readonly senioritySince: Readonly<Record<string, LocalDate>>
  /** Newest first. */
  readonly ratings: readonly { readonly year: number; readonly rating: PerformanceRating }[]
}

export const postingDuties = [
  'INTAKE',
  'RETURN',
  'APPRAISAL',
  'MONITORING',
  'ADMINISTRATION',
  'CASHIER',
  'NETWORK_ADMIN',
  'EQUIPMENT',
  'PREMISES',
] as const
export type PostingDuty = (typeof postingDuties)[number]

/** An official sent by their agency to work at a one-stop unit; `lastDay` is still included, null means until further notice. */
export type Posting = {
  readonly id: string
  readonly officialId: OfficialId
  readonly unitId: AgencyId
  readonly agencyId: AgencyId
  readonly duty: PostingDuty
  readonly fields: readonly string[]
  readonly firstDay: LocalDate
  readonly lastDay: LocalDate | null
  readonly substituteId: OfficialId | null
  readonly decision: string | null
}

export const appointmentRoles = ['CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR', 'RECEPTION_HEAD'] as const
export type AppointmentRole = (typeof appointmentRoles)[number]

/** Who leads a one-stop unit, and in which days. */
export type UnitAppointment = {
  readonly unitId: AgencyId
  readonly officialId: OfficialId
  readonly role: AppointmentRole
  readonly firstDay: LocalDate
  readonly lastDay: LocalDate | null
  readonly decision: string | null
}

/** Does it hold on that day? */
export function isHeldOn({ firstDay, lastDay }: Pick<Posting, 'firstDay' | 'lastDay'>, day: LocalDate): boolean {
  return firstDay <= day && (lastDay === null || day <= lastDay)
}
