import type { AdminDesk } from './admin-of.ts'
import { hasWords, pageByKey, type ListAsked } from './cursors.ts'

export const procedureStates = ['all', 'published', 'interim', 'draft'] as const
export type ProcedureState = (typeof procedureStates)[number]

/** Words of the address: `?trang-thai=nhap`. */
export const stateSlugs = { all: '', published: 'cong-bo', interim: 'tam-ap-dung', draft: 'nhap' } as const
export const stateOfSlug = (slug: string | undefined): ProcedureState =>
  procedureStates.find((state) => stateSlugs[state] === slug) ?? 'all'

export type AdminProcedureLine = {
  readonly code: string
  readonly name: string
  readonly state: Exclude<ProcedureState, 'all'>
  readonly findings: number
  /** What stops a draft from being published; null for what is in force. */
  readonly obstacles: readonly string[] | null
}
export type ProcedureLines = { readonly lines: readonly AdminProcedureLine[]; readonly next: string | null }

const LINES = 25

/** One page of the catalogue: what is in force, or the newest versions that are not. */
export function readProcedureLines(desk: AdminDesk, state: ProcedureState, q: string, { cursors }: ListAsked): Promise<ProcedureLines> {
  return state === 'draft' ? readDrafts(desk, q, cursors.at(-1)) : readInForce(desk, state, q, cursors.at(-1))
}

async function readInForce({ app }: AdminDesk, state: ProcedureState, q: string, from: string | undefined): Promise<ProcedureLines> {
  const lines: AdminProcedureLine[] = []
  let after = from
  // The search knows no state of publication: further pages are read until there is something to show.
  for (;;) {
    const found = await app.procedures.search({ q, facets: {}, page: { after, limit: LINES } })
    const wanted = found.lines.filter((line) => state === 'all' || line.interim === (state === 'interim'))
    lines.push(
      ...(await Promise.all(
        wanted.map(async ({ code, name, interim }): Promise<AdminProcedureLine> => {
          const read = await app.procedures.findInForce(code)
          return { code, name, state: interim ? 'interim' : 'published', findings: read?.version.findings.length ?? 0, obstacles: null }
        }),
      )),
    )
    if (found.next === null || lines.length >= LINES) return { lines, next: found.next }
    after = found.next
  }
}

async function readDrafts({ app, official }: AdminDesk, q: string, after: string | undefined): Promise<ProcedureLines> {
  const drafts = (await app.procedures.listDrafts(official)).filter((d) => hasWords(`${d.code} ${d.name}`, q))
  const page = pageByKey(drafts, (d) => d.code, { after, limit: LINES })
  const lines = await Promise.all(
    page.rows.map(async ({ code, name, obstacles }): Promise<AdminProcedureLine> => {
      const [newest] = await app.procedures.listVersions(official, code)
      return { code, name, state: 'draft', findings: newest?.findings.length ?? 0, obstacles: obstacles.map((o) => o.message) }
    }),
  )
  return { lines, next: page.next }
}
