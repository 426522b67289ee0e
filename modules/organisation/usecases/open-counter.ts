import { isRefused, refuse, type AgencyId, type CounterId, type LocalDate, type Refused, type Viewer } from '@motcua/terms'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { Counter, CounterKind } from '../domain/agency.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { saveCounters } from '../storage/organisation-rows.ts'
import { changeOrganisation, type Changed } from './change-organisation.ts'

export type OpenCounterCommand = {
  readonly unitId: AgencyId
  readonly kind: CounterKind
  readonly number: number
  readonly name: string
  readonly from: LocalDate
}

/** An administrator opens a counter of a unit; its number is used once in the unit. @throws NotSignedIn, NotAllowed */
export function openCounter(
  deps: OrganisationDeps,
  viewer: Viewer,
  command: OpenCounterCommand,
): Promise<Changed<{ counter: Counter }> | Refused> {
  return changeOrganisation(deps, viewer, async (tx, { directory, now }) => {
    const { unitId, kind, number, name, from } = command
    if (!directory.findUnit(unitId)) return refuse('unit.unknown', { id: unitId })
    const agency = directory.agencyInForce(unitId, from)
    if (isRefused(agency)) return agency
    if (directory.listCounters(unitId).some((c) => c.number === number))
      return refuse('counter.number-taken', { name: agency.name, number })
    const id = uuidV7(Date.parse(now)) as CounterId
    const counter: Counter = { id, unitId, intakePointId: null, kind, number, name, validFrom: from, validTo: null }
    await saveCounters(tx, [counter])
    return { kind: 'CounterOpened', subjectId: id, data: counter, result: { counter } }
  })
}
