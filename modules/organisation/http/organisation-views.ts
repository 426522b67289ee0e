import { govLevels } from '@motcua/terms'
import { z } from 'zod'
import { agencyKinds, counterKinds, headKinds, unitKinds, type Agency, type Counter } from '../domain/agency.ts'
import type { AgencyNode, UnitOfAgency } from '../domain/directory.ts'
import {
  officialCategories,
  positionKinds,
  postingDuties,
  appointmentRoles,
  type OfficialRecord,
  type Posting,
} from '../domain/official.ts'

const dated = { validFrom: z.string(), validTo: z.string().nullable().describe('First day on which it no longer exists.') }

export const AgencyView = z
  .object({
    id: z.string(),
    code: z.string().describe('Electronic identifier (mã định danh điện tử).'),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(agencyKinds),
    level: z.enum(govLevels),
    parentId: z.string().nullable(),
    isVertical: z.boolean(),
    address: z.string().nullable().describe('null: the source does not say.'),
    phone: z.string().nullable(),
    adminUnitCode: z.string().nullable(),
    ...dated,
  })
  .meta({ id: 'Agency' })

export const UnitView = z
  .object({
    id: z.string(),
    kind: z.enum(unitKinds),
    hasSeal: z.boolean(),
    headKind: z.enum(headKinds),
    operatesFrom: z.string(),
    agency: AgencyView,
    parent: AgencyView.nullable().describe('The agency it belongs to.'),
  })
  .meta({ id: 'OneStopUnit' })

export const CounterView = z
  .object({ id: z.string(), unitId: z.string(), kind: z.enum(counterKinds), number: z.number(), name: z.string(), ...dated })
  .meta({ id: 'Counter' })

export const LeaderView = z
  .object({ officialId: z.string(), role: z.enum(appointmentRoles), fullName: z.string(), position: z.string() })
  .meta({ id: 'UnitLeader' })

export const OfficialView = z
  .object({
    id: z.string(),
    fullName: z.string(),
    position: z.string(),
    positionKind: z.enum(positionKinds),
    category: z.enum(officialCategories),
    rank: z.string(),
    agencyId: z.string(),
  })
  .meta({ id: 'OfficialRecord' })

export const PostingView = z
  .object({
    id: z.string(),
    officialId: z.string(),
    unitId: z.string(),
    agencyId: z.string(),
    duty: z.enum(postingDuties),
    fields: z.array(z.string()),
    firstDay: z.string(),
    lastDay: z.string().nullable().describe('Still included; null: until further notice.'),
    substituteId: z.string().nullable(),
    decision: z.string().nullable(),
  })
  .meta({ id: 'Posting' })

export const WarningView = z.object({ code: z.string(), message: z.string() }).meta({ id: 'Warning' })

export type AgencyTree = { agency: z.infer<typeof AgencyView>; children: AgencyTree[] }
export const AgencyTreeView: z.ZodType<AgencyTree> = z
  .object({
    agency: AgencyView,
    get children() {
      return z.array(AgencyTreeView)
    },
  })
  .meta({ id: 'AgencyTree' })

export function toAgencyView(a: Agency): z.infer<typeof AgencyView> {
  const { id, code, name, shortName, kind, level, parentId, isVertical, address, phone, adminUnitCode, validFrom, validTo } = a
  return { id, code, name, shortName, kind, level, parentId, isVertical, address, phone, adminUnitCode, validFrom, validTo }
}

export function toTreeView({ agency, children }: AgencyNode): AgencyTree {
  return { agency: toAgencyView(agency), children: children.map(toTreeView) }
}

export function toUnitView({ unit, agency, parent }: UnitOfAgency): z.infer<typeof UnitView> {
  const { id, kind, hasSeal, headKind, operatesFrom } = unit
  return { id, kind, hasSeal, headKind, operatesFrom, agency: toAgencyView(agency), parent: parent ? toAgencyView(parent) : null }
}

export function toCounterView({ id, unitId, kind, number, name, validFrom, validTo }: Counter): z.infer<typeof CounterView> {
  return { id, unitId, kind, number, name, validFrom, validTo }
}

/** Without years and ratings: those are for the decision on a posting, not for lists. */
export function toOfficialView({
  id,
  fullName,
  position,
  positionKind,
  category,
  rank,
  agencyId,
}: OfficialRecord): z.infer<typeof OfficialView> {
  return { id, fullName, position, positionKind, category, rank, agencyId }
}

export function toPostingView(p: Posting): z.infer<typeof PostingView> {
  const { id, officialId, unitId, agencyId, duty, fields, firstDay, lastDay, substituteId, decision } = p
  return { id, officialId, unitId, agencyId, duty, fields: [...fields], firstDay, lastDay, substituteId, decision }
}
