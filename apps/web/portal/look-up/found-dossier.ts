import type { PublicView } from '#modules/dossiers/index.ts'
import { textsIn } from '../../texts/texts.ts'
import type { Portal } from '../app.ts'
import { standingOf } from '../progress/dossier-standing.ts'
import { toRoadView } from '../progress/road-view.ts'

/** What a visitor sees of a dossier: no name, no number of a person. */
export function foundDossier(view: PublicView, { app, language }: Pick<Portal, 'app' | 'language'>) {
  const { state, due, road } = view
  const now = road.find((step) => step.state === 'NOW')
  return {
    code: view.code,
    procedureName: view.procedureName,
    initials: view.applicantInitials,
    submittedAt: state.submittedAt,
    resultChannel: state.resultChannel,
    limitText: view.limitText,
    standing: standingOf(
      {
        status: state.status,
        dueAt: due?.dueAt ?? null,
        finishedAt: state.finishedAt,
        returnedAt: state.returnedAt,
        endedAt: state.endedAt,
        awaitsSupplement: state.awaitsSupplement,
        answerDueAt: state.awaitsSupplement ? null : (now?.plannedDueAt ?? null),
        supplementBy: state.awaitsSupplement ? (now?.plannedDueAt ?? null) : null,
      },
      app.clock.now(),
    ),
    dueAt: due?.dueAt ?? null,
    ledger: due?.rows ?? [],
    provisional: due?.provisional ?? false,
    road: toRoadView(road, view.agencyName, textsIn(language).portal.progress.road, language),
  }
}
export type FoundDossier = ReturnType<typeof foundDossier>
