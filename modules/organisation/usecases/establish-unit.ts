import { isRefused, type AgencyId, type Refused, type Viewer } from '@motcua/terms'
import { uuidV7 } from '#platform/database/uuid-v7.ts'
import type { Agency, OneStopUnit } from '../domain/agency.ts'
import { checkCode } from '../domain/establish-agency.ts'
import { establishUnit as decide, type EstablishUnit } from '../domain/establish-unit.ts'
import type { OrganisationDeps } from '../organisation-deps.ts'
import { saveAgencies, saveUnits } from '../storage/organisation-rows.ts'
import { changeOrganisation, type Changed } from './change-organisation.ts'

export type EstablishUnitCommand = EstablishUnit & {
  readonly parentId: AgencyId
  readonly code: string
  readonly shortName: string
  readonly address: string | null
  readonly phone: string | null
  readonly decision: string
  readonly keptByDecision: string | null
}

/** An administrator enters a service center or a reception unit. @throws NotSignedIn, NotAllowed */
export function establishUnit(
  deps: OrganisationDeps,
  viewer: Viewer,
  command: EstablishUnitCommand,
): Promise<Changed<{ agency: Agency; unit: OneStopUnit }> | Refused> {
  return changeOrganisation(deps, viewer, async (tx, { directory, now }) => {
    const parent = directory.agencyInForce(command.parentId, command.from)
    if (isRefused(parent)) return parent
    const centerModel = (await deps.configuration.currentIn(tx)).get('organisation.center-model', { at: command.from })
    const decided = checkCode(command.code, directory.findAgencyByCode(command.code)) ?? decide(command, { parent, centerModel })
    if (isRefused(decided)) return decided
    const id = uuidV7(Date.parse(now)) as AgencyId
    const { code, name, shortName, kind, hasSeal, from, address, phone, keptByDecision, decision } = command
    const place = { id, level: decided.level, parentId: parent.id, adminUnitCode: parent.adminUnitCode, validFrom: from, validTo: null }
    const agency: Agency = {
      ...place,
      code,
      name,
      shortName,
      kind,
      address,
      phone,
      isVertical: false,
      alsoNamed: [],
      sortOrder: parent.sortOrder,
    }
    const unit: OneStopUnit = { id, kind, hasSeal, headKind: decided.headKind, operatesFrom: from, keptByDecision }
    await saveAgencies(tx, [agency])
    await saveUnits(tx, [unit])
    return { kind: 'UnitEstablished', subjectId: id, data: { agency, unit, decision }, result: { agency, unit } }
  })
}
