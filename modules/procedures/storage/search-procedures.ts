import { sql, type RawBuilder } from 'kysely'
import type { LocalDate, OnlineLevel, SubmissionChannel } from '@motcua/terms'
import type { Db } from '#platform/database/connect.ts'
import type { CompetentLevel } from '../domain/procedure-version.ts'
import { parseSearch, toTextQuery, type SearchTerms } from '../domain/search-terms.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'

export type SearchFacets = {
  readonly field?: string | undefined
  readonly level?: CompetentLevel | undefined
  readonly agency?: string | undefined
  readonly channel?: SubmissionChannel | undefined
  readonly onlineLevel?: OnlineLevel | undefined
}
/** `after`: `next` of the page before. */
export type SearchPage = { readonly after?: string | undefined; readonly limit: number }

/** One procedure in a list. */
export type ProcedureLine = {
  readonly code: string
  readonly name: string
  readonly shortName: string | null
  readonly field: { readonly code: string; readonly name: string } | null
  readonly levels: readonly CompetentLevel[]
  readonly agency: string | null
  readonly channels: readonly SubmissionChannel[]
  readonly onlineLevel: OnlineLevel
  readonly interim: boolean
  readonly timeLimit: string
  readonly fee: string
}
export type FacetCount = { readonly facet: keyof SearchFacets; readonly value: string; readonly label: string; readonly count: number }
/** `matched`: every word was found, or (none had all) some of them. */
export type SearchResult = {
  readonly lines: readonly ProcedureLine[]
  readonly next: string | null
  readonly total: number
  readonly matched: 'ALL' | 'SOME'
  readonly facets: readonly FacetCount[]
}

type Row = {
  code: string
  name: string
  short_name: string | null
  field_code: string | null
  field_name: string | null
  levels: CompetentLevel[]
  agency: string | null
  channels: SubmissionChannel[]
  online_level: OnlineLevel
  interim: boolean
  time_limit: string
  fee: string
  score: number
  folded_name: string
}

type Cursor = { readonly score: number; readonly name: string; readonly code: string; readonly matched: 'ALL' | 'SOME' }

/**
 * Procedures in force on a day, found by words in any order, with or without accents, by the beginning of a code and by common abbreviations.
 *
 * Without words all of them, by name. When no procedure has all words, those with some of them. A cursor that is not ours counts as none.
 */
export async function searchProcedures(
  db: Db,
  asked: { q: string; facets: SearchFacets; page: SearchPage; on: LocalDate },
): Promise<SearchResult> {
  const terms = parseSearch(foldVietnamese(asked.q.slice(0, 300)))
  const cursor = readCursor(asked.page.after)
  const strict = cursor?.matched === 'SOME' ? null : await runSearch(db, asked, terms, 'ALL', cursor)
  const found =
    strict === null || (strict.total === 0 && terms.terms.length > 1 && cursor === null)
      ? await runSearch(db, asked, terms, 'SOME', cursor)
      : strict
  return found
}

function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined || text === '') return null
  try {
    const [score, name, code, matched] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    const known =
      Number.isSafeInteger(score) && typeof name === 'string' && typeof code === 'string' && (matched === 'ALL' || matched === 'SOME')
    return known
      ? { score: score as number, name: name.toWellFormed().replaceAll('\0', ''), code: code.toWellFormed().replaceAll('\0', ''), matched }
      : null
  } catch {
    return null
  }
}

const writeCursor = (row: Row, matched: 'ALL' | 'SOME'): string =>
  Buffer.from(JSON.stringify([row.score, row.folded_name, row.code, matched])).toString('base64url')

function matching(asked: { facets: SearchFacets; on: LocalDate }, terms: SearchTerms, match: 'ALL' | 'SOME'): RawBuilder<unknown> {
  const { facets, on } = asked
  const query = toTextQuery(terms.terms, match)
  const conditions = [
    sql`b.effective_from <= ${on} and (b.effective_to is null or b.effective_to > ${on})`,
    ...(query === null ? [] : [sql`s.words @@ to_tsquery('simple', ${query})`]),
    ...(terms.codePrefix === null ? [] : [sql`s.code like ${`${terms.codePrefix}%`}`]),
    ...(facets.field === undefined ? [] : [sql`s.field_code = ${facets.field}`]),
    ...(facets.level === undefined ? [] : [sql`${facets.level} = any (s.levels)`]),
    ...(facets.agency === undefined ? [] : [sql`s.agency = ${facets.agency}`]),
    ...(facets.channel === undefined ? [] : [sql`${facets.channel} = any (s.channels)`]),
    ...(facets.onlineLevel === undefined ? [] : [sql`s.online_level = ${facets.onlineLevel}`]),
  ]
  // A name that is, begins with or holds the very phrase stands before one that only has its words; then by weight and shortness.
  const phrase = terms.phrase
  const score =
    query === null
      ? sql`0`
      : sql`(case when ${phrase} in (s.folded_name, s.folded_short_name) then 8000
          when starts_with(s.folded_name, ${phrase}) or starts_with(s.folded_short_name, ${phrase}) then 4000
          when strpos(s.folded_name || ' ' || s.folded_short_name, ${phrase}) > 0 then 2000 else 0 end
          + (ts_rank('{0.1,0.2,0.4,1.0}', s.words, to_tsquery('simple', ${query}), 1) * 1000)::integer)`
  return sql`select s.*, ${score} as score from procedure_search s join procedure_publication b on b.id = s.publication_id where ${sql.join(conditions, sql` and `)}`
}

async function runSearch(
  db: Db,
  asked: { facets: SearchFacets; page: SearchPage; on: LocalDate },
  terms: SearchTerms,
  match: 'ALL' | 'SOME',
  cursor: Cursor | null,
): Promise<SearchResult> {
  const matched = matching(asked, terms, match)
  const limit = Math.max(1, Math.min(100, Math.floor(asked.page.limit)))
  // Best first, then by name: the same three columns order and continue, so that no line is lost between two pages.
  const after =
    cursor === null ? sql`true` : sql`(-m.score, m.folded_name, m.code) > (${-cursor.score}::integer, ${cursor.name}, ${cursor.code})`
  const { rows } = await sql<Row>`
    with m as materialized (${matched})
    select code, name, short_name, field_code, field_name, levels, agency, channels, online_level, interim, time_limit, fee, score, folded_name
    from m where ${after} order by -m.score, m.folded_name, m.code limit ${limit + 1}`.execute(db)
  const facets = await countFacets(db, matched)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    lines: page.map(toLine),
    next: rows.length > limit && last !== undefined ? writeCursor(last, match) : null,
    total: facets.total,
    matched: match,
    facets: facets.counts,
  }
}

async function countFacets(db: Db, matched: RawBuilder<unknown>): Promise<{ total: number; counts: FacetCount[] }> {
  const { rows } = await sql<{ facet: keyof SearchFacets | 'total'; value: string; label: string; count: number }>`
    with m as materialized (${matched})
    select 'total' as facet, '' as value, '' as label, count(*) as count from m
    union all select 'field', field_code, min(field_name), count(*) from m where field_code is not null group by field_code
    union all select 'level', l, l, count(*) from m, unnest(levels) l group by l
    union all select 'agency', agency, agency, count(*) from m where agency is not null group by agency
    union all select 'channel', c, c, count(*) from m, unnest(channels) c group by c
    union all select 'onlineLevel', online_level, online_level, count(*) from m group by online_level
    order by 1, 4 desc, 3`.execute(db)
  const counts = rows.flatMap(({ facet, ...rest }): FacetCount[] => (facet === 'total' ? [] : [{ facet, ...rest }]))
  return { total: rows.find((r) => r.facet === 'total')?.count ?? 0, counts }
}

function toLine(row: Row): ProcedureLine {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    field: row.field_code === null || row.field_name === null ? null : { code: row.field_code, name: row.field_name },
    levels: row.levels,
    agency: row.agency,
    channels: row.channels,
    onlineLevel: row.online_level,
    interim: row.interim,
    timeLimit: row.time_limit,
    fee: row.fee,
  }
}

/** Fields with a procedure in force on a day, and how many. */
export async function listFields(db: Db, on: LocalDate): Promise<{ code: string; name: string; procedures: number }[]> {
  const { rows } = await sql<{ code: string; name: string; procedures: number }>`
    select s.field_code as code, min(s.field_name) as name, count(*) as procedures
    from procedure_search s join procedure_publication b on b.id = s.publication_id
    where s.field_code is not null and b.effective_from <= ${on} and (b.effective_to is null or b.effective_to > ${on})
    group by s.field_code order by vn_fold(min(s.field_name))`.execute(db)
  return rows
}
