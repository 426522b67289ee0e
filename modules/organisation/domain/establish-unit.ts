import { refuse, type LocalDate, type Refused } from '@motcua/terms'
import type { Agency, HeadKind, UnitKind } from './agency.ts'

/** Establish a one-stop unit under an agency. */
export type EstablishUnit = {
  readonly kind: UnitKind
  readonly hasSeal: boolean
  readonly from: LocalDate
  readonly name: string
}
/** `centerModel` is the setting `organisation.center-model` on the first day. */
export type EstablishUnitFacts = { readonly parent: Agency; readonly centerModel: 'TWO_LEVEL' | 'ONE_LEVEL' }
export type UnitEstablished = { readonly level: Agency['level']; readonly headKind: HeadKind }

/** First day of commune centers and of one-level city centers. */
const TWO_TIERS_FROM = '2025-07-01'

/**
 * Decides where a one-stop unit may stand and who may head it.
 *
 * a provincial center belongs to the Committee's Office and has a seal. R-150: a one-level city center may stand directly under the
 * Committee, and then no commune has a center. R-151: a commune center has its own seal. R-158: a center only where the law of the day allows it.
 *
 * @law Nghị định 61/2018/NĐ-CP; Nghị định 118/2025/NĐ-CP, Nghị định 367/2025/NĐ-CP
 * @returns refusals `center.parent-invalid`, `center.seal-missing`, `center.commune-not-allowed`, `center.level-not-allowed`, `unit.level-ended`
 */
export function establishUnit(command: EstablishUnit, { parent, centerModel }: EstablishUnitFacts): UnitEstablished | Refused {
  if (parent.level === 'DISTRICT' && command.from >= TWO_TIERS_FROM)
    return refuse('unit.level-ended', { level: parent.level, from: command.from })
  if (command.kind === 'RECEPTION_UNIT') {
    return { level: parent.level, headKind: parent.kind === 'PROVINCIAL_DEPARTMENT' ? 'DEPARTMENT_OFFICE_LEADER' : 'AGENCY_LEADER' }
  }
  if (parent.level === 'COMMUNE') return establishCommuneCenter(command, parent, centerModel)
  if (parent.level !== 'PROVINCE') return refuse('center.level-not-allowed', { level: parent.level })
  const underCommittee = parent.kind === 'PROVINCIAL_COMMITTEE' && centerModel === 'ONE_LEVEL' && command.from >= TWO_TIERS_FROM
  if (parent.kind !== 'PROVINCIAL_OFFICE' && !underCommittee)
    return refuse('center.parent-invalid', { parent: parent.name, parentKind: parent.kind })
  return command.hasSeal ? { level: 'PROVINCE', headKind: 'OFFICE_LEADER' } : refuse('center.seal-missing', { name: command.name })
}

function establishCommuneCenter(
  command: EstablishUnit,
  parent: Agency,
  centerModel: EstablishUnitFacts['centerModel'],
): UnitEstablished | Refused {
  if (command.from < TWO_TIERS_FROM) return refuse('center.level-not-allowed', { level: parent.level })
  if (centerModel === 'ONE_LEVEL') return refuse('center.commune-not-allowed', { parent: parent.name })
  if (parent.kind !== 'COMMUNE_COMMITTEE') return refuse('center.parent-invalid', { parent: parent.name, parentKind: parent.kind })
  return command.hasSeal ? { level: 'COMMUNE', headKind: 'COMMUNE_VICE_CHAIR' } : refuse('center.seal-missing', { name: command.name })
}
