import {
  toReceiptView,
  toRefusalNoticeView,
  toSupplementRequestView,
  type PaperIssue,
  type ReceiptView,
  type RefusalNoticeView,
  type SupplementRequestView,
} from '#modules/papers/index.ts'
import type { Official, Refused, Regime } from '@motcua/terms'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import type { Acceptance } from '../domain/dossier-parts.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { documentKindNames } from './document-kind-names.ts'
import { dayOf, type Offices, type ProcedureForDossier } from './dossier-deps.ts'

/** What a paper of a dossier says is made from these, and from the event it documents. */
export type PaperFacts = {
  readonly issue: PaperIssue
  readonly offices: Pick<Offices, 'find'>
  readonly state: DossierState
  readonly person: PersonalData
  readonly procedure: ProcedureForDossier
  readonly by: Official
  /** The law it was accepted under; before acceptance, the law of the day. */
  readonly regime: Regime
  /** Number and hours, as they are printed. */
  readonly hotline: string
  /** Address of this installation, as it is printed. */
  readonly publicAddress: string
}
type EventOf<Type extends DossierEventBody['type']> = Extract<DossierEventBody, { type: Type }>

/** Form 01. */
export function receiptView(facts: PaperFacts, acceptance: Acceptance): ReceiptView | Refused {
  const { issue, state, person, procedure, by } = facts
  const unit = facts.offices.find(state.intakeUnitId)
  const nameOf = documentNames(procedure, state)
  return toReceiptView({
    ...issue,
    dossierCode: acceptance.code,
    oneStopUnit: unit?.name ?? '',
    applicant: person.applicant,
    submitterName: person.submitter?.fullName ?? person.applicant.fullName,
    procedure: { code: procedure.pinned.code, name: procedure.pinned.name },
    documents: state.documents.map((d) => ({
      name: nameOf(d.requiredDocumentId),
      kind: documentKindNames[d.kind] ?? d.kind,
      quantity: d.quantity,
    })),
    setCount: state.setCount,
    timeLimit: procedure.limitText(state),
    acceptedAt: acceptance.acceptedAt,
    dueAt: acceptance.firstDueAt,
    dueIsProvisional: acceptance.provisional,
    result: { channel: state.resultChannel, place: resultPlace(state, person, unit?.name ?? '') },
    fees: procedure.fees(state)?.map((f) => ({ ...f, paid: false })) ?? null,
    ledger: { book: acceptance.acceptedAt.slice(0, 4), number: issue.number.serial },
    lookupSecret: person.lookupSecret,
    lookupAddress: `${facts.publicAddress.replace(/^https?:\/\//, '')}/tra-cuu`,
    hotline: facts.hotline,
    ratingUrl: `${facts.publicAddress}/danh-gia`,
    officialName: by.name,
  })
}

/** Form 02. */
export function supplementRequestView(facts: PaperFacts, event: EventOf<'SupplementRequested'>): SupplementRequestView | Refused {
  const { issue, state, person, procedure, by } = facts
  const unit = facts.offices.find(state.intakeUnitId)
  const nameOf = documentNames(procedure, state)
  return toSupplementRequestView({
    ...issue,
    dossierCode: state.acceptance?.code ?? null,
    applicant: person.applicant,
    procedure: { code: procedure.pinned.code, name: procedure.pinned.name },
    regime: facts.regime,
    oneStopUnit: unit?.name ?? '',
    items: event.items.map((i) => ({ document: nameOf(i.requiredDocumentId), problem: i.wrong, remedy: i.fix })),
    legalBasis: event.legalBasis,
    phase: event.phase,
    answerBy: dayOf(event.answerBy),
    contact: { fullName: by.name, phone: unit?.phone ?? 'đang cập nhật' },
    places: event.places.map((place) => ({
      place,
      address: place === 'PORTAL' ? facts.publicAddress : (unit?.address ?? unit?.name ?? ''),
    })),
    ratingUrl: `${facts.publicAddress}/danh-gia`,
    signer: { fullName: by.name },
  })
}

/** Form 03. */
export function refusalNoticeView(
  facts: PaperFacts,
  event: EventOf<'DossierRefused'>,
  body: { name: string; address: string } | null,
): RefusalNoticeView | Refused {
  const { issue, state, person, procedure, by } = facts
  return toRefusalNoticeView({
    ...issue,
    applicant: person.applicant,
    submitterName: person.submitter?.fullName ?? person.applicant.fullName,
    procedure: { code: procedure.pinned.code, name: procedure.pinned.name },
    oneStopUnit: facts.offices.find(state.intakeUnitId)?.name ?? '',
    reason: { code: event.reasonCode, text: event.reason, legalBasis: event.legalBasis },
    rightBody: body && { ...body, phone: null },
    ratingUrl: `${facts.publicAddress}/danh-gia`,
    officialName: by.name,
  })
}

function documentNames(procedure: ProcedureForDossier, state: Pick<DossierState, 'caseId' | 'channel'>): (id: string) => string {
  const names = new Map(procedure.checklist(state).map((item) => [item.id, item.name]))
  return (id) => names.get(id) ?? id
}

function resultPlace(state: DossierState, person: PersonalData, unitName: string): string {
  if (state.resultChannel === 'POSTAL') return person.applicant.address
  return state.resultChannel === 'ONLINE' ? 'kho dữ liệu điện tử của tổ chức, cá nhân' : unitName
}
