import type { Procedures } from '#modules/procedures/index.ts'
import type { DraftingDeps, ProcedureOfProcess } from '#modules/processes/index.ts'

/** One page of the catalogue; the search gives no more at a time. */
const PAGE = 100

/** Procedures in force in the words of their processes: who carries them out, and how long they may take. */
export function proceduresOfProcesses(procedures: Procedures): DraftingDeps['procedures'] {
  return { find: (code) => findProcedure(procedures, code), list: () => listProcedures(procedures) }
}

async function findProcedure(procedures: Procedures, code: string): Promise<ProcedureOfProcess | undefined> {
  const found = await procedures.findInForce(code)
  const publication = found?.version.publication ?? null
  if (found === undefined || publication === null) return undefined
  const { version } = found
  const limit = procedures.rules.timeLimitFor(version, { caseId: null, channel: 'IN_PERSON' })
  return {
    code: version.code,
    name: version.name,
    levels: version.levels,
    implementingAgency: version.implementingAgency ?? '',
    limit: limit === null ? null : { value: limit.value, unit: limit.unit },
    effectiveFrom: publication.effectiveFrom,
  }
}

async function listProcedures(procedures: Procedures): Promise<ProcedureOfProcess[]> {
  const all: ProcedureOfProcess[] = []
  for (let after: string | undefined; ;) {
    const { lines, next } = await procedures.search({ q: '', facets: {}, page: { after, limit: PAGE } })
    const found = await Promise.all(lines.map(({ code }) => findProcedure(procedures, code)))
    all.push(...found.flatMap((procedure) => procedure ?? []))
    if (next === null) return all
    after = next
  }
}
