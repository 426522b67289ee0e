import type { DossierEvent, PlannedStep } from '#modules/dossiers/index.ts'
import type { OfficialId } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import type { Texts } from '../../texts/texts.ts'

export type EventWords = {
  readonly words: Texts['desk']['events']
  readonly channels: Texts['desk']['marks']['channels']
  readonly plan: readonly Pick<PlannedStep, 'node' | 'name'>[]
  officialName(id: OfficialId | null): string
  correctedNames(changed: readonly string[]): string[]
}

/** One line of the record: who did what, when, with the words that were written. */
export type EventLine = {
  readonly seq: number
  readonly who: string
  readonly what: string
  readonly when: string
  readonly note: string | null
}

export function toEventLine(event: DossierEvent, about: EventWords): EventLine {
  return { seq: event.seq, who: whoOf(event, about), what: whatOf(event, about), when: momentForDesk(event.at), note: noteOf(event) }
}

/** What others did since `seq`, as sentences: told to somebody whose act came too late. */
export function happenedSince(events: readonly DossierEvent[], seq: number, about: EventWords): string[] {
  return events
    .filter((event) => event.seq > seq)
    .map((event) => toEventLine(event, about))
    .map(({ who, what, when }) => about.words.happened(who, what, when))
}

function whoOf(event: DossierEvent, { words, officialName }: EventWords): string {
  if (event.actor.kind === 'official') return officialName(event.actor.officialId) || words.system
  return event.actor.kind === 'system' ? words.system : words.applicant
}

function whatOf(event: DossierEvent, { words, channels, plan, officialName, correctedNames }: EventWords): string {
  const stepName = (node: string): string => plan.find((step) => step.node === node)?.name ?? node
  switch (event.type) {
    case 'DossierSubmitted':
      return words.DossierSubmitted(channels[event.channel])
    case 'ApplicationCorrected':
      return words.ApplicationCorrected(correctedNames(event.changed).join(', '))
    case 'DocumentsChecked':
      return words.DocumentsChecked(countOf(event.checks, 'OK'), countOf(event.checks, 'WRONG'))
    case 'DossierAccepted':
      return words.DossierAccepted(event.acceptance.code)
    case 'SupplementRequested':
    case 'DossierRefused':
    case 'ResultNumbered':
    case 'ReceiptIssued':
      return words[event.type](event.number)
    case 'StepCompleted':
    case 'HandoverConfirmed':
    case 'StepSentBack':
      return words[event.type](stepName(event.node))
    case 'StepUrged':
      return words.StepUrged(event.step)
    case 'WorkAssigned':
      return words.WorkAssigned(stepName(event.node), officialName(event.to))
    case 'DossierStopped':
      return event.final ? words.DossierStoppedForGood : words.DossierStopped
    default:
      return words[event.type]
  }
}

const countOf = (checks: readonly { readonly verdict: string }[], verdict: string): number =>
  checks.filter((c) => c.verdict === verdict).length

function noteOf(event: DossierEvent): string | null {
  switch (event.type) {
    case 'StepCompleted':
    case 'StepUrged':
      return event.note
    case 'StepSentBack':
      return event.comments
    case 'HandoverRecalled':
    case 'DossierRefused':
    case 'DossierWithdrawn':
    case 'DossierStopped':
    case 'DossierResumed':
    case 'IncidentRetried':
      return event.reason === '' ? null : event.reason
    case 'SupplementRequested':
      return event.items.map((item) => `${item.wrong}. ${item.fix}`).join(' · ')
    default:
      return null
  }
}
