import { isRefused, refuse, type AgencyId, type OfficialId, type Refused, type Viewer } from '@motcua/terms'
import { scopesOf } from '#modules/configuration/index.ts'
import { appointLeader as decide, type AppointLeader } from '../domain/appoint-leader.ts'
import type { UnitAppointment } from '../domain/official.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { findOfficial } from '../storage/official-rows.ts'
import { listAppointments, saveAppointments } from '../storage/posting-rows.ts'
import { changeOrganisation, type Changed } from './change-organisation.ts'

export type AppointLeaderCommand = AppointLeader & { readonly unitId: AgencyId; readonly officialId: OfficialId }

/** An administrator enters who leads a one-stop unit. @throws NotSignedIn, NotAllowed */
export function appointLeader(
  deps: OrganisationDeps,
  viewer: Viewer,
  command: AppointLeaderCommand,
): Promise<Changed<{ appointment: UnitAppointment }> | Refused> {
  return changeOrganisation(deps, viewer, async (tx, { directory }) => {
    const found = directory.findUnit(command.unitId)
    if (!found) return refuse('unit.unknown', { id: command.unitId })
    const official = await findOfficial(tx, command.officialId)
    if (!official) return refuse('official.unknown', { id: command.officialId })
    const { unit, agency: unitAgency } = found
    const question = { at: command.firstDay, scopes: scopesOf({ agencies: [unitAgency.code] }) }
    const limits = (await deps.configuration.currentIn(tx)).get('organisation.max-deputy-directors', question)
    const appointment = decide(command, {
      unit,
      unitAgency,
      official,
      officialAgencies: directory.lineOf(official.agencyId),
      current: await listAppointments(tx, unit.id),
      maxDeputies: unitAgency.level === 'COMMUNE' ? limits.communeCenter : limits.provincialCenter,
    })
    if (isRefused(appointment)) return appointment
    await saveAppointments(tx, [appointment])
    return { kind: 'LeaderAppointed', subjectId: unit.id, data: appointment, result: { appointment } }
  })
}
