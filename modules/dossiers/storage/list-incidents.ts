import { sql } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { AgencyId, DossierCode, DossierId, DossierStatus, Instant, ProcessVersionId } from '@motcua/terms'
import type { Incident } from '../domain/dossier-event.ts'
import { readCursor, type Page, type PageRequest } from './page.ts'

/** A dossier that is held by its process: no name of a person, only what is needed to mend it. */
export type StuckDossier = {
  readonly id: DossierId
  readonly seq: number
  readonly code: DossierCode | null
  readonly status: DossierStatus
  readonly procedureCode: string
  readonly procedureName: string
  readonly processVersionId: ProcessVersionId | null
  readonly intakeUnitId: AgencyId
  readonly competentAgencyId: AgencyId
  readonly dueAt: Instant | null
  readonly incidents: readonly Incident[]
}

type Row = {
  id: DossierId
  seq: number
  code: DossierCode | null
  status: DossierStatus
  procedure_code: string
  procedure_name: string
  process_version_id: ProcessVersionId | null
  intake_unit_id: AgencyId
  competent_agency_id: AgencyId
  due_at: Instant | null
  incidents: Incident[]
  updated_at: Instant
}

/** Dossiers whose process waits for a person, the newest first. */
export async function listStuck(db: Db, page: PageRequest): Promise<Page<StuckDossier>> {
  const before = readCursor(page.after)
  const from = page.after === null ? sql`true` : sql`(updated_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<Row>`
    select id, seq, code, status, procedure_code, procedure_name, process_version_id, intake_unit_id, competent_agency_id, due_at,
      state -> 'incidents' as incidents, updated_at
    from dossier where incident_count > 0 and ${from} order by updated_at desc, id desc limit ${page.limit + 1}`.execute(db)
  const lines = rows.slice(0, page.limit)
  const last = lines.at(-1)
  return {
    lines: lines.map((row) => ({
      id: row.id,
      seq: row.seq,
      code: row.code,
      status: row.status,
      procedureCode: row.procedure_code,
      procedureName: row.procedure_name,
      processVersionId: row.process_version_id,
      intakeUnitId: row.intake_unit_id,
      competentAgencyId: row.competent_agency_id,
      dueAt: row.due_at,
      incidents: row.incidents,
    })),
    next: rows.length > page.limit && last ? `${last.updated_at}~${last.id}~0` : null,
  }
}
