import { plannedPath } from '@motcua/process-engine'
import type { Instant, Official, Refused } from '@motcua/terms'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import type { OpenWork } from '../domain/dossier-parts.ts'
import { approveResult, numberResult, signResult } from '../domain/dossier-result.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { assignWork, completeStep, confirmHandover, handOver, type WorkFacts } from '../domain/process-work.ts'
import type { RulesForDossier } from '../usecases/rules-for.ts'
import type { Draw } from './draw.ts'
import type { SeedNumbers } from './seed-numbers.ts'
import type { SeedPlace, SeedProcedure } from './seed-world.ts'

/** Around one dossier: where, which procedure, under which rules, and the chance and numbers it draws on. */
export type Telling = {
  readonly place: SeedPlace
  readonly procedure: SeedProcedure
  readonly rules: RulesForDossier
  readonly process: WorkFacts['process']
  readonly draw: Draw
  readonly numbers: SeedNumbers
}
export type Act = { readonly name: string; readonly by: Official; readonly decided: DossierEventBody | Refused }

/** The book in which results are numbered. */
const BOOK = 'KQGQ'

/** The next thing that officials do with an open dossier, by somebody who may; the result is not handed out here. */
export function nextAct(state: DossierState, at: Instant, telling: Telling): Act {
  const work = state.work.find((w) => w.startedAt === null) ?? state.work[0]
  if (!work) throw new Error(`Dossier ${state.id} in ${state.status} has no open step`)
  const by = doerOf(work, telling)
  const facts: WorkFacts = { now: at, by, process: telling.process, clock: telling.rules.clock }
  const { token } = work
  if (work.startedAt === null) return { name: 'confirm-handover', by, decided: confirmHandover({ token }, state, facts) }
  switch (work.kind) {
    case 'transfer':
    case 'resultTransfer':
      return { name: 'hand-over', by, decided: handOver({ token }, state, facts) }
    case 'assignment':
      return { name: 'assign', by, decided: assign(state, work, facts, telling) }
    case 'approval':
      return state.result?.approvedAt
        ? { name: 'sign', by, decided: signResult({ token }, state, facts) }
        : { name: 'approve', by, decided: approveResult({ token, authorityLine: telling.draw.chance(0.3) ? 'KT.' : '' }, state) }
    case 'numbering':
      return { name: 'number', by, decided: numberResult({ token, book: BOOK, number: numberOf(state, at, telling) }, state, facts) }
    default:
      return { name: 'complete-step', by, decided: complete(state, work, facts, telling) }
  }
}

/** Who does an open step: who began it, who was named for it, else somebody who holds its role and did not hand it over. */
export function doerOf(work: OpenWork, { place, draw }: Telling): Official {
  const named = work.startedBy ?? work.assigneeId
  const found = named === null ? undefined : place.officialById(named)
  if (found) return found
  const holders = place.officialsOf(work.role, work.agencyId)
  const first = draw.below(Math.max(holders.length, 1))
  for (let i = 0; i < holders.length; i++) {
    const holder = holders[(first + i) % holders.length]!
    if (holder.officialId !== work.givenBy) return holder
  }
  throw new Error(`Nobody holds ${work.role} in ${work.agencyId} beside who handed over`)
}

function assign(state: DossierState, work: OpenWork, facts: WorkFacts, telling: Telling): DossierEventBody | Refused {
  const role = plannedPath(facts.process.graph, work.node)[1]?.role ?? 'HANDLER'
  const holders = telling.place.officialsOf(role, work.agencyId).filter((o) => o.officialId !== facts.by.officialId)
  return assignWork({ token: work.token, officialId: telling.draw.pick(holders).officialId }, state, { ...facts, assigneeHoldsRole: true })
}

function complete(state: DossierState, work: OpenWork, facts: WorkFacts, { procedure, draw }: Telling): DossierEventBody | Refused {
  const negative = draw.chance(0.02)
  const draft = {
    outcome: negative ? ('NEGATIVE' as const) : ('GRANTED' as const),
    title: procedure.rules.resultName,
    reason: negative ? 'Không đủ điều kiện giải quyết theo quy định của thủ tục' : null,
    legalBasis: null,
    files: [],
  }
  const outcome = work.outcomes?.[0]
  const answered = { token: work.token, ...(outcome === undefined ? {} : { outcome }) }
  return completeStep(state.result ? answered : { ...answered, draft }, state, facts)
}

function numberOf(state: DossierState, at: Instant, { numbers }: Telling): string {
  return `${numbers.paper(state.competentAgencyId, `KQ/${BOOK}`, at)}/${BOOK}`
}

/** How many acts lie between acceptance and the moment when the result reaches the center. */
export function actsToFinish(
  state: DossierState,
  at: Instant,
  telling: Telling,
  after: (state: DossierState, act: Act) => DossierState,
): number {
  let acts = 0
  for (let now = state; now.finishedAt === null; acts++) {
    if (acts > 100) throw new Error(`The process of ${now.procedure.code} does not come to an end`)
    now = after(now, nextAct(now, at, telling))
  }
  return acts
}
