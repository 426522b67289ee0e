import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/connect.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { AgencyId, DossierStatus } from '@motcua/terms'
import { lineColumns, toPage, type DossierLine, type LineRow } from './dossier-line.ts'
import { readCursor, type Page, type PageRequest } from './page.ts'

export type SearchQuestion = {
  readonly agencies: 'all' | readonly AgencyId[]
  /** Exactly one: a code or its end, a folded name, a number or a telephone by its keyed hash. */
  readonly code: string | null
  readonly name: string | null
  readonly idNumberHash: Buffer | null
  readonly phoneHash: Buffer | null
  readonly statuses: readonly DossierStatus[]
}

/** How many matches of a code, number or telephone are put in order. */
const CANDIDATES = 2000
/** So many of the newest are read first for a name that many bear: more, and every search for a rare one waits longer for them. */
const NEWEST = 3000
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Dossiers by code, name, number or telephone, within the agencies the viewer may see, the newest first. Two steps: ids by index, then lines.
 * A name is found by its words; when nobody is, its last word is taken for the beginning of one.
 */
export async function searchDossiers(db: Db, vault: Vault, question: SearchQuestion, page: PageRequest): Promise<Page<DossierLine>> {
  const words = question.name?.split(' ').filter((word) => word !== '') ?? []
  if (words.length === 0) return lines(db, vault, question, page, withoutName(question, page))
  if (words.length <= 2) {
    const common = await lines(db, vault, question, page, amongNewest(question, words, page))
    if (common.next !== null) return common
  }
  const found = await lines(db, vault, question, page, byName(question, words, page, ''))
  return found.lines.length > 0 || page.after !== null ? found : lines(db, vault, question, page, byName(question, words, page, ':*'))
}

async function lines(
  db: Db,
  vault: Vault,
  { agencies, statuses }: SearchQuestion,
  page: PageRequest,
  candidates: RawBuilder<unknown>,
): Promise<Page<DossierLine>> {
  const before = readCursor(page.after)
  const from = page.after === null ? sql`true` : sql`(d.submitted_at, d.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  const { rows } = await sql<LineRow>`
    with candidate as materialized (${candidates})
    select ${lineColumns}, d.submitted_at as sort_at from candidate c join dossier d on d.id = c.id join dossier_person p on p.dossier_id = d.id
    where ${within(agencies)} and ${inStatus('d', statuses)} and ${from} order by d.submitted_at desc, d.id desc limit ${page.limit + 1}`.execute(
    db,
  )
  return toPage(rows, page.limit, vault)
}

function withoutName(question: SearchQuestion, page: PageRequest): RawBuilder<unknown> {
  const { code, idNumberHash, phoneHash } = question
  if (code !== null) return /^\d+$/.test(code) ? byEnding(code, question) : byBeginning(code, question)
  if (idNumberHash !== null || phoneHash !== null)
    return sql`select dossier_id as id from dossier_person where id_number_hash = ${idNumberHash} or phone_hash = ${phoneHash} limit ${CANDIDATES}`
  const limit = page.limit + 1
  return sql`select distinct dossier_id as id from (${newestOf(question, page, limit)}) newest order by id desc limit ${limit}`
}

// Ranges in the order of the indexes: LIKE with a pattern that comes later could not be planned as one.
function byBeginning(code: string, { agencies }: SearchQuestion): RawBuilder<unknown> {
  return sql`
    select id from dossier d where code ~>=~ ${code} and code ~<~ ${afterAll(code)} and ${within(agencies)}
    order by code using ~>~ limit ${CANDIDATES}`
}

function byEnding(figures: string, { agencies }: SearchQuestion): RawBuilder<unknown> {
  const backwards = [...figures].reverse().join('')
  return sql`
    select d.id from (
      select id, intake_unit_id, competent_agency_id from dossier
      where code is not null and reverse(code) ~>=~ ${backwards} and reverse(code) ~<~ ${afterAll(backwards)} offset 0) d
    where ${within(agencies)} order by d.id desc limit ${CANDIDATES}`
}

/** What comes after every text that begins so. */
const afterAll = (beginning: string): string => beginning.slice(0, -1) + String.fromCharCode(beginning.charCodeAt(beginning.length - 1) + 1)

/** All who bear the words in these agencies, by the index of names. Ids begin with their moment, so the highest are the newest. */
function byName(
  { agencies, statuses }: SearchQuestion,
  words: readonly string[],
  page: PageRequest,
  lastWord: '' | ':*',
): RawBuilder<unknown> {
  const places = agencies === 'all' ? [''] : agencies
  const terms = words.map(
    (word, i) => `(${places.map((place) => term(`${place} ${word}`) + (i === words.length - 1 ? lastWord : '')).join('|')})`,
  )
  return sql`
    select p.dossier_id as id from dossier_person p ${statusJoin(statuses)}
    where name_terms(p.applicant_name_fold, p.intake_unit_id, p.competent_agency_id) @@ ${terms.join('&')}::tsquery
      and ${inStatus('s', statuses)} and ${olderThan(page)}
    order by p.dossier_id desc limit ${page.limit + 1}`
}

/** A term as it stands in a query, whatever signs are in it. */
const term = (text: string): string => `'${text.replace(/['\\]/g, '$&$&')}'`

/**
 * Those among the newest of each agency who bear the name: a name that fills a page from them need not be looked up among all.
 * What is older than the last one read of any agency is left out, so that none of that agency is missed between.
 */
function amongNewest({ agencies, statuses }: SearchQuestion, words: readonly string[], page: PageRequest): RawBuilder<unknown> {
  const limit = page.limit + 1
  const bears = sql`string_to_array(p.applicant_name_fold, ' ') @> ${words}::text[]`
  const bearers = walk(
    agencies,
    (agency) => sql`
    select p.dossier_id from (
      select p.dossier_id, p.applicant_name_fold from dossier_person p where ${agency} and ${olderThan(page)} order by p.dossier_id desc limit ${NEWEST}) p
    ${statusJoin(statuses)} where ${bears} and ${inStatus('s', statuses)} limit ${limit}`,
  )
  const ends = walk(
    agencies,
    (agency) => sql`
    select p.dossier_id from dossier_person p where ${agency} and ${olderThan(page)} order by p.dossier_id desc offset ${NEWEST - 1} limit 1`,
  )
  return sql`
    select distinct dossier_id as id from (${bearers}) bearer
    where dossier_id >= coalesce((select dossier_id from (${ends}) e order by dossier_id desc limit 1), ${NO_ID}::uuid)
    order by id desc limit ${limit}`
}

/** The newest of each agency, as taken in there and as decided there, each in the order of an index. */
function newestOf({ agencies, statuses }: SearchQuestion, page: PageRequest, each: number): RawBuilder<unknown> {
  return walk(
    agencies,
    (agency) => sql`
    select p.dossier_id from dossier_person p ${statusJoin(statuses)}
    where ${agency} and ${inStatus('s', statuses)} and ${olderThan(page)} order by p.dossier_id desc limit ${each}`,
  )
}

/** The same of every agency, once as the one that took in and once as the one that decides: an index for each. */
function walk(agencies: SearchQuestion['agencies'], of: (agency: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> {
  if (agencies === 'all') return of(sql`true`)
  return sql`
    select n.* from unnest(${agencies}::uuid[]) as agency(id) cross join lateral (${of(sql`p.intake_unit_id = agency.id`)}) n
    union all select n.* from unnest(${agencies}::uuid[]) as agency(id) cross join lateral (${of(sql`p.competent_agency_id = agency.id`)}) n`
}

const within = (agencies: SearchQuestion['agencies']): RawBuilder<unknown> =>
  agencies === 'all' ? sql`true` : sql`(d.intake_unit_id = any(${agencies}::uuid[]) or d.competent_agency_id = any(${agencies}::uuid[]))`
const olderThan = (page: PageRequest): RawBuilder<unknown> =>
  page.after === null ? sql`true` : sql`p.dossier_id < ${readCursor(page.after).id}::uuid`
const statusJoin = (statuses: readonly DossierStatus[]): RawBuilder<unknown> =>
  statuses.length > 0 ? sql`join dossier s on s.id = p.dossier_id` : sql``
const inStatus = (row: 'd' | 's', statuses: readonly DossierStatus[]): RawBuilder<unknown> =>
  statuses.length > 0 ? sql`${sql.ref(`${row}.status`)} = any(${statuses}::text[])` : sql`true`
