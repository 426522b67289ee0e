import { refuse, type LocalDate, type Refused } from '@motcua/terms'
import type { Agency, OneStopUnit } from './agency.ts'
import { isHeldOn, type AppointmentRole, type OfficialRecord, type PositionKind, type UnitAppointment } from './official.ts'

/** Appoint a director, a deputy director, or the head of a reception unit. */
export type AppointLeader = { readonly role: AppointmentRole; readonly firstDay: LocalDate; readonly decision: string | null }

export type AppointLeaderFacts = {
  readonly unit: OneStopUnit
  readonly unitAgency: Agency
  readonly official: OfficialRecord
  /** Agency of the official, and the agencies above it, nearest first. */
  readonly officialAgencies: readonly Agency[]
  readonly current: readonly UnitAppointment[]
  /** Setting `organisation.max-deputy-directors` for this unit's level. */
  readonly maxDeputies: number
}

const officeLeaders: readonly PositionKind[] = ['OFFICE_CHIEF', 'OFFICE_DEPUTY_CHIEF']
const divisionLeaders: readonly PositionKind[] = ['DIVISION_HEAD', 'DIVISION_DEPUTY_HEAD']
const agencyLeaders: readonly PositionKind[] = ['HEAD', 'DEPUTY_HEAD', 'CHAIR', 'VICE_CHAIR', ...officeLeaders]

/**
 * Decides who may lead a one-stop unit.
 *
 * a department's own reception unit is headed by a leader of that department's office. R-005: the director of a provincial center is a
 * leader of the Committee's Office, the deputy a division-level leader there. R-151: the director of a commune center is a vice chair of the
 * commune Committee, with one deputy.
 *
 * @returns refusals `unit.head-invalid`, `center.too-many-deputies`, `center.has-director`, `unit.role-of-other-kind`
 */
export function appointLeader(command: AppointLeader, facts: AppointLeaderFacts): UnitAppointment | Refused {
  const { unit, official, current } = facts
  const { role, firstDay } = command
  if ((role === 'RECEPTION_HEAD') !== (unit.kind === 'RECEPTION_UNIT'))
    return refuse('unit.role-of-other-kind', { role, unitKind: unit.kind })
  if (!isEligible(role, facts)) {
    return refuse('unit.head-invalid', { role, headKind: unit.headKind, position: official.position, name: facts.unitAgency.name })
  }
  const others = current.filter((a) => a.role === role && a.officialId !== official.id && isHeldOn(a, firstDay))
  if (role === 'CENTER_DEPUTY_DIRECTOR' && others.length >= facts.maxDeputies) {
    return refuse('center.too-many-deputies', { maxDeputies: facts.maxDeputies, name: facts.unitAgency.name })
  }
  if (role !== 'CENTER_DEPUTY_DIRECTOR' && others.length > 0) return refuse('center.has-director', { name: facts.unitAgency.name })
  return { unitId: unit.id, officialId: official.id, role, firstDay, lastDay: null, decision: command.decision }
}

function isEligible(role: AppointmentRole, { unit, unitAgency, official, officialAgencies }: AppointLeaderFacts): boolean {
  const isOf = (agency: Agency['parentId']): boolean => officialAgencies.some((a) => a.id === agency)
  const { positionKind } = official
  if (unit.headKind === 'OFFICE_LEADER') {
    const fromOffice = officialAgencies.some((a) => a.kind === 'PROVINCIAL_OFFICE')
    const fitting = role === 'CENTER_DEPUTY_DIRECTOR' ? divisionLeaders : officeLeaders
    return fromOffice && fitting.includes(positionKind)
  }
  if (unit.headKind === 'COMMUNE_VICE_CHAIR') {
    return isOf(unitAgency.parentId) && (role === 'CENTER_DEPUTY_DIRECTOR' || positionKind === 'VICE_CHAIR')
  }
  if (unit.headKind === 'DEPARTMENT_OFFICE_LEADER') return isOf(unitAgency.parentId) && officeLeaders.includes(positionKind)
  return isOf(unitAgency.parentId) && agencyLeaders.includes(positionKind)
}
