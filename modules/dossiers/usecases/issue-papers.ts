import type { HeadLines, PaperIssue } from '#modules/papers/index.ts'
import { hotlineInVietnamese, hotlineOf, scopesOf } from '#modules/configuration/index.ts'
import type { Tx } from '#platform/database/connect.ts'
import {
  isRefused,
  type AccountId,
  type AgencyId,
  type FormSet,
  type Instant,
  type Official,
  type Refused,
  type Regime,
} from '@motcua/terms'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import type { Acceptance } from '../domain/dossier-parts.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { insertPaper, type PaperForm } from '../storage/papers.ts'
import { dayOf, type DossierDeps, type Offices, type ProcedureForDossier } from './dossier-deps.ts'
import { receiptView, refusalNoticeView, supplementRequestView, type PaperFacts } from './paper-views.ts'

/** What every paper of a dossier is made from. */
export type PaperContext = {
  readonly deps: DossierDeps
  readonly tx: Tx
  readonly offices: Offices
  readonly state: DossierState
  readonly person: PersonalData
  readonly procedure: ProcedureForDossier
  readonly now: Instant
  readonly by: Official
  /** The law it was accepted under; before acceptance, the law of the day. */
  readonly regime: Regime
}

export type Numbered = { readonly serial: number; readonly suffix: string }
type EventOf<Type extends DossierEventBody['type']> = Extract<DossierEventBody, { type: Type }>

/** Form 01, in the transaction of the acceptance, or later where it was left out. */
export async function issueReceipt(context: PaperContext, acceptance: Acceptance, number: Numbered): Promise<string | Refused> {
  return keep(context, 'RECEIPT', number, receiptView(await factsOf(context, number), acceptance))
}

/** Form 02. */
export async function issueSupplementRequest(
  context: PaperContext,
  event: EventOf<'SupplementRequested'>,
  number: Numbered,
): Promise<string | Refused> {
  return keep(context, 'SUPPLEMENT_REQUEST', number, supplementRequestView(await factsOf(context, number), event))
}

/** Form 03. */
export async function issueRefusalNotice(
  context: PaperContext,
  event: EventOf<'DossierRefused'>,
  number: Numbered,
  body: { name: string; address: string } | null,
): Promise<string | Refused> {
  return keep(context, 'REFUSAL_NOTICE', number, refusalNoticeView(await factsOf(context, number), event, body))
}

/** Head lines as configured for an agency; what is not configured follows from its place in the organisation. */
export async function headLinesOf(deps: DossierDeps, offices: Offices, agencyId: AgencyId, now: Instant): Promise<HeadLines> {
  const office = offices.find(agencyId)
  const own = offices.headLines(agencyId)
  const configuration = await deps.configuration.current()
  const lines = configuration.get('forms.head-lines', { at: dayOf(now), scopes: scopesOf({ agencies: office ? [office.code] : [] }) })
  return {
    superiorBody: lines.superior ?? own?.superiorBody ?? null,
    issuingBody: lines.issuer ?? own?.issuingBody ?? '',
    place: lines.place ?? own?.place ?? '',
  }
}

async function factsOf(context: PaperContext, number: Numbered): Promise<PaperFacts> {
  const { deps, offices, state, person, procedure, by, regime, now } = context
  const unit = offices.find(state.intakeUnitId)
  const scopes = scopesOf({ agencies: unit ? [unit.code] : [] })
  const hotline = hotlineInVietnamese(hotlineOf(await deps.configuration.current(), { at: dayOf(now), scopes }, unit?.phone ?? null))
  return {
    issue: await issueOf(context, number),
    offices,
    state,
    person,
    procedure,
    by,
    regime,
    hotline,
    publicAddress: deps.publicAddress,
  }
}

async function issueOf(context: PaperContext, number: Numbered): Promise<PaperIssue> {
  return {
    set: await formSetOn(context),
    head: await headLinesOf(context.deps, context.offices, context.state.intakeUnitId, context.now),
    number,
    issuedAt: context.now,
  }
}

/** The set in force on the day of printing; a reprint keeps the set of its first print. */
async function formSetOn(context: PaperContext): Promise<FormSet> {
  return context.deps.configuration.get('forms.set', { at: dayOf(context.now) })
}

async function keep(context: PaperContext, form: PaperForm, number: Numbered, view: unknown): Promise<string | Refused> {
  if (isRefused(view)) return view
  const id = crypto.randomUUID()
  await insertPaper(context.tx, context.deps.vault, {
    id,
    dossierId: context.state.id,
    form,
    formSet: await formSetOn(context),
    number: `${number.serial}/${number.suffix}`,
    issuedAt: context.now,
    view,
    issuedBy: context.by.accountId as AccountId,
  })
  return id
}
