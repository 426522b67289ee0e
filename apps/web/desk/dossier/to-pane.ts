import type { Handover, OpenedDossier, RoadStep } from '#modules/dossiers/index.ts'
import type { EFormAnswers } from '#modules/procedures/index.ts'
import { holdsRole, type AgencyId, type OfficialId } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import { toBar } from '../acts/bar.ts'
import type { Desk } from '../app.ts'
import type { OfficeTime } from '../work/office-time.ts'
import { shortProcedure } from '../work/short-procedure.ts'
import { toClockView } from './clock-view.ts'
import { toEventLine, type EventWords } from './event-sentence.ts'
import { toPaneDocuments } from './papers-view.ts'
import { toPaneResult } from './result-view.ts'

export type Pane = Awaited<ReturnType<typeof toPane>>

/** Everything the desk shows of one dossier, in words; built on the server, so that nothing else leaves it. */
export async function toPane(desk: Desk, opened: OpenedDossier, time: OfficeTime) {
  const { app, official, words, now } = desk
  const { state, person } = opened
  const { version, eform } = await app.procedures.getVersion(state.procedure.versionId)
  const isAuditor = holdsRole(official, 'AUDITOR')
  const about = eventWords(desk, opened)
  return {
    id: state.id,
    seq: state.seq,
    code: state.acceptance?.code ?? null,
    lookupCode: opened.lookupCode,
    status: words.marks.statuses[state.status],
    channel: words.marks.channels[state.channel],
    procedure: { code: state.procedure.code, name: state.procedure.name, short: shortProcedure(state.procedure.name) },
    caseName: version.cases.find((c) => c.id === state.caseId)?.name ?? null,
    applicant: person.applicant,
    submitter: person.submitter,
    answers: app.procedures.forms.sections(eform, person.answers as EFormAnswers),
    facts: {
      resultChannel: words.dossier.resultChannels[state.resultChannel],
      competent: opened.agencyName(state.competentAgencyId),
      intakeUnit: opened.agencyName(state.intakeUnitId),
      submittedAt: momentForDesk(state.submittedAt),
      limit: opened.limitText,
      setCount: state.setCount,
    },
    interim: state.interim,
    newerVersion: opened.newerVersion,
    clock: toClockView(state, {
      now,
      officialId: official.officialId,
      soonMinutes: time.soonMinutes,
      provisional: opened.due?.provisional ?? false,
      words: words.dossier.clock,
      statuses: words.marks.statuses,
      minutesBetween: time.minutesBetween,
      spanText: time.spanText,
    }),
    dueRows: opened.due?.rows ?? [],
    documents: toPaneDocuments(state, opened.checklist, words.dossier),
    checksPapers: opened.actions.some((action) => action.action === 'check-documents' && action.blocked === null),
    supplement:
      state.supplement === null
        ? null
        : {
            number: state.supplement.number,
            until: momentForDesk(state.supplement.answerBy),
            places: state.supplement.places,
            items: state.supplement.items,
          },
    sentBack: lastComments(opened, about),
    incidents: state.incidents.length,
    road: opened.road.map((step, index) => toStop(step, index, opened, desk)),
    slip: {
      exempt: state.procedure.controlSlipExempt,
      printable: state.acceptance !== null && !state.procedure.controlSlipExempt,
      rows: opened.handovers.map((row) => toSlipRow(row, opened, desk, time)),
    },
    issued: opened.papers.map((paper) => ({
      id: paper.id,
      name: words.dossier.paperNames[paper.form],
      issued: words.dossier.paperIssued(paper.number ?? '', momentForDesk(paper.issuedAt)),
      printed: words.dossier.paperPrinted(paper.printCount),
    })),
    result: toPaneResult(state, opened, words.dossier),
    events: opened.events.map((event) => toEventLine(event, about)),
    bar: toBar(opened.actions, {
      reasonOf: (code) => words.acts.blocked[code] ?? desk.say({ code, data: {} }),
      stepName: (token) => state.work.find((work) => work.token === token)?.name ?? '',
    }),
    isAuditor,
    readers: isAuditor ? await readersOf(desk, opened) : [],
  }
}

/** What a sentence about an event needs to know. */
export function eventWords(
  { words }: Pick<Desk, 'words'>,
  { state, officialName, correctedNames }: Pick<OpenedDossier, 'state' | 'officialName' | 'correctedNames'>,
): EventWords {
  // Steps that opened outside the plan (sent back, looped) bear their names in the work itself.
  const plan = [...state.plan, ...state.work.map(({ node, name }) => ({ node, name }))]
  return { words: words.events, channels: words.marks.channels, plan, officialName, correctedNames }
}

/** Comments of the step that sent the dossier back, while the step it went back to is open. */
function lastComments({ state, events }: OpenedDossier, about: EventWords) {
  const last = events.findLast((event) => event.type === 'StepSentBack' || event.type === 'StepCompleted')
  if (last?.type !== 'StepSentBack' || state.work.length === 0) return null
  return { by: toEventLine(last, about).who, when: momentForDesk(last.at), comments: last.comments }
}

function toStop(step: RoadStep, index: number, names: Pick<OpenedDossier, 'agencyName' | 'officialName'>, { words }: Desk) {
  const who = names.officialName(step.officialId) || names.agencyName(step.agencyId)
  const when = spanText(step)
  const planned = step.state !== 'PAST' && step.plannedDueAt !== null ? words.dossier.roadPlanned(momentForDesk(step.plannedDueAt)) : ''
  return {
    id: `${index} ${step.name}`,
    title: step.name,
    state: ({ PAST: 'past', NOW: 'now', AHEAD: 'next' } as const)[step.state],
    detail: [who, when, planned].filter((part) => part !== '').join(' · '),
    note: step.note,
  }
}

function spanText({ from, to, state }: RoadStep): string {
  if (from === null) return ''
  const begin = momentForDesk(from)
  if (to === null || to === from || state !== 'PAST') return begin
  return `${begin} → ${from.slice(0, 10) === to.slice(0, 10) ? momentForDesk(to).split(' ')[1] : momentForDesk(to)}`
}

function toSlipRow(row: Handover, names: Pick<OpenedDossier, 'agencyName' | 'officialName'>, { words }: Desk, time: OfficeTime) {
  const side = (id: OfficialId | null, agencyId: AgencyId | null) => ({ name: names.officialName(id), agency: names.agencyName(agencyId) })
  return {
    row: row.row,
    step: row.toStep,
    given: { ...side(row.givenBy, row.fromAgencyId), when: momentForDesk(row.givenAt) },
    received: {
      ...side(row.receivedBy, row.toAgencyId),
      when:
        row.receivedAt === null
          ? row.recalledAt === null
            ? words.dossier.slipWaiting
            : words.dossier.slipRecalled
          : momentForDesk(row.receivedAt),
    },
    hours:
      row.allottedMinutes === 0
        ? ''
        : `${time.spanText(row.toAgencyId, row.allottedMinutes)} / ${row.timeliness === null ? '–' : time.spanText(row.toAgencyId, row.usedMinutes)}`,
    timeliness: row.timeliness,
    note: row.note,
  }
}

/** Who opened, printed or downloaded it; the auditor reads names. */
async function readersOf({ app, official, words }: Desk, { state, officialName }: OpenedDossier) {
  return (await app.dossiers.listAccess(official, state.id)).map((record) => ({
    who: officialName(record.officialId) || words.dossier.readerUnnamed,
    what: words.dossier.readPurposes[record.purpose],
    when: momentForDesk(record.at),
  }))
}
