import { refuse, type AgencyId, type GovLevel, type LocalDate, type Refused } from '@motcua/terms'
import type { Agency, AgencyKind } from './agency.ts'

/** Enter an agency that was established by decision. One-stop units have their own decision. */
export type EstablishAgency = {
  readonly id: AgencyId
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: Exclude<AgencyKind, 'SERVICE_CENTER' | 'RECEPTION_UNIT'>
  readonly level: GovLevel
  readonly isVertical: boolean
  readonly address: string | null
  readonly phone: string | null
  readonly adminUnitCode: string | null
  readonly from: LocalDate
}
/** `levels` is the setting `organisation.levels` on the first day. */
export type EstablishAgencyFacts = {
  readonly parent: Agency | null
  readonly sameCode: Agency | undefined
  readonly levels: readonly GovLevel[]
}

const codePattern = /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,3})$/

/**
 * Decides a new agency: its code has the form of R-036 and belongs to nobody else, its level exists on that day.
 *
 * @returns refusals `agency.code-malformed`, `agency.code-taken`, `agency.level-ended`
 */
export function establishAgency(command: EstablishAgency, { parent, sameCode, levels }: EstablishAgencyFacts): Agency | Refused {
  const refused = checkCode(command.code, sameCode)
  if (refused) return refused
  if (!levels.includes(command.level)) return refuse('agency.level-ended', { level: command.level, from: command.from })
  const { from, ...own } = command
  return { ...own, parentId: parent?.id ?? null, alsoNamed: [], sortOrder: 1000, validFrom: from, validTo: null }
}

/** @returns refusals `agency.code-malformed`, `agency.code-taken` */
export function checkCode(code: string, sameCode: Agency | undefined): Refused | undefined {
  if (!codePattern.test(code)) return refuse('agency.code-malformed', { code })
  return sameCode ? refuse('agency.code-taken', { code, name: sameCode.name }) : undefined
}
