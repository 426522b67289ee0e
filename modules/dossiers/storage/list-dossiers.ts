import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type {
  AccountId,
  AgencyId,
  DossierCode,
  DossierId,
  DossierStatus,
  Instant,
  OfficialId,
  Role,
  SubmissionChannel,
} from '@motcua/terms'
import type { PersonalData } from '../domain/personal-data.ts'
import { readCursor, type Page, type PageRequest } from './page.ts'

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

type Row = {
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

const dossierColumns = sql`d.id, d.seq, d.code, d.lookup_code, d.status, d.procedure_code, d.procedure_name, p.sealed, d.channel, d.submitted_at, d.answer_due_at, d.accepted_at,
  d.due_at, d.finished_at, d.awaiting_supplement, d.intake_unit_id, d.competent_agency_id`

/** What a work list shows. */
export type WorkQuestion = {
  readonly officialId: OfficialId
  readonly posts: readonly { readonly role: Role; readonly agencyId: AgencyId }[]
  readonly queue: 'mine' | 'unit' | 'receive' | 'today' | 'late' | 'waiting'
  readonly now: Instant
  readonly endOfToday: Instant
  /** Folded name or part of a code. */
  readonly search: string | null
}

/** Open steps in somebody's hands or in the hands of his posts, the earliest due first. */
export async function listWork(db: Db, vault: Vault, question: WorkQuestion, page: PageRequest): Promise<Page<DossierLine>> {
  const agencies = [...new Set(question.posts.map((p) => p.agencyId))]
  const posts = question.posts.map((p) => `${p.agencyId}/${p.role}`)
  const mine = sql`w.assignee_id = ${question.officialId}`
  const inPost = sql`w.agency_id = any(${agencies}::uuid[]) and w.agency_id::text || '/' || w.role = any(${posts}::text[])`
  const own = sql`(${mine} or (w.assignee_id is null and ${inPost}))`
  const paused = sql`d.status in ('SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED')`
  const queues: Record<WorkQuestion['queue'], RawBuilder<unknown>> = {
    mine: sql`${own} and w.started_at is not null and not (${paused})`,
    receive: sql`${own} and w.started_at is null and not (${paused})`,
    unit: sql`w.agency_id = any(${agencies}::uuid[])`,
    today: sql`${own} and w.due_at <= ${question.endOfToday} and w.due_at >= ${question.now} and not (${paused})`,
    late: sql`${own} and w.due_at < ${question.now} and not (${paused})`,
    waiting: sql`${own} and ${paused}`,
  }
  const after = readCursor(page.after)
  const { rows } = await sql<Row>`
    select ${dossierColumns}, w.token, w.name as step, w.kind, w.opened_at, w.due_at as step_due_at, w.started_at, w.assignee_id, coalesce(w.due_at, 'infinity'::timestamptz) as sort_at
    from work_item w join dossier d on d.id = w.dossier_id join dossier_person p on p.dossier_id = d.id
    where ${queues[question.queue]} and ${matches(question.search)}
      and (coalesce(w.due_at, 'infinity'::timestamptz), w.dossier_id, w.token) > (${after.at}::timestamptz, ${after.id}::uuid, ${after.token}::int)
    order by coalesce(w.due_at, 'infinity'::timestamptz), w.dossier_id, w.token limit ${page.limit + 1}`.execute(db)
  return toPage(rows, page.limit, vault)
}

/** Dossiers of some units in some states, the oldest submission first: the intake queue, the return counter. */
export async function listInUnits(
  db: Db,
  vault: Vault,
  question: { units: readonly AgencyId[]; statuses: readonly DossierStatus[]; search: string | null },
  page: PageRequest,
): Promise<Page<DossierLine>> {
  const after = readCursor(page.after)
  const { rows } = await sql<Row>`
    select ${dossierColumns}, d.submitted_at as sort_at from dossier d join dossier_person p on p.dossier_id = d.id
    where d.intake_unit_id = any(${question.units}::uuid[]) and d.status = any(${question.statuses}::text[]) and ${matches(question.search)}
      and (d.submitted_at, d.id) > (${after.at}::timestamptz, ${after.id}::uuid)
    order by d.submitted_at, d.id limit ${page.limit + 1}`.execute(db)
  return toPage(rows, page.limit, vault)
}

/** A citizen's own dossiers, the newest first. */
export async function listOwn(db: Db, vault: Vault, accountId: AccountId, page: PageRequest): Promise<Page<DossierLine>> {
  const before = readCursor(page.after)
  const from = page.after === null ? sql`true` : sql`(d.submitted_at, d.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<Row>`
    select ${dossierColumns}, d.submitted_at as sort_at from dossier d join dossier_person p on p.dossier_id = d.id
    where d.owner_account_id = ${accountId} and ${from} order by d.submitted_at desc, d.id desc limit ${page.limit + 1}`.execute(db)
  return toPage(rows, page.limit, vault)
}

export type SearchQuestion = {
  readonly agencies: 'all' | readonly AgencyId[]
  /** Exactly one: a code or its end, a folded name, a number or a telephone by its keyed hash. */
  readonly code: string | null
  readonly name: string | null
  readonly idNumberHash: Buffer | null
  readonly phoneHash: Buffer | null
  readonly statuses: readonly DossierStatus[]
}

/** How many matches a search looks at before permission and order: enough for a page, bounded for a name that everybody bears. */
const CANDIDATES = 2000

/** Dossiers by code, name, number or telephone, within the agencies the viewer may see. Two steps: candidates by index, then the rest. */
export async function searchDossiers(db: Db, vault: Vault, question: SearchQuestion, page: PageRequest): Promise<Page<DossierLine>> {
  const before = readCursor(page.after)
  const candidates =
    question.code !== null
      ? sql`select id from dossier where code like ${`${escapeLike(question.code)}%`} union select id from dossier where reverse(code) like reverse(${escapeLike(question.code)}) || '%'`
      : question.idNumberHash !== null || question.phoneHash !== null
        ? sql`select dossier_id as id from dossier_person where id_number_hash = ${question.idNumberHash} or phone_hash = ${question.phoneHash}`
        : question.name !== null
          ? sql`select dossier_id as id from dossier_person where applicant_name_fold like ${`%${escapeLike(question.name)}%`} limit ${CANDIDATES}`
          : sql`select id from dossier where ${inAgencies(question.agencies)} order by submitted_at desc limit ${CANDIDATES}`
  const from = page.after === null ? sql`true` : sql`(d.submitted_at, d.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  const statuses = question.statuses.length > 0 ? sql`d.status = any(${question.statuses}::text[])` : sql`true`
  const { rows } = await sql<Row>`
    with candidate as materialized (${candidates})
    select ${dossierColumns}, d.submitted_at as sort_at from candidate c join dossier d on d.id = c.id join dossier_person p on p.dossier_id = d.id
    where ${inAgencies(question.agencies, 'd.')} and ${statuses} and ${from} order by d.submitted_at desc, d.id desc limit ${page.limit + 1}`.execute(
    db,
  )
  return toPage(rows, page.limit, vault)
}

function inAgencies(agencies: 'all' | readonly AgencyId[], prefix = ''): RawBuilder<unknown> {
  if (agencies === 'all') return sql`true`
  const column = (name: string): RawBuilder<unknown> => sql.raw(`${prefix}${name}`)
  return sql`(${column('intake_unit_id')} = any(${agencies}::uuid[]) or ${column('competent_agency_id')} = any(${agencies}::uuid[]))`
}

function matches(search: string | null): RawBuilder<unknown> {
  if (search === null || search === '') return sql`true`
  const text = `%${escapeLike(search)}%`
  return sql`(p.applicant_name_fold like ${text} or lower(d.code) like ${text} or vn_fold(d.procedure_name) like ${text})`
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`)

function toPage(rows: Row[], limit: number, vault: Vault): Page<DossierLine> {
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  return {
    lines: lines.map((row) => toLine(row, vault)),
    next: rows.length > limit && last ? `${last.sort_at}~${last.id}~${last.token ?? 0}` : null,
  }
}

function toLine(row: Row, vault: Vault): DossierLine {
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
