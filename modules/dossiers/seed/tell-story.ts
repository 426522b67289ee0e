import type { Instant, SubmissionChannel, Timeliness } from '@motcua/terms'
import type { PersonalData } from '../domain/personal-data.ts'
import type { Draw } from './draw.ts'
import type { SeedNumbers } from './seed-numbers.ts'
import type { SeedPlace, SeedProcedure, SeedWorld } from './seed-world.ts'
import { beginStory } from './story.ts'
import { acceptStory, refuseStory, submitStory } from './story-intake.ts'
import { askForSupplement, finishStory, workUntilNow } from './story-handling.ts'
import { stopStory, withdrawStory } from './story-ends.ts'
import type { ToldDossier } from './told-dossier.ts'

/** Where a story stands at the moment the province is seen. */
export type StoryEnd =
  | { readonly kind: 'FINISHED'; readonly timeliness: Timeliness }
  | { readonly kind: 'NEW' | 'OPEN' | 'SUPPLEMENT' | 'STOPPED' | 'NOT_ACCEPTED' | 'WITHDRAWN' | 'ENDED' }

export type StoryPlan = {
  readonly place: SeedPlace
  readonly procedure: SeedProcedure
  readonly channel: SubmissionChannel
  readonly end: StoryEnd
  /** When it was accepted, or turned away; a new one: submitted. */
  readonly at: Instant
  /** Nothing happens after it. */
  readonly now: Instant
  readonly draw: Draw
  readonly numbers: SeedNumbers
}
export type Told = { readonly dossier: ToldDossier; readonly person: PersonalData; readonly lookupCode: string }

/** Tells the life of one dossier: every act is decided by the domain, as it would have been. */
export function tellStory(plan: StoryPlan, world: SeedWorld): Told {
  const story = beginStory(plan, world)
  const { dossier, person, lookupCode } = story
  const told = { dossier, person, lookupCode }
  const { end } = plan
  submitStory(story)
  if (end.kind === 'NEW') return told
  if (end.kind === 'NOT_ACCEPTED') {
    refuseStory(story)
    return told
  }
  acceptStory(story)
  if (end.kind === 'FINISHED') finishStory(story, end.timeliness)
  else if (end.kind === 'SUPPLEMENT') askForSupplement(story)
  else {
    // What is signed can be neither taken back nor stopped.
    workUntilNow(story, end.kind === 'OPEN' ? 1 : 0.4)
    if (end.kind === 'WITHDRAWN') withdrawStory(story)
    else if (end.kind !== 'OPEN') stopStory(story, end.kind === 'ENDED')
  }
  return told
}
