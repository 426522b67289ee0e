import { isRefused, refuse, type AgencyId, type Instant, type Official, type Refused, type Viewer } from '@motcua/terms'
import { plannedPath } from '@motcua/process-engine'
import { instantOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/database/connect.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import { keepElectronicResult } from './keep-electronic-result.ts'
import { CHECK_RECEIPT } from './check-receipt.ts'
import { giveReceipt } from '../domain/receipt-duty.ts'
import { scanDocuments } from '../domain/archive-scans.ts'
import { urgeStep } from '../domain/urge-step.ts'
import { acceptanceObstacle, acceptDossier } from '../domain/accept-dossier.ts'
import type { CommandName, Commands } from '../domain/commands.ts'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import { dossierCodeOf } from '../domain/dossier-code.ts'
import { approveResult, deliverResult, numberResult, signResult } from '../domain/dossier-result.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { resumeDossier, stopDossier, withdrawDossier } from '../domain/end-dossier.ts'
import type { ProcessFacts } from '../domain/process-advance.ts'
import { retryIncident } from '../domain/process-incident.ts'
import { assignWork, completeStep, confirmHandover, handOver, recallHandover, sendBack, type WorkFacts } from '../domain/process-work.ts'
import { refuseIntake } from '../domain/refuse-intake.ts'
import { provideSupplement, requestSupplement, supplementPhase } from '../domain/supplement-dossier.ts'
import { nextPaperNumber, nextSerial } from '../storage/numbers.ts'
import { getPerson } from '../storage/person.ts'
import { dayOf, type DossierDeps, type Office, type Offices, type ProcedureForDossier } from './dossier-deps.ts'
import { issueReceipt, issueRefusalNotice, issueSupplementRequest, type Numbered, type PaperContext } from './issue-papers.ts'
import { correctFiled } from './correct-filed.ts'
import { papersFromHome } from './papers-from-home.ts'
import { answerBy, askBy, rulesFor, type RulesForDossier } from './rules-for.ts'

export type DecisionContext = {
  readonly deps: DossierDeps
  readonly tx: Tx
  readonly viewer: Viewer
  readonly state: DossierState
  readonly now: Instant
}

/** The event a command leads to, and what is written beside it once the new state is known (papers). */
export type Decided = {
  readonly event: DossierEventBody
  readonly at: Instant
  readonly afterwards?: (state: DossierState) => Promise<string | null | Refused>
}

type Decision<Name extends CommandName> = (context: DecisionContext, command: Commands[Name]) => Promise<Decided | Refused>

/** The job that stops a dossier whose applicant did not answer in time. */
export const STOP_UNANSWERED = 'stop-unanswered-supplement'

/** For each command: gather the facts it depends on, then let the domain decide. */
export const decisions: { readonly [Name in CommandName]: Decision<Name> } = {
  'correct-application': correctFiled,
  'check-documents': async (context, command) => {
    if (context.state.status !== 'NEW') return refuse('dossier.illegal-transition', { from: context.state.status, to: 'NEW' })
    const known = new Set(context.state.documents.map((d) => d.requiredDocumentId))
    return decided(context, { type: 'DocumentsChecked', checks: command.checks.filter((c) => known.has(c.requiredDocumentId)) })
  },
  accept,
  'request-supplement': async (context, command) => {
    const facts = await about(context)
    const { rules, offices } = facts
    const phase = supplementPhase(context.state)
    const askedBy = askBy(context.state, rules)
    if (isRefused(askedBy)) return askedBy
    const number = await paperNumber(context, rules.suffixes.SUPPLEMENT_REQUEST)
    const event = requestSupplement(command, context.state, {
      now: context.now,
      checklist: facts.procedure.checklist(context.state),
      rules: { limits: { INTAKE: rules.supplement.INTAKE.maxRequests, APPRAISAL: rules.supplement.APPRAISAL.maxRequests }, askBy: askedBy },
      answerBy: answerBy(context.now, rules.supplement[phase].answerWithinDays),
      number: `${number.serial}/${number.suffix}`,
      clock: rules.clock,
      supervisorConfirmed: command.again !== undefined && (await isSupervisor(context, command.again.allowedBy)),
    })
    if (isRefused(event)) return event
    return {
      event,
      at: context.now,
      afterwards: async (state) => {
        if (phase === 'APPRAISAL')
          await addJob(
            context.tx,
            STOP_UNANSWERED,
            { dossierId: state.id, number: event.number },
            { runAt: instantOf(Date.parse(event.answerBy) + 1000) },
          )
        return issueSupplementRequest(await paperContext(context, state, facts, offices), event, number)
      },
    }
  },
  supplement: async (context, command) => {
    const { procedure, rules } = await about(context)
    const checklist = procedure.checklist(context.state)
    const documents = papersFromHome(context.viewer, command.documents, checklist)
    if (isRefused(documents)) return documents
    return decided(
      context,
      provideSupplement({ ...command, documents }, context.state, { now: context.now, checklist, clock: rules.clock }),
    )
  },
  refuse: async (context, command) => {
    const facts = await about(context)
    const number = await paperNumber(context, facts.rules.suffixes.REFUSAL_NOTICE)
    const event = refuseIntake(command, context.state, `${number.serial}/${number.suffix}`)
    if (isRefused(event)) return event
    return {
      event,
      at: context.now,
      afterwards: async (state) =>
        issueRefusalNotice(await paperContext(context, state, facts, facts.offices), event, number, command.competentBody ?? null),
    }
  },
  'hand-over': async (context, command) => decided(context, handOver(command, context.state, await workFacts(context))),
  'confirm-handover': async (context, command) => decided(context, confirmHandover(command, context.state, await workFacts(context))),
  'recall-handover': async (context, command) => decided(context, recallHandover(command, context.state)),
  assign: async (context, command) => {
    const facts = await workFacts(context)
    const assigneeHoldsRole = await holdsNextRole(context, facts, command)
    return decided(context, assignWork(command, context.state, { ...facts, assigneeHoldsRole }))
  },
  'complete-step': async (context, command) => decided(context, completeStep(command, context.state, await workFacts(context))),
  'send-back': async (context, command) => decided(context, sendBack(command, context.state, await workFacts(context))),
  approve: async (context, command) => decided(context, approveResult(command, context.state)),
  sign: async (context, command) => decided(context, signResult(command, context.state, await workFacts(context))),
  number: async (context, command) => {
    const facts = await workFacts(context)
    const serial = await nextPaperNumber(context.tx, context.state.competentAgencyId, `KQ/${command.book}`, Number(context.now.slice(0, 4)))
    return decided(context, numberResult({ ...command, number: `${serial}/${command.book}` }, context.state, facts))
  },
  'deliver-result': async (context, command) => {
    const facts = await workFacts(context)
    const offices = await context.deps.offices()
    const counter = command.counterId === null ? null : (offices.counter(command.counterId) ?? null)
    const acknowledgement = command.channel === 'ONLINE' ? await keepElectronicResult(context, offices) : null
    return decided(context, deliverResult(command, context.state, { ...facts, counter, acknowledgement }))
  },
  withdraw: async (context, command) => decided(context, withdrawDossier(command, context.state, await endFacts(context))),
  stop: async (context, command) => {
    const facts = await endFacts(context)
    const { rules } = await about(context)
    const number = command.final ? await paperNumber(context, rules.suffixes.STOP_NOTICE) : null
    return decided(context, stopDossier(command, context.state, { ...facts, number: number && `${number.serial}/${number.suffix}` }))
  },
  resume: async (context, command) => decided(context, resumeDossier(command, context.state, await endFacts(context))),
  'issue-receipt': async (context) => {
    const facts = await about(context)
    const number = await paperNumber(context, facts.rules.suffixes.RECEIPT)
    const event = giveReceipt(context.state, { number: `${number.serial}/${number.suffix}` })
    if (isRefused(event)) return event
    const acceptance = requireAcceptance(context.state)
    return {
      event,
      at: context.now,
      afterwards: async (state) => issueReceipt(await paperContext(context, state, facts, facts.offices), acceptance, number),
    }
  },
  'scan-documents': async (context, command) => decided(context, scanDocuments(command, context.state)),
  urge: async (context, command) => decided(context, urgeStep(command, context.state, { now: context.now })),
  'retry-incident': async (context, command) => decided(context, retryIncident(command, context.state, await workFacts(context))),
}

async function accept(context: DecisionContext, command: Commands['accept']): Promise<Decided | Refused> {
  const { deps, tx, state, now } = context
  const facts = await about(context)
  const { procedure, rules, offices, competent } = facts
  const version = await deps.processes.findInForce(procedure.pinned.code, dayOf(now))
  const process = version?.graph ? processFacts(state, offices, version.id, version.graph) : null
  const limit = withCutoff(procedure.limit(state), rules)
  const obstacle = acceptanceObstacle(state, { checklist: procedure.checklist(state), limit, process })
  if (obstacle) return obstacle
  if (limit === null || process === null) throw new Error('An acceptance without obstacle has a limit and a process')
  const receipt = command.receipt === false ? null : await paperNumber(context, rules.suffixes.RECEIPT)
  const codeAgency = rules.codeOf === 'ACCEPTING_UNIT' ? (offices.find(state.intakeUnitId)?.code ?? competent.code) : competent.code
  // The day's row is locked from here to the end of the transaction, so everything slow is done before.
  const serial = await nextSerial(tx, codeAgency, dayOf(now))
  const event = acceptDossier(state, {
    now,
    by: officialOf(context).officialId,
    code: dossierCodeOf(codeAgency, dayOf(now), serial, { serialDigits: rules.serialDigits }),
    receiptNumber: receipt && `${receipt.serial}/${receipt.suffix}`,
    regime: rules.regime,
    limit,
    clock: rules.clock,
    process,
    path: plannedPath(process.graph),
  })
  if (isRefused(event)) return event
  return {
    event,
    at: now,
    afterwards: async (after) => {
      if (receipt) return issueReceipt(await paperContext(context, after, facts, offices), event.acceptance, receipt)
      const { receiptBy } = event.acceptance
      if (receiptBy) await addJob(tx, CHECK_RECEIPT, { dossierId: state.id }, { runAt: receiptBy, jobKey: `receipt:${state.id}` })
      return null
    },
  }
}

type About = {
  readonly procedure: ProcedureForDossier
  readonly offices: Offices
  readonly competent: Office
  readonly rules: RulesForDossier
}

async function about({ deps, state }: DecisionContext): Promise<About> {
  const [procedure, offices] = await Promise.all([deps.procedures.get(state.procedure.versionId), deps.offices()])
  const competent = offices.find(state.competentAgencyId)
  if (!competent) throw new Error(`Agency ${state.competentAgencyId} of dossier ${state.id} is missing`)
  return {
    procedure,
    offices,
    competent,
    rules: await rulesFor(deps, { procedureCode: state.procedure.code, competent, acceptedAt: state.acceptance?.acceptedAt ?? null }),
  }
}

async function workFacts(context: DecisionContext): Promise<WorkFacts> {
  const { rules, offices } = await about(context)
  const version = await context.deps.processes.get(requireAcceptance(context.state).processVersionId)
  if (!version.graph) throw new Error(`Process version ${version.id} has no graph`)
  return {
    now: context.now,
    by: officialOf(context),
    process: processFacts(context.state, offices, version.id, version.graph),
    clock: rules.clock,
    archive: rules.archive,
  }
}

/** What ending a dossier depends on: its process and its clock. */
export async function endFacts(
  context: DecisionContext,
): Promise<{ now: Instant; process: ProcessFacts | null; clock: RulesForDossier['clock'] }> {
  const { rules, offices } = await about(context)
  const version = context.state.acceptance && (await context.deps.processes.get(context.state.acceptance.processVersionId))
  return {
    now: context.now,
    process: version?.graph ? processFacts(context.state, offices, version.id, version.graph) : null,
    clock: rules.clock,
  }
}

function processFacts(
  state: DossierState,
  offices: Offices,
  versionId: ProcessFacts['versionId'],
  graph: ProcessFacts['graph'],
): ProcessFacts {
  return {
    versionId,
    graph,
    center: state.intakeUnitId,
    competent: state.competentAgencyId,
    agencyByCode: (code) => offices.findByCode(code),
  }
}

/** A same-day limit without its own cut-off takes the province's. */
function withCutoff(limit: ReturnType<ProcedureForDossier['limit']>, rules: RulesForDossier): ReturnType<ProcedureForDossier['limit']> {
  return limit?.sameDay && limit.cutoffTime === undefined ? { ...limit, cutoffTime: rules.cutoffTime } : limit
}

async function paperNumber(context: DecisionContext, suffix: string): Promise<Numbered> {
  return { serial: await nextPaperNumber(context.tx, context.state.intakeUnitId, suffix, Number(context.now.slice(0, 4))), suffix }
}

async function paperContext(context: DecisionContext, state: DossierState, facts: About, offices: Offices): Promise<PaperContext> {
  const person = await getPerson(context.tx, context.deps.vault, state.id)
  return {
    deps: context.deps,
    tx: context.tx,
    offices,
    state,
    person,
    procedure: facts.procedure,
    now: context.now,
    by: officialOf(context),
    regime: facts.rules.regime,
  }
}

/** Leaders who may allow a second request; nobody allows their own. */
async function isSupervisor(context: DecisionContext, officialId: string): Promise<boolean> {
  if (context.viewer.kind === 'official' && context.viewer.officialId === officialId) return false
  const posts: [Parameters<DossierDeps['officialsWithRole']>[0], AgencyId][] = [
    ['CENTER_DIRECTOR', context.state.intakeUnitId],
    ['CENTER_DEPUTY_DIRECTOR', context.state.intakeUnitId],
    ['DIVISION_HEAD', context.state.competentAgencyId],
    ['AGENCY_HEAD', context.state.competentAgencyId],
  ]
  for (const [role, agencyId] of posts)
    if ((await context.deps.officialsWithRole(role, agencyId, context.now)).some((o) => o.officialId === officialId)) return true
  return false
}

/** An assignment names who does the step after it; giving an open step to somebody names who does that one. */
async function holdsNextRole(context: DecisionContext, facts: WorkFacts, command: Commands['assign']): Promise<boolean> {
  const work = context.state.work.find((w) => w.token === command.token)
  if (!work) return false
  const next = work.kind === 'assignment' ? plannedPath(facts.process.graph, work.node)[1] : work
  const role = next?.role ?? null
  if (role === null) return false
  const holders = await context.deps.officialsWithRole(role, work.agencyId, context.now)
  return holders.some((o) => o.officialId === command.officialId)
}

function officialOf(context: DecisionContext): Official {
  if (context.viewer.kind !== 'official') throw new Error('Policy lets only officials do this')
  return context.viewer
}

function requireAcceptance(state: DossierState): NonNullable<DossierState['acceptance']> {
  if (!state.acceptance) throw new Error(`Dossier ${state.id} has work but was never accepted`)
  return state.acceptance
}

function decided(context: DecisionContext, event: DossierEventBody | Refused): Decided | Refused {
  return isRefused(event) ? event : { event, at: context.now }
}
