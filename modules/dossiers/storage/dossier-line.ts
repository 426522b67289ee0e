import { sql, type RawBuilder } from 'kysely'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AgencyId, DossierCode, DossierId, DossierStatus, Instant, OfficialId, SubmissionChannel } from '@motcua/terms'
import type { PersonalData } from '../domain/personal-data.ts'
import type { Page } from './page.ts'

/** One line of a list: enough to choose the dossier, no more. */
export type DossierLine = {
  readonly id: DossierId
  readonly seq: number
  readonly code: DossierCode | null
  readonly lookupCode: string
  readonly status: DossierStatus
  readonly procedureCode: string
  readonly procedureName: string
  readonly applicantName: string
  readonly channel: SubmissionChannel
  readonly submittedAt: Instant
  readonly answerDueAt: Instant | null
  readonly acceptedAt: Instant | null
  readonly dueAt: Instant | null
  readonly finishedAt: Instant | null
  readonly awaitingSupplement: boolean
  readonly intakeUnitId: AgencyId
  readonly competentAgencyId: AgencyId
  /** The open step the list is about; null in lists of whole dossiers. */
  readonly work: {
    readonly token: number
    readonly name: string
    readonly kind: string
    readonly openedAt: Instant
    readonly dueAt: Instant | null
    readonly startedAt: Instant | null
    readonly assigneeId: OfficialId | null
  } | null
}

export type LineRow = {
  id: DossierId
  seq: number
  code: DossierCode | null
  lookup_code: string
  status: DossierStatus
  procedure_code: string
  procedure_name: string
  sealed: Buffer
  channel: SubmissionChannel
  submitted_at: Instant
  answer_due_at: Instant | null
  accepted_at: Instant | null
  due_at: Instant | null
  finished_at: Instant | null
  awaiting_supplement: boolean
  intake_unit_id: AgencyId
  competent_agency_id: AgencyId
  sort_at: Instant
  token?: number
  step?: string
  kind?: string
  opened_at?: Instant
  step_due_at?: Instant | null
  started_at?: Instant | null
  assignee_id?: OfficialId | null
}

/** What a line is made of, of `dossier d` and `dossier_person p`. */
export const lineColumns = sql`d.id, d.seq, d.code, d.lookup_code, d.status, d.procedure_code, d.procedure_name, p.sealed, d.channel, d.submitted_at, d.answer_due_at, d.accepted_at,
  d.due_at, d.finished_at, d.awaiting_supplement, d.intake_unit_id, d.competent_agency_id`

/** Narrows a list to those whose applicant, code or procedure reads like what was typed. */
export function matches(search: string | null): RawBuilder<unknown> {
  if (search === null || search === '') return sql`true`
  const text = `%${escapeLike(search)}%`
  return sql`(p.applicant_name_fold like ${text} or lower(d.code) like ${text} or vn_fold(d.procedure_name) like ${text})`
}

/** What somebody typed, with nothing in it that means more to LIKE. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`)

/** The lines of a page from the rows of one line more. */
export function toPage(rows: LineRow[], limit: number, vault: Vault): Page<DossierLine> {
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  return {
    lines: lines.map((row) => toLine(row, vault)),
    next: rows.length > limit && last ? `${last.sort_at}~${last.id}~${last.token ?? 0}` : null,
  }
}

function toLine(row: LineRow, vault: Vault): DossierLine {
  return {
    id: row.id,
    seq: row.seq,
    code: row.code,
    lookupCode: row.lookup_code,
    status: row.status,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    applicantName: vault.unseal<PersonalData>(row.sealed).applicant.fullName,
    channel: row.channel,
    submittedAt: row.submitted_at,
    answerDueAt: row.answer_due_at,
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    finishedAt: row.finished_at,
    awaitingSupplement: row.awaiting_supplement,
    intakeUnitId: row.intake_unit_id,
    competentAgencyId: row.competent_agency_id,
    work:
      row.token === undefined
        ? null
        : {
            token: row.token,
            name: row.step ?? '',
            kind: row.kind ?? '',
            openedAt: row.opened_at as Instant,
            dueAt: row.step_due_at ?? null,
            startedAt: row.started_at ?? null,
            assigneeId: row.assignee_id ?? null,
          },
  }
}
