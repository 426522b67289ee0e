import type { OpenedDossier, SubmittedDocument } from '#modules/dossiers/index.ts'
import { textsIn } from '../../texts/texts.ts'
import type { Portal } from '../app.ts'
import { standingOf } from '../progress/dossier-standing.ts'
import { toRoadView } from '../progress/road-view.ts'

/** Everything the owner's page shows, field by field. */
export async function ownDossierView(opened: OpenedDossier, { app, viewer, language }: Pick<Portal, 'app' | 'viewer' | 'language'>) {
  const { state, person, due, checklist, papers } = opened
  const [{ eform }, access] = await Promise.all([
    app.procedures.getVersion(state.procedure.versionId),
    app.dossiers.listAccess(viewer, state.id),
  ])
  const nameOf = (id: string): string => checklist.find((item) => item.id === id)?.name ?? id
  const may = (action: string): boolean => opened.actions.some((a) => a.action === action && a.blocked === null)
  const finished = state.status === 'DONE' || state.status === 'RETURNED'
  return {
    id: state.id,
    seq: state.seq,
    code: state.acceptance?.code ?? null,
    lookupCode: opened.lookupCode,
    procedure: { code: state.procedure.code, name: state.procedure.name },
    applicantName: person.applicant.fullName,
    submittedAt: state.submittedAt,
    resultChannel: state.resultChannel,
    interim: state.interim,
    standing: standingOf(
      {
        status: state.status,
        dueAt: due?.dueAt ?? null,
        finishedAt: state.finishedAt,
        returnedAt: state.returnedAt,
        endedAt: state.endedAt,
        awaitsSupplement: state.supplement !== null,
        answerDueAt: state.answerDueAt,
        supplementBy: state.supplement?.answerBy ?? null,
      },
      app.clock.now(),
    ),
    limitText: opened.limitText,
    dueAt: due?.dueAt ?? null,
    ledger: due?.rows ?? [],
    provisional: due?.provisional ?? false,
    road: toRoadView(opened.road, opened.agencyName, textsIn(language).portal.progress.road, language),
    intakeUnit: opened.agencyName(state.intakeUnitId),
    competentAgency: opened.agencyName(state.competentAgencyId),
    supplement: state.supplement && {
      number: state.supplement.number,
      places: state.supplement.places,
      items: state.supplement.items.map((item) => ({
        id: item.requiredDocumentId,
        name: nameOf(item.requiredDocumentId),
        wrong: item.wrong,
        fix: item.fix,
      })),
    },
    result:
      finished && state.result
        ? {
            title: state.result.title,
            number: state.result.number,
            granted: state.result.outcome === 'GRANTED',
            reason: state.result.reason,
            files: state.result.files,
          }
        : null,
    documents: state.documents.map((d: SubmittedDocument) => ({
      id: d.requiredDocumentId,
      name: nameOf(d.requiredDocumentId),
      source: d.source,
      revision: d.revision,
      verdict: d.verdict,
      note: d.note,
      files: d.files,
    })),
    papers: papers.map(({ id, form, number, issuedAt }) => ({ id, form, number, issuedAt })),
    answers: app.procedures.forms.sections(eform, person.answers as Parameters<typeof app.procedures.forms.sections>[1]),
    accessCount: access.length,
    readers: new Set(access.map((record) => record.accountId)).size,
    mayCorrect: may('correct-application'),
    maySupplement: may('supplement') && state.supplement?.places.includes('PORTAL') === true,
    mayWithdraw: may('withdraw'),
  }
}
export type OwnDossierView = Awaited<ReturnType<typeof ownDossierView>>
