import { toReceiptView, toRefusalNoticeView, toSupplementRequestView, type HeadLines, type PaperIssue } from '#modules/papers/index.ts'
import { scopesOf } from '#modules/configuration/index.ts'
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
import type { PersonalData } from '../domain/personal-data.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { insertPaper, type PaperForm } from '../storage/papers.ts'
import { dayOf, type DossierDeps, type Offices, type ProcedureForDossier } from './dossier-deps.ts'
import { documentKindNames } from './document-kind-names.ts'

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

/** Form 01, in the transaction of the acceptance. */
export async function issueReceipt(
  context: PaperContext,
  event: EventOf<'DossierAccepted'>,
  number: Numbered,
  provisional: boolean,
): Promise<string | Refused> {
  const { state, person, procedure, offices, by } = context
  const unit = offices.find(state.intakeUnitId)
  const view = toReceiptView({
    ...(await issueOf(context, number)),
    dossierCode: event.acceptance.code,
    oneStopUnit: unit?.name ?? '',
    applicant: person.applicant,
    submitterName: person.submitter?.fullName ?? person.applicant.fullName,
    procedure: { code: procedure.pinned.code, name: procedure.pinned.name },
    documents: event.documents.map((d) => ({
      name: nameOf(procedure, state, d.requiredDocumentId),
      kind: documentKindNames[d.kind] ?? d.kind,
      quantity: d.quantity,
    })),
    setCount: state.setCount,
    timeLimit: procedure.limitText(state),
    acceptedAt: event.acceptance.acceptedAt,
    dueAt: event.acceptance.firstDueAt,
    dueIsProvisional: provisional,
    result: { channel: state.resultChannel, place: resultPlace(state, person, unit?.name ?? '') },
    fees: procedure.fees(state)?.map((f) => ({ ...f, paid: false })) ?? null,
    ledger: { book: event.acceptance.acceptedAt.slice(0, 4), number: number.serial },
    lookupSecret: person.lookupSecret,
    lookupAddress: `${context.deps.publicAddress.replace(/^https?:\/\//, '')}/tra-cuu`,
    hotline: unit?.phone ?? 'đang cập nhật',
    ratingUrl: `${context.deps.publicAddress}/danh-gia`,
    officialName: by.name,
  })
  return keep(context, 'RECEIPT', number, view)
}

/** Form 02. */
export async function issueSupplementRequest(
  context: PaperContext,
  event: EventOf<'SupplementRequested'>,
  number: Numbered,
): Promise<string | Refused> {
  const { state, person, procedure, offices, by } = context
  const unit = offices.find(state.intakeUnitId)
  const view = toSupplementRequestView({
    ...(await issueOf(context, number)),
    dossierCode: state.acceptance?.code ?? null,
    applicant: person.applicant,
    procedure: { code: procedure.pinned.code, name: procedure.pinned.name },
    regime: context.regime,
    oneStopUnit: unit?.name ?? '',
    items: event.items.map((i) => ({ document: nameOf(procedure, state, i.requiredDocumentId), problem: i.wrong, remedy: i.fix })),
    legalBasis: event.legalBasis,
    phase: event.phase,
    answerBy: dayOf(event.answerBy),
    contact: { fullName: by.name, phone: unit?.phone ?? 'đang cập nhật' },
    places: event.places.map((place) => ({
      place,
      address: place === 'PORTAL' ? context.deps.publicAddress : (unit?.address ?? unit?.name ?? ''),
    })),
    ratingUrl: `${context.deps.publicAddress}/danh-gia`,
    signer: { fullName: by.name },
  })
  return keep(context, 'SUPPLEMENT_REQUEST', number, view)
}

/** Form 03. */
export async function issueRefusalNotice(
  context: PaperContext,
  event: EventOf<'DossierRefused'>,
  number: Numbered,
  body: { name: string; address: string } | null,
): Promise<string | Refused> {
  const { state, person, procedure, offices, by } = context
  const view = toRefusalNoticeView({
    ...(await issueOf(context, number)),
    applicant: person.applicant,
    submitterName: person.submitter?.fullName ?? person.applicant.fullName,
    procedure: { code: procedure.pinned.code, name: procedure.pinned.name },
    oneStopUnit: offices.find(state.intakeUnitId)?.name ?? '',
    reason: { code: event.reasonCode, text: event.reason, legalBasis: event.legalBasis },
    rightBody: body && { ...body, phone: null },
    ratingUrl: `${context.deps.publicAddress}/danh-gia`,
    officialName: by.name,
  })
  return keep(context, 'REFUSAL_NOTICE', number, view)
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

function nameOf(procedure: ProcedureForDossier, state: Pick<DossierState, 'caseId' | 'channel'>, id: string): string {
  return procedure.checklist(state).find((i) => i.id === id)?.name ?? id
}

function resultPlace(state: DossierState, person: PersonalData, unitName: string): string {
  if (state.resultChannel === 'POSTAL') return person.applicant.address
  return state.resultChannel === 'ONLINE' ? 'kho dữ liệu điện tử của tổ chức, cá nhân' : unitName
}
