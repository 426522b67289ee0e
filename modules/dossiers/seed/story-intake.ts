import { plannedPath, type ProcessGraph } from '@motcua/process-engine'
import { onlineAnswerDue, onlineReceivedAt } from '@motcua/working-time'
import { acceptDossier } from '../domain/accept-dossier.ts'
import { dossierCodeOf } from '../domain/dossier-code.ts'
import { missingDocuments } from '../domain/documents.ts'
import { refuseIntake } from '../domain/refuse-intake.ts'
import { submitDossier } from '../domain/submit-dossier.ts'
import { dayOf } from '../usecases/dossier-deps.ts'
import { receiptView, refusalNoticeView } from '../usecases/paper-views.ts'
import { must } from './must.ts'
import { addAct, addPaper, caseOf, checklistOf, earlierOf, handIn, paperFacts, type Story } from './story.ts'
import { later } from './story-moments.ts'

/** Filed from home, or in front of an official with every paper there. */
export function submitStory(story: Story): void {
  const { plan, telling, citizen, person, submittedAt: now } = story
  const { place, procedure, channel, draw, end } = plan
  const checklist = checklistOf(story)
  const { calendar } = telling.rules.clock
  const decided = submitDossier(
    {
      ...caseOf(story),
      procedureCode: procedure.rules.pinned.code,
      resultChannel: citizen && draw.chance(0.5) ? 'ONLINE' : draw.chance(0.1) ? 'POSTAL' : 'COUNTER',
      intakeUnitId: place.unit.id,
      competentAgencyId: place.competent.id,
      documents: missingDocuments(checklist, []).map((item) => handIn(story, item)),
      setCount: procedure.rules.setCount,
      byAnother: person.submitter !== null,
    },
    {
      now,
      procedure: procedure.rules.pinned,
      publication: procedure.rules.publication,
      channelOffered: procedure.rules.channels.includes(channel),
      checklist,
      ownerAccountId: citizen?.accountId ?? null,
      authorisationGiven: person.submitter !== null,
      receivedAt: citizen ? must(onlineReceivedAt(now, calendar)) : now,
      answerDueAt: citizen ? must(onlineAnswerDue(now, calendar, telling.rules.onlineAnswerMinutes)) : null,
      competentAgencyEnded: null,
    },
  )
  const takenIn = !citizen && end.kind !== 'NEW' && end.kind !== 'NOT_ACCEPTED'
  addAct(story, takenIn ? 'take-in' : 'submit', decided, now, citizen ?? story.intake)
}

/** Code, promised hour, plan and receipt. */
export function acceptStory(story: Story): void {
  const { plan, telling, intake } = story
  const { procedure, place, at, numbers } = plan
  const { rules, process } = telling
  const limit = procedure.rules.limit(caseOf(story))
  if (limit === null) throw new Error(`${procedure.rules.pinned.code} has no time limit`)
  const agencyCode = rules.codeOf === 'ACCEPTING_UNIT' ? place.unit.code : place.competent.code
  const number = { serial: numbers.paper(place.unit.id, rules.suffixes.RECEIPT, at), suffix: rules.suffixes.RECEIPT }
  const accepted = must(
    acceptDossier(story.dossier.state, {
      now: at,
      by: intake.officialId,
      code: dossierCodeOf(agencyCode, dayOf(at), numbers.serial(agencyCode, at), { serialDigits: rules.serialDigits }),
      receiptNumber: `${number.serial}/${number.suffix}`,
      regime: rules.regime,
      limit: limit.sameDay && limit.cutoffTime === undefined ? { ...limit, cutoffTime: rules.cutoffTime } : limit,
      clock: rules.clock,
      process,
      path: pathOf(process.graph),
    }),
  )
  addAct(story, 'accept', accepted, at, intake)
  addPaper(story, { form: 'RECEIPT', number, at, by: intake }, receiptView(paperFacts(story, number, at, intake), accepted.acceptance))
}

/** Turned away in writing. */
export function refuseStory(story: Story): void {
  const { plan, telling, intake } = story
  const { numbers, place, draw, now } = plan
  const { suffixes, clock } = telling.rules
  const at = earlierOf(later(clock.calendar, story.submittedAt, 10 + draw.below(200)), now)
  const number = { serial: numbers.paper(place.unit.id, suffixes.REFUSAL_NOTICE, at), suffix: suffixes.REFUSAL_NOTICE }
  const command = {
    reasonCode: 'NOT_ELIGIBLE' as const,
    reason: 'Hồ sơ không đủ điều kiện giải quyết theo quy định',
    legalBasis: 'Quy định về điều kiện của thủ tục',
  }
  const refused = must(refuseIntake(command, story.dossier.state, `${number.serial}/${number.suffix}`))
  addAct(story, 'refuse', refused, at, intake)
  addPaper(
    story,
    { form: 'REFUSAL_NOTICE', number, at, by: intake },
    refusalNoticeView(paperFacts(story, number, at, intake), refused, null),
  )
}

const paths = new WeakMap<ProcessGraph, ReturnType<typeof plannedPath>>()
function pathOf(graph: ProcessGraph): ReturnType<typeof plannedPath> {
  const path = paths.get(graph) ?? plannedPath(graph)
  paths.set(graph, path)
  return path
}
