import type { AgencyId, CounterId, GovLevel, LocalDate } from '@motcua/terms'

export const agencyKinds = [
  'MINISTRY',
  'PROVINCIAL_COMMITTEE',
  'PROVINCIAL_OFFICE',
  'PROVINCIAL_DEPARTMENT',
  'PROVINCIAL_DIVISION',
  'PUBLIC_UNIT',
  'VERTICAL',
  'DISTRICT_COMMITTEE',
  'COMMUNE_COMMITTEE',
  'COMMUNE_DIVISION',
  'SERVICE_CENTER',
  'RECEPTION_UNIT',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** Days of existence: from `validFrom`, and before `validTo` (null: until further notice). */
export type Validity = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

export type Agency = Validity & {
  readonly id: AgencyId
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  readonly level: GovLevel
  readonly parentId: AgencyId | null
  /** Local office of a central body. */
  readonly isVertical: boolean
  /** Null: the source does not say. */
  readonly address: string | null
  readonly phone: string | null
  /** Code of the province (2 digits) or commune (5 digits). */
  readonly adminUnitCode: string | null
  /** Other words by which texts of procedures name it. */
  readonly alsoNamed: readonly string[]
  readonly sortOrder: number
}

export type AgencySuccessor = {
  readonly agencyId: AgencyId
  readonly successorId: AgencyId
  readonly fromDay: LocalDate
  readonly legalBasis: string
}
export type AgencyCodeAlias = { readonly code: string; readonly agencyId: AgencyId; readonly note: string }

export const unitKinds = ['SERVICE_CENTER', 'RECEPTION_UNIT'] as const
export type UnitKind = (typeof unitKinds)[number]

/** From among whom the head of a unit is appointed. */
export const headKinds = ['OFFICE_LEADER', 'COMMUNE_VICE_CHAIR', 'DEPARTMENT_OFFICE_LEADER', 'AGENCY_LEADER'] as const
export type HeadKind = (typeof headKinds)[number]

/** A place that takes in dossiers and returns results. `id` is also that of its agency row. */
export type OneStopUnit = {
  readonly id: AgencyId
  readonly kind: UnitKind
  readonly hasSeal: boolean
  readonly headKind: HeadKind
  readonly operatesFrom: LocalDate
  readonly keptByDecision: string | null
}

export type IntakePoint = Validity & {
  readonly id: string
  readonly unitId: AgencyId
  readonly name: string
  readonly address: string | null
}

export const counterKinds = ['INTAKE', 'RETURN'] as const
export type CounterKind = (typeof counterKinds)[number]

export type Counter = Validity & {
  readonly id: CounterId
  readonly unitId: AgencyId
  readonly intakePointId: string | null
  readonly kind: CounterKind
  readonly number: number
  readonly name: string
}

/** Does it exist on that day? */
export function isInForce({ validFrom, validTo }: Validity, day: LocalDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo)
}
