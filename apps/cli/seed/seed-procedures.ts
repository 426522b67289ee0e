import { limitInHours } from '@motcua/process-engine'
import type { AgencyId, LocalDate, ProcessVersionId } from '@motcua/terms'
import type { CaseAndChannel, SeedProcedure } from '#modules/dossiers/index.ts'
import type { OrganisationDirectory } from '#modules/organisation/index.ts'
import type { PlainProcess, PlainShape } from '#modules/processes/index.ts'
import { nameBasedId } from '#platform/database/name-based-id.ts'
import type { App } from '../../server/wire.ts'

/** A published procedure that dossiers can be made for, and the agencies that decide them. */
export type AskedProcedure = {
  readonly code: string
  readonly rules: SeedProcedure['rules']
  readonly agencies: readonly AgencyId[]
  readonly weight: number
  readonly plain: PlainProcess
}

// How often people ask for it, against 1 for any other: copies, civil status and household business fill the queues of every commune.
const weights: Readonly<Record<string, number>> = {
  '2.000815': 26,
  '2.000884': 8,
  '1.004873': 6,
  '2.000635': 5,
  '1.001193': 3,
  '1.000656': 3,
  '1.000894': 2,
  '1.001612': 30,
  '2.000720': 5,
  '1.013855': 8,
  '3.000333': 14,
  '2.001583': 8,
  '2.000286': 2,
}

/** Published procedures with a time limit and an agency here, in the order of their codes. */
export async function askedProcedures(app: App, directory: OrganisationDirectory, today: LocalDate): Promise<AskedProcedure[]> {
  const codes: string[] = []
  for (let after: string | undefined, more = true; more;) {
    const page = await app.procedures.search({ q: '', facets: {}, page: { limit: 100, after }, on: today })
    codes.push(...page.lines.map((line) => line.code))
    after = page.next ?? undefined
    more = after !== undefined
  }
  const asked: AskedProcedure[] = []
  for (const code of codes.toSorted()) {
    const [found, rules] = [await app.procedures.findInForce(code, today), await app.procedures.forDossiers.findInForce(code, today)]
    const limit = rules?.limit({ caseId: null, channel: 'IN_PERSON' })
    if (!found || !rules || !limit || rules.channels.length === 0) continue
    const { levels, implementingAgency } = found.version
    const agencies = directory.competentAgenciesFor(levels, implementingAgency ?? '', today).agencies.map((a) => a.id)
    if (agencies.length === 0) continue
    const id = nameBasedId('plain process', code) as ProcessVersionId
    const weight = weights[code] ?? 1
    const plain = { id, procedureCode: code, name: rules.pinned.name, limit, shape: shapeFor(limitInHours(limit), weight) }
    asked.push({ code, rules: remembering(rules), agencies, weight, plain })
  }
  return asked
}

/** What is asked for every day takes few steps; what takes weeks passes many hands. */
function shapeFor(hours: number, weight: number): PlainShape {
  if (weight > 1 || hours < 24) return 'short'
  return hours < 80 ? 'signed' : 'full'
}

/** Answers each question once: a procedure is asked the same few ones for every dossier. */
function remembering(rules: SeedProcedure['rules']): SeedProcedure['rules'] {
  const once = <Answer>(ask: (question: CaseAndChannel) => Answer): ((question: CaseAndChannel) => Answer) => {
    const known = new Map<string, Answer>()
    return ({ caseId, channel }) => {
      const key = `${caseId} ${channel}`
      if (!known.has(key)) known.set(key, ask({ caseId, channel }))
      return known.get(key)!
    }
  }
  const { checklist, limit, limitText, fees } = rules
  return { ...rules, checklist: once(checklist), limit: once(limit), limitText: once(limitText), fees: once(fees) }
}
