import type { AgencyId, CounterId, GovLevel, LocalDate, OfficialId } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import type {
  Agency,
  AgencyCodeAlias,
  AgencyKind,
  AgencySuccessor,
  Counter,
  CounterKind,
  HeadKind,
  IntakePoint,
  OneStopUnit,
  UnitKind,
} from '../domain/agency.ts'
import type { OfficialName, OrganisationRows } from '../domain/directory.ts'

/** Everything the directory is made of; a province has some hundreds of rows. */
export async function readOrganisationRows(db: Db): Promise<OrganisationRows> {
  const agencies = await db.selectFrom('agency').selectAll().execute()
  const successors = await db.selectFrom('agency_successor').selectAll().execute()
  const aliases = await db.selectFrom('agency_code_alias').selectAll().execute()
  const units = await db.selectFrom('one_stop_unit').selectAll().execute()
  const intakePoints = await db.selectFrom('intake_point').selectAll().execute()
  const counters = await db.selectFrom('counter').selectAll().execute()
  const officials = await db.selectFrom('official').select(['id', 'full_name', 'position', 'agency_id']).execute()
  return {
    agencies: agencies.map((r): Agency => ({
      id: r.id as AgencyId,
      code: r.code,
      name: r.name,
      shortName: r.short_name,
      kind: r.kind as AgencyKind,
      level: r.level as GovLevel,
      parentId: r.parent_id as AgencyId | null,
      isVertical: r.is_vertical,
      address: r.address,
      phone: r.phone,
      adminUnitCode: r.admin_unit_code,
      alsoNamed: r.also_named,
      sortOrder: r.sort_order,
      ...validityOf(r),
    })),
    successors: successors.map((r): AgencySuccessor => ({
      agencyId: r.agency_id as AgencyId,
      successorId: r.successor_id as AgencyId,
      fromDay: r.from_day as LocalDate,
      legalBasis: r.legal_basis,
    })),
    aliases: aliases.map((r): AgencyCodeAlias => ({ code: r.code, agencyId: r.agency_id as AgencyId, note: r.note })),
    units: units.map((r): OneStopUnit => ({
      id: r.id as AgencyId,
      kind: r.kind as UnitKind,
      hasSeal: r.has_seal,
      headKind: r.head_kind as HeadKind,
      operatesFrom: r.operates_from as LocalDate,
      keptByDecision: r.kept_by_decision,
    })),
    intakePoints: intakePoints.map((r): IntakePoint => ({
      id: r.id,
      unitId: r.unit_id as AgencyId,
      name: r.name,
      address: r.address,
      ...validityOf(r),
    })),
    counters: counters.map((r): Counter => ({
      id: r.id as CounterId,
      unitId: r.unit_id as AgencyId,
      intakePointId: r.intake_point_id,
      kind: r.kind as CounterKind,
      number: r.number,
      name: r.name,
      ...validityOf(r),
    })),
    officials: officials.map((r): OfficialName => ({
      id: r.id as OfficialId,
      fullName: r.full_name,
      position: r.position,
      agencyId: r.agency_id as AgencyId,
    })),
  }
}

/** Stores agencies; one with a known key gets the new content. Those above must come before those under them. */
export async function saveAgencies(tx: Tx, agencies: readonly Agency[]): Promise<void> {
  if (agencies.length === 0) return
  const rows = agencies.map((a) => ({
    id: a.id,
    code: a.code,
    name: a.name,
    short_name: a.shortName,
    kind: a.kind,
    level: a.level,
    parent_id: a.parentId,
    is_vertical: a.isVertical,
    address: a.address,
    phone: a.phone,
    admin_unit_code: a.adminUnitCode,
    also_named: [...a.alsoNamed],
    sort_order: a.sortOrder,
    valid_from: a.validFrom,
    valid_to: a.validTo,
  }))
  await tx
    .insertInto('agency')
    .values(rows)
    .onConflict((c) =>
      c.column('id').doUpdateSet((e) => ({
        code: e.ref('excluded.code'),
        name: e.ref('excluded.name'),
        short_name: e.ref('excluded.short_name'),
        kind: e.ref('excluded.kind'),
        level: e.ref('excluded.level'),
        parent_id: e.ref('excluded.parent_id'),
        is_vertical: e.ref('excluded.is_vertical'),
        address: e.ref('excluded.address'),
        phone: e.ref('excluded.phone'),
        admin_unit_code: e.ref('excluded.admin_unit_code'),
        also_named: e.ref('excluded.also_named'),
        sort_order: e.ref('excluded.sort_order'),
        valid_from: e.ref('excluded.valid_from'),
        valid_to: e.ref('excluded.valid_to'),
      })),
    )
    .execute()
}

/** Stores units; one with a known key gets the new content. */
export async function saveUnits(tx: Tx, units: readonly OneStopUnit[]): Promise<void> {
  if (units.length === 0) return
  await tx
    .insertInto('one_stop_unit')
    .values(
      units.map((u) => ({
        id: u.id,
        kind: u.kind,
        has_seal: u.hasSeal,
        head_kind: u.headKind,
        operates_from: u.operatesFrom,
        kept_by_decision: u.keptByDecision,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet((e) => ({
        kind: e.ref('excluded.kind'),
        has_seal: e.ref('excluded.has_seal'),
        head_kind: e.ref('excluded.head_kind'),
        operates_from: e.ref('excluded.operates_from'),
        kept_by_decision: e.ref('excluded.kept_by_decision'),
      })),
    )
    .execute()
}

/** Stores counters; one with a known key gets the new content. */
export async function saveCounters(tx: Tx, counters: readonly Counter[]): Promise<void> {
  if (counters.length === 0) return
  await tx
    .insertInto('counter')
    .values(
      counters.map((c) => ({
        id: c.id,
        unit_id: c.unitId,
        intake_point_id: c.intakePointId,
        kind: c.kind,
        number: c.number,
        name: c.name,
        valid_from: c.validFrom,
        valid_to: c.validTo,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet((e) => ({
        kind: e.ref('excluded.kind'),
        number: e.ref('excluded.number'),
        name: e.ref('excluded.name'),
        valid_from: e.ref('excluded.valid_from'),
        valid_to: e.ref('excluded.valid_to'),
      })),
    )
    .execute()
}

/** Stores former codes; a known code is pointed at the agency given. */
export async function saveAliases(tx: Tx, aliases: readonly AgencyCodeAlias[]): Promise<void> {
  if (aliases.length === 0) return
  await tx
    .insertInto('agency_code_alias')
    .values(aliases.map((a) => ({ code: a.code, agency_id: a.agencyId, note: a.note })))
    .onConflict((c) => c.column('code').doUpdateSet((e) => ({ agency_id: e.ref('excluded.agency_id'), note: e.ref('excluded.note') })))
    .execute()
}

/** Ends an agency and names its successors. */
export async function saveAgencyEnd(
  tx: Tx,
  end: { agencyId: AgencyId; validTo: LocalDate; successors: readonly AgencySuccessor[] },
): Promise<void> {
  await tx.updateTable('agency').set({ valid_to: end.validTo }).where('id', '=', end.agencyId).execute()
  await tx
    .insertInto('agency_successor')
    .values(
      end.successors.map((s) => ({ agency_id: s.agencyId, successor_id: s.successorId, from_day: s.fromDay, legal_basis: s.legalBasis })),
    )
    .execute()
}

function validityOf(row: { valid_from: string; valid_to: string | null }): { validFrom: LocalDate; validTo: LocalDate | null } {
  return { validFrom: row.valid_from as LocalDate, validTo: row.valid_to as LocalDate | null }
}
