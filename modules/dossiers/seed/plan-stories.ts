import { isWorkingDay, subtractWorkingMinutes, type WorkCalendar } from '@motcua/working-time'
import type { Instant, LocalDate, SubmissionChannel } from '@motcua/terms'
import { missingDocuments } from '../domain/documents.ts'
import { Draw, WeightedList } from './draw.ts'
import type { SeedNumbers } from './seed-numbers.ts'
import { seedShares, type SeedCluster, type SeedPlace, type SeedProcedure, type SeedWorld } from './seed-world.ts'
import { must } from './must.ts'
import { later, shifted } from './story-moments.ts'
import type { StoryEnd, StoryPlan } from './tell-story.ts'

export type SeedOptions = {
  readonly seed: number
  readonly dossiers: number
  /** First day on which something was accepted. */
  readonly from: LocalDate
  /** The moment at which the province is seen: nothing happens after it. */
  readonly now: Instant
}

/**
 * Plans the stories of one cluster, in the order of their first moment, so that serials of days come in order.
 *
 * How many there are, how they end and when they begin follows from the seed and the cluster's place in the world, not from who else tells.
 */
export function* planStories(world: SeedWorld, index: number, options: SeedOptions, numbers: SeedNumbers): Iterable<StoryPlan> {
  const cluster = world.clusters[index]!
  const { calendar } = world.rulesOn(cluster.places[0]!.competent, options.now).clock
  const over = Math.round(options.dossiers * (seedShares.finished + seedShares.endedOtherwise))
  const share = shareOf(world, index)
  const choices = new Choices(cluster)
  const plans = [
    ...plansOf('over', over, share, options, endOver, (draw, end, channel) => ({ at: null, choice: choices.pick(draw, end, channel) })),
    ...plansOf('standing', options.dossiers - over, share, options, endStanding, (draw, end, channel) => {
      const choice = choices.pick(draw, end, channel)
      return { at: standingSince(end, choice.procedure, options.now, calendar, draw), choice }
    }),
  ]
  const days = weighedDays(options, calendar)
  const dated = plans.map(({ at, position, ...plan }) => ({ ...plan, at: at ?? momentOn(days.at(position), calendar, plan.draw) }))
  dated.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order))
  for (const { at, choice, channel, end, draw } of dated) yield { ...choice, at, channel, end, draw, now: options.now, numbers }
}

type Choice = { readonly place: SeedPlace; readonly procedure: SeedProcedure }
type Planned = {
  readonly order: number
  /** Where in the years it lies, from 0 to 1, when no moment is given. */
  readonly position: number
  readonly at: Instant | null
  readonly choice: Choice
  readonly channel: SubmissionChannel
  readonly end: StoryEnd
  readonly draw: Draw
}

/** A cluster's part of the line from 0 to 1 on which all clusters lie side by side. */
function shareOf(world: SeedWorld, index: number): { begin: number; end: number } {
  const total = world.clusters.reduce((sum, c) => sum + c.weight, 0)
  const before = world.clusters.slice(0, index).reduce((sum, c) => sum + c.weight, 0)
  return { begin: before / total, end: index === world.clusters.length - 1 ? 1 : (before + world.clusters[index]!.weight) / total }
}

/** Numbers spread evenly over [0, 1), so that shares come out right in small provinces too. */
const evenly = (k: number, step: number, offset: number): number => (k * step + offset) % 1
const GOLDEN = 0.618_033_988_749_895
const SQUARE_ROOT_OF_2 = 0.414_213_562_373_095

function plansOf(
  group: string,
  count: number,
  share: { begin: number; end: number },
  { seed }: SeedOptions,
  endAt: (position: number) => StoryEnd,
  place: (draw: Draw, end: StoryEnd, channel: SubmissionChannel) => { at: Instant | null; choice: Choice },
): Planned[] {
  const first = Math.floor(count * share.begin)
  const last = Math.floor(count * share.end)
  const offset = new Draw(seed, group)
  const [endOffset, channelOffset] = [offset.share(), offset.share()]
  return Array.from({ length: last - first }, (_, i): Planned => {
    const order = first + i
    const draw = new Draw(seed, group, order)
    const end = endAt(evenly(order, GOLDEN, endOffset))
    const wanted = channelAt(evenly(order, SQUARE_ROOT_OF_2, channelOffset), end)
    const { at, choice } = place(draw, end, wanted)
    const channel = offers(choice.procedure, wanted) ? wanted : choice.procedure.rules.channels.find((c) => offers(choice.procedure, c))!
    return { order, position: (i + draw.share()) / (last - first), at, choice, channel, end, draw }
  })
}

const channelAt = (position: number, end: StoryEnd): SubmissionChannel =>
  position < seedShares.online || end.kind === 'NEW' ? 'ONLINE' : position < 0.985 ? 'IN_PERSON' : 'POSTAL'

function endOver(position: number): StoryEnd {
  const finished = seedShares.finished / (seedShares.finished + seedShares.endedOtherwise)
  const { EARLY, LATE } = seedShares.timeliness
  if (position < finished * EARLY) return { kind: 'FINISHED', timeliness: 'EARLY' }
  if (position < finished * (EARLY + LATE)) return { kind: 'FINISHED', timeliness: 'LATE' }
  if (position < finished) return { kind: 'FINISHED', timeliness: 'ON_TIME' }
  const rest = (position - finished) / (1 - finished)
  return { kind: rest < 0.45 ? 'NOT_ACCEPTED' : rest < 0.75 ? 'WITHDRAWN' : 'ENDED' }
}

function endStanding(position: number): StoryEnd {
  const open = seedShares.open / (seedShares.open + seedShares.paused)
  if (position < open * 0.07) return { kind: 'NEW' }
  if (position < open) return { kind: 'OPEN' }
  return { kind: (position - open) / (1 - open) < 0.83 ? 'SUPPLEMENT' : 'STOPPED' }
}

/** Who decides what, by how often it is asked for, among what can end as wanted. */
class Choices {
  readonly #cluster: SeedCluster
  readonly #lists = new Map<string, WeightedList<Choice>>()

  constructor(cluster: SeedCluster) {
    this.#cluster = cluster
  }

  pick(draw: Draw, end: StoryEnd, channel: SubmissionChannel): Choice {
    const need = needOf(end)
    const wanted = this.#list(need, channel)
    const list = wanted.total > 0 ? wanted : this.#list(need, null)
    return (list.total > 0 ? list : this.#list('ANY', null)).pick(draw)
  }

  #list(need: Need, channel: SubmissionChannel | null): WeightedList<Choice> {
    const key = `${need} ${channel}`
    const known = this.#lists.get(key)
    if (known) return known
    const all = this.#cluster.places.flatMap((place) => place.procedures.map((procedure) => ({ place, procedure })))
    const list = new WeightedList(all, ({ place, procedure }) =>
      channel !== null && !offers(procedure, channel) ? 0 : place.weight * procedure.weight * fitness(procedure, need),
    )
    this.#lists.set(key, list)
    return list
  }
}

/** Some promise no time limit for what comes by post. */
const offers = ({ rules }: SeedProcedure, channel: SubmissionChannel): boolean =>
  rules.channels.includes(channel) && rules.limit({ caseId: null, channel }) !== null

type Need = 'ANY' | 'DAYS' | 'PAPERS' | 'STANDING'
function needOf(end: StoryEnd): Need {
  if (end.kind === 'FINISHED') return end.timeliness === 'EARLY' ? 'DAYS' : 'ANY'
  if (end.kind === 'SUPPLEMENT') return 'PAPERS'
  return end.kind === 'OPEN' ? 'STANDING' : 'ANY'
}

function fitness(procedure: SeedProcedure, need: Need): number {
  const days = limitMinutes(procedure) / 480
  const sameDay = procedure.rules.limit(anyCase)?.sameDay === true
  if (need === 'ANY') return 1
  if (need === 'DAYS') return sameDay ? 0 : 1
  // Of what takes long, more stands open at any moment.
  if (need === 'STANDING') return sameDay ? 0.3 : days
  return days >= 2 && asksForPapers(procedure) ? days : 0
}

const asksForPapers = ({ rules }: SeedProcedure): boolean =>
  rules.channels.every((channel) => missingDocuments(rules.checklist({ caseId: null, channel }), []).length > 0)

const anyCase = { caseId: null, channel: 'IN_PERSON' as const }

function limitMinutes({ rules }: SeedProcedure): number {
  const limit = rules.limit(anyCase)
  if (limit === null) return 480
  const perUnit = { workingHour: 60, workingDay: 480, calendarDay: (480 * 5) / 7, month: 480 * 21 }[limit.unit]
  return limit.value * perUnit
}

/** Since when a dossier stands that is not over: mostly within its time limit. */
function standingSince(end: StoryEnd, procedure: SeedProcedure, now: Instant, calendar: WorkCalendar, draw: Draw): Instant {
  if (end.kind === 'NEW') return shifted(now, -60 - draw.below(7 * 3600))
  const limit = limitMinutes(procedure)
  const share = draw.share()
  const minutes =
    end.kind === 'SUPPLEMENT'
      ? 60 + share * 14 * 480
      : end.kind === 'STOPPED'
        ? 480 + share * 60 * 480
        : draw.chance(0.06)
          ? limit * (1 + 0.6 * share) + 60
          : limit * 0.97 * share
  return must(subtractWorkingMinutes(calendar, now, Math.max(5, Math.round(minutes))))
}

/** Working days with their share of the years' dossiers: more each year, more on Mondays, more after long holidays. */
function weighedDays({ from, now, seed }: SeedOptions, calendar: WorkCalendar): { at(position: number): LocalDate } {
  const draw = new Draw(seed, 'days')
  const days: LocalDate[] = []
  const upTo: number[] = []
  let total = 0
  let closed = 0
  const first = Date.parse(`${from}T00:00:00Z`)
  const last = Date.parse(`${now.slice(0, 10)}T00:00:00Z`)
  for (let day = first; day < last; day += DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10) as LocalDate
    if (!must(isWorkingDay(calendar, date))) {
      closed++
      continue
    }
    const growth = 0.8 + (0.4 * (day - first)) / (last - first)
    total += growth * (1 + 0.08 * Math.min(closed, 4)) * (0.9 + 0.2 * draw.share())
    closed = 0
    days.push(date)
    upTo.push(total)
  }
  if (days.length === 0) throw new Error(`No working day lies between ${from} and ${now}`)
  return {
    at(position) {
      const wanted = position * total
      let [low, high] = [0, days.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if (upTo[middle]! > wanted) high = middle
        else low = middle + 1
      }
      return days[low]!
    },
  }
}

/** Some working minute of a day; people come in the morning. */
function momentOn(day: LocalDate, calendar: WorkCalendar, draw: Draw): Instant {
  const hurry = draw.share()
  const minute = Math.floor(hurry * hurry ** 0.3 * (calendar.minutesPerDay - 1))
  const at = later(calendar, `${day}T00:00:00+07:00` as Instant, minute + 1)
  return `${at.slice(0, 17)}${String(draw.below(60)).padStart(2, '0')}+07:00` as Instant
}

const DAY_MS = 86_400_000
