import { NotAllowed, NotFound } from '#platform/http/faults.ts'
import {
  ledgerRowLimit,
  toControlSlipView,
  toCopies,
  toDossierLedgerView,
  toReprint,
  type PaperMaker,
  type PaperTemplate,
  type PaperViews,
  type SlipHandover,
} from '#modules/papers/index.ts'
import {
  holdsRole,
  isRefused,
  type AccountId,
  type AgencyId,
  type DossierId,
  type LocalDate,
  type OfficialId,
  type Refused,
  type Viewer,
} from '@motcua/terms'
import type { Handover } from '../domain/control-slip.ts'
import { mayRead } from '../domain/policy.ts'
import { listForLedger } from '../storage/list-for-ledger.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { takeForPrinting, type PaperForm } from '../storage/papers.ts'
import { recordAccess } from '../storage/access-records.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'
import { headLinesOf } from './issue-papers.ts'
import { openDossier } from './open-dossier.ts'

export type PrintingDeps = DossierDeps & { readonly paperMaker: PaperMaker }
export type PrintedPaper = { readonly fileName: string; readonly pdf: Uint8Array }

const templates = {
  RECEIPT: 'receipt',
  SUPPLEMENT_REQUEST: 'supplement-request',
  REFUSAL_NOTICE: 'refusal-notice',
} as const satisfies Record<PaperForm, PaperTemplate>

/**
 * An issued paper as PDF: what was stored when it was issued, with the mark of a reprint from the second print on.
 * @throws NotFound  when it is not there or not this viewer's to see
 */
export async function printPaper(deps: PrintingDeps, viewer: Viewer, id: DossierId, paperId: string): Promise<PrintedPaper> {
  const loaded = await findDossier(deps.db, id)
  if (!loaded || !mayRead(viewer, loaded.state)) throw new NotFound('dossier')
  const stored = await takeForPrinting(deps.db, deps.vault, { paperId, dossierId: id, count: viewer.kind === 'official' })
  if (!stored) throw new NotFound('paper')
  if (viewer.kind === 'official')
    await recordAccess(deps.db, {
      dossierId: id,
      accountId: viewer.accountId,
      officialId: viewer.officialId,
      at: deps.clock.now(),
      purpose: 'PRINT',
    })
  // What was stored is what the view builder of this form made.
  const view = stored.view as PaperViews[(typeof templates)[PaperForm]]
  const copies = toCopies(
    stored.printCount === 0 ? view : toReprint(view),
    stored.form === 'RECEIPT' && viewer.kind === 'official' ? ['APPLICANT', 'FILE'] : ['APPLICANT'],
  )
  const pdf = await deps.paperMaker.pdf(templates[stored.form], copies)
  return { fileName: `${stored.form.toLowerCase().replaceAll('_', '-')}-${(stored.number ?? paperId).replaceAll('/', '-')}.pdf`, pdf }
}

/** The control slip, made from the events as they are now (R-058, R-059). */
export async function printControlSlip(deps: PrintingDeps, viewer: Viewer, id: DossierId): Promise<PrintedPaper | Refused> {
  if (viewer.kind !== 'official') throw new NotAllowed('print-control-slip')
  const opened = await openDossier(deps, viewer, id, 'PRINT')
  const { state, person } = opened
  if (!state.acceptance) throw new NotFound('paper')
  const offices = await deps.offices()
  const now = deps.clock.now()
  const view = toControlSlipView({
    set: await deps.configuration.get('forms.set', { at: dayOf(now) }),
    head: await headLinesOf(deps, offices, state.intakeUnitId, now),
    printedAt: now,
    dossierCode: state.acceptance.code,
    handlingAgency: opened.agencyName(state.competentAgencyId),
    cooperatingAgencies: [],
    applicant: { fullName: person.applicant.fullName, phone: person.applicant.phone },
    procedure: { code: state.procedure.code, name: state.procedure.name },
    controlSlipExempt: state.procedure.controlSlipExempt,
    acceptedAt: state.acceptance.acceptedAt,
    dueAt: state.dueAt,
    handovers: opened.handovers.map((h, index) => toSlipHandover(h, index + 1, opened.agencyName, opened.officialName)),
    blankRows: opened.handovers.length === 0 ? 1 : 0,
  })
  if (isRefused(view)) return view
  return { fileName: `phieu-kiem-soat-${state.acceptance.code}.pdf`, pdf: await deps.paperMaker.pdf('control-slip', view) }
}

function toSlipHandover(
  h: Handover,
  ordinal: number,
  agencyName: (id: AgencyId | null) => string,
  officialName: (id: OfficialId | null) => string,
): SlipHandover {
  const note = h.recalledAt === null ? h.note : `Đã thu hồi${h.note === null ? '' : `: ${h.note}`}`
  return {
    ordinal,
    giver: {
      unit: agencyName(h.fromAgencyId ?? h.toAgencyId),
      fullName: officialName(h.givenBy),
      accountId: h.givenBy as unknown as AccountId,
    },
    givenAt: h.givenAt,
    receiver: {
      unit: agencyName(h.toAgencyId),
      fullName: h.receivedBy === null ? null : officialName(h.receivedBy),
      accountId: h.receivedBy as unknown as AccountId | null,
    },
    receivedAt: h.receivedAt,
    result: h.timeliness,
    allottedHours: h.allottedMinutes === 0 ? null : h.allottedMinutes / 60,
    usedHours: h.timeliness === null ? null : h.usedMinutes / 60,
    note,
  }
}

/** The dossier ledger of a unit for a span of days of acceptance (forms.md section 9). */
export async function printDossierLedger(
  deps: PrintingDeps,
  viewer: Viewer,
  question: { unitId: AgencyId; from: LocalDate; to: LocalDate },
): Promise<PrintedPaper | Refused> {
  const allowed = (['INTAKE_OFFICER', 'RETURN_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] as const).some((role) =>
    holdsRole(viewer, role, question.unitId),
  )
  if (!allowed && !holdsRole(viewer, 'AUDITOR')) throw new NotAllowed('print-ledger')
  const offices = await deps.offices()
  const now = deps.clock.now()
  const rows = await listForLedger(deps.db, deps.vault, { ...question, limit: ledgerRowLimit })
  const view = toDossierLedgerView({
    set: await deps.configuration.get('forms.set', { at: dayOf(now) }),
    head: await headLinesOf(deps, offices, question.unitId, now),
    printedAt: now,
    book: question.from.slice(0, 4),
    from: question.from,
    to: question.to,
    oneStopUnit: offices.find(question.unitId)?.name ?? '',
    entries: rows.map(({ competentAgencyId, ...row }) => ({ ...row, competentAgency: offices.find(competentAgencyId)?.name ?? '' })),
  })
  if (isRefused(view)) return view
  return { fileName: `so-theo-doi-${question.from}-${question.to}.pdf`, pdf: await deps.paperMaker.pdf('dossier-ledger', view) }
}
