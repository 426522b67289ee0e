import type { Instant, Timeliness } from '@motcua/terms'
import { missingDocuments } from '../domain/documents.ts'
import { deliverResult } from '../domain/dossier-result.ts'
import { evolve } from '../domain/dossier-state.ts'
import { provideSupplement, requestSupplement } from '../domain/supplement-dossier.ts'
import { supplementRequestView } from '../usecases/paper-views.ts'
import { answerBy, askBy } from '../usecases/rules-for.ts'
import { Draw } from './draw.ts'
import { actsToFinish, doerOf, nextAct } from './next-act.ts'
import { SeedNumbers } from './seed-numbers.ts'
import type { SeedProcedure } from './seed-world.ts'
import { must } from './must.ts'
import { addAct, addPaper, checklistOf, earlierOf, handIn, lastMoment, paperFacts, type Story } from './story.ts'
import { between, finishMoment, later, spread } from './story-moments.ts'

/** Everything up to the result at the center, and to the applicant where there has been time since. */
export function finishStory(story: Story, timeliness: Timeliness): void {
  const { draw, now, at } = story.plan
  const { calendar } = story.telling.rules.clock
  let acts = actsOf(story)
  let from = at
  const days = between(calendar, at, dueOf(story)) / calendar.minutesPerDay
  if (days >= 4 && draw.chance(0.12) && missingDocuments(checklistOf(story), []).length > 0) {
    acts -= workUntilInHand(story, later(calendar, at, 30 + draw.below(420)))
    askForSupplement(story)
    from = earlierOf(later(calendar, lastMoment(story), 120 + draw.below(5 * 480)), now)
    provide(story, from)
  }
  const wanted = finishMoment(from, dueOf(story), timeliness, calendar, draw)
  const finishedAt = wanted < now ? wanted : later(calendar, from, Math.max(0, between(calendar, from, now) - 1))
  for (const moment of spread(from, finishedAt, acts, calendar, draw)) act(story, moment)
  const collected = later(calendar, finishedAt, 5 + draw.below(draw.chance(0.8) ? 480 : 3000))
  if (collected <= now) deliver(story, collected)
}

/** Some of the work between acceptance and now, at most a share of it. */
export function workUntilNow(story: Story, atMost: number): void {
  const { draw, now, at } = story.plan
  const { calendar } = story.telling.rules.clock
  const acts = draw.below(Math.max(1, Math.ceil(actsOf(story) * atMost)))
  if (acts === 0) return
  const last = later(calendar, at, Math.floor(between(calendar, at, now) * (0.2 + 0.75 * draw.share())))
  if (last <= now) for (const moment of spread(at, last, acts, calendar, draw)) act(story, moment)
}

/** Somebody who handles it finds something missing; the clock stands still from then on. */
export function askForSupplement(story: Story): void {
  const { plan, telling, dossier } = story
  const { draw, now, at, numbers, place } = plan
  const { rules } = telling
  const { calendar } = rules.clock
  workUntilInHand(story, later(calendar, at, 20 + draw.below(300)))
  const { state } = dossier
  const work = state.work.find((w) => w.startedAt !== null && w.kind !== 'delivery')
  if (!work) throw new Error('Only who has the dossier in hand asks for a supplement')
  const askedAt = earlierOf(later(calendar, lastMoment(story), 10 + draw.below(200)), now)
  const by = doerOf(work, telling)
  const checklist = checklistOf(story)
  const { INTAKE, APPRAISAL } = rules.supplement
  const suffix = rules.suffixes.SUPPLEMENT_REQUEST
  const number = { serial: numbers.paper(place.unit.id, suffix, askedAt), suffix }
  const asked = must(
    requestSupplement(
      {
        items: missingDocuments(checklist, [])
          .slice(0, 1)
          .map((item) => ({
            requiredDocumentId: item.id,
            wrong: 'Thông tin trên giấy tờ chưa khớp với tờ khai',
            fix: 'Nộp lại bản đã sửa cho khớp',
          })),
        places: ['CENTER', 'PORTAL'],
        legalBasis: 'Quy định về thành phần hồ sơ của thủ tục',
      },
      state,
      {
        now: askedAt,
        checklist,
        rules: { limits: { INTAKE: INTAKE.maxRequests, APPRAISAL: APPRAISAL.maxRequests }, askBy: must(askBy(state, rules)) },
        answerBy: answerBy(askedAt, APPRAISAL.answerWithinDays),
        number: `${number.serial}/${number.suffix}`,
        clock: rules.clock,
        supervisorConfirmed: false,
      },
    ),
  )
  addAct(story, 'request-supplement', asked, askedAt, by)
  const paper = { form: 'SUPPLEMENT_REQUEST' as const, number, at: askedAt, by }
  addPaper(story, paper, supplementRequestView(paperFacts(story, number, askedAt, by), asked))
}

function provide(story: Story, at: Instant): void {
  const { state } = story.dossier
  const checklist = checklistOf(story)
  const asked = new Set(state.supplement?.items.map((i) => i.requiredDocumentId))
  const documents = checklist.filter((item) => asked.has(item.id)).map((item) => handIn(story, item))
  const place = story.citizen ? 'PORTAL' : 'CENTER'
  const decided = provideSupplement({ documents, place }, state, { now: at, checklist, clock: story.telling.rules.clock })
  addAct(story, 'supplement', decided, at, story.citizen ?? story.intake)
}

function deliver(story: Story, at: Instant): void {
  const { plan, telling, person, dossier } = story
  const { state } = dossier
  const work = state.work.find((w) => w.kind === 'delivery')!
  const by = doerOf(work, telling)
  // What is delivered online has files and an entry in the applicant's vault; told results have neither, so they are collected.
  const channel = state.resultChannel === 'ONLINE' ? 'COUNTER' : state.resultChannel
  const counterId = channel === 'COUNTER' ? plan.place.returnCounterId : null
  const decided = deliverResult(
    {
      token: work.token,
      channel,
      counterId,
      recipientKind: person.submitter ? 'SUBMITTER' : 'APPLICANT',
      identityDocument: 'Căn cước',
      signedOnPaper: channel === 'COUNTER',
    },
    state,
    {
      now: at,
      by,
      process: telling.process,
      clock: telling.rules.clock,
      counter: counterId === null ? null : { kind: 'RETURN', unitId: plan.place.unit.id },
      acknowledgement: null,
    },
  )
  addAct(story, 'deliver-result', decided, at, by)
}

/** Hands on and signs for until somebody has the dossier in hand to look into it. Returns how many acts that took. */
function workUntilInHand(story: Story, at: Instant): number {
  const { calendar } = story.telling.rules.clock
  const { now, draw } = story.plan
  let acts = 0
  let moment = earlierOf(at, now)
  while (!story.dossier.state.work.some((w) => w.startedAt !== null && !passing.includes(w.kind))) {
    act(story, moment)
    moment = earlierOf(later(calendar, moment, 1 + draw.below(30)), now)
    acts++
  }
  return acts
}
const passing: readonly string[] = ['transfer', 'assignment', 'resultTransfer', 'delivery']

function act(story: Story, at: Instant): void {
  const { name, decided, by } = nextAct(story.dossier.state, at, story.telling)
  addAct(story, name, decided, at, by)
}

const dueOf = (story: Story): Instant => story.dossier.state.dueAt!

/** The number of acts is the same for every dossier of a procedure: it follows from its process. */
const knownActs = new WeakMap<SeedProcedure, number>()
function actsOf({ plan, telling, dossier }: Story): number {
  const known = knownActs.get(plan.procedure)
  if (known !== undefined) return known
  const { at } = plan
  const trial = { ...telling, draw: new Draw('how many acts'), numbers: new SeedNumbers() }
  const acts = actsToFinish(dossier.state, at, trial, (now, { decided, by }) =>
    evolve(now.id, now, {
      ...must(decided),
      seq: now.seq + 1,
      at,
      actor: { kind: 'official', accountId: by.accountId, officialId: by.officialId },
    }),
  )
  knownActs.set(plan.procedure, acts)
  return acts
}
