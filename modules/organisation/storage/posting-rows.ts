import type { AgencyId, LocalDate, OfficialId } from '@motcua/terms'
import type { Db, Tx } from '#platform/database/connect.ts'
import type { AppointmentRole, Posting, PostingDuty, UnitAppointment } from '../domain/official.ts'

/** Which postings; all conditions hold together. `at`: only those held on that day. */
export type PostingFilter = {
  readonly unitId?: AgencyId
  readonly agencyId?: AgencyId
  readonly officialId?: OfficialId
  readonly at?: LocalDate
}

/** Postings in the order of their first day. */
export async function listPostings(db: Db, filter: PostingFilter): Promise<Posting[]> {
  const rows = await db
    .selectFrom('posting')
    .selectAll()
    .$if(filter.unitId !== undefined, (q) => q.where('unit_id', '=', filter.unitId!))
    .$if(filter.agencyId !== undefined, (q) => q.where('agency_id', '=', filter.agencyId!))
    .$if(filter.officialId !== undefined, (q) => q.where('official_id', '=', filter.officialId!))
    .$if(filter.at !== undefined, (q) =>
      q.where('first_day', '<=', filter.at!).where((e) => e.or([e('last_day', 'is', null), e('last_day', '>=', filter.at!)])),
    )
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    officialId: r.official_id as OfficialId,
    unitId: r.unit_id as AgencyId,
    agencyId: r.agency_id as AgencyId,
    duty: r.duty as PostingDuty,
    fields: r.fields,
    firstDay: r.first_day as LocalDate,
    lastDay: r.last_day as LocalDate | null,
    substituteId: r.substitute_id as OfficialId | null,
    decision: r.decision,
  }))
}

/** Stores postings; one with a known key gets the new content. */
export async function savePostings(tx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return
  await tx
    .insertInto('posting')
    .values(
      postings.map((p) => ({
        id: p.id,
        official_id: p.officialId,
        unit_id: p.unitId,
        agency_id: p.agencyId,
        duty: p.duty,
        fields: [...p.fields],
        first_day: p.firstDay,
        last_day: p.lastDay,
        substitute_id: p.substituteId,
        decision: p.decision,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet((e) => ({
        duty: e.ref('excluded.duty'),
        fields: e.ref('excluded.fields'),
        first_day: e.ref('excluded.first_day'),
        last_day: e.ref('excluded.last_day'),
        substitute_id: e.ref('excluded.substitute_id'),
        decision: e.ref('excluded.decision'),
      })),
    )
    .execute()
}

/** Who leads a unit, former leaders included, in the order of their first day. */
export async function listAppointments(db: Db, unitId: AgencyId): Promise<UnitAppointment[]> {
  const rows = await db.selectFrom('unit_appointment').selectAll().where('unit_id', '=', unitId).orderBy('first_day').execute()
  return rows.map((r) => ({
    unitId: r.unit_id as AgencyId,
    officialId: r.official_id as OfficialId,
    role: r.role as AppointmentRole,
    firstDay: r.first_day as LocalDate,
    lastDay: r.last_day as LocalDate | null,
    decision: r.decision,
  }))
}

/** Stores appointments; one of the same official, unit and first day gets the new content. */
export async function saveAppointments(tx: Tx, appointments: readonly UnitAppointment[]): Promise<void> {
  if (appointments.length === 0) return
  await tx
    .insertInto('unit_appointment')
    .values(
      appointments.map((a) => ({
        unit_id: a.unitId,
        official_id: a.officialId,
        role: a.role,
        first_day: a.firstDay,
        last_day: a.lastDay,
        decision: a.decision,
      })),
    )
    .onConflict((c) =>
      c
        .columns(['unit_id', 'official_id', 'first_day'])
        .doUpdateSet((e) => ({ role: e.ref('excluded.role'), last_day: e.ref('excluded.last_day'), decision: e.ref('excluded.decision') })),
    )
    .execute()
}
