import type { Citizen, DossierId, Instant, Official, Refused, Viewer } from '@motcua/terms'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import type { ChecklistItem } from '../domain/dossier-parts.ts'
import type { HandedIn } from '../domain/commands.ts'
import type { PersonalData } from '../domain/personal-data.ts'
import type { PaperForm } from '../storage/papers.ts'
import type { Numbered } from '../usecases/issue-papers.ts'
import type { PaperFacts } from '../usecases/paper-views.ts'
import type { Draw } from './draw.ts'
import { must } from './must.ts'
import type { Telling } from './next-act.ts'
import type { SeedWorld } from './seed-world.ts'
import { shifted } from './story-moments.ts'
import type { StoryPlan } from './tell-story.ts'
import { ToldDossier } from './told-dossier.ts'

/** One story while it is told: what was planned, who takes part, what has happened so far. */
export type Story = {
  readonly plan: StoryPlan
  readonly world: SeedWorld
  readonly telling: Telling
  readonly dossier: ToldDossier
  readonly person: PersonalData
  /** Who files online; null at a counter. */
  readonly citizen: Citizen | null
  readonly intake: Official
  readonly submittedAt: Instant
  readonly lookupCode: string
}

export function beginStory(plan: StoryPlan, world: SeedWorld): Story {
  const { place, procedure, channel, end, at, draw, numbers } = plan
  const online = channel === 'ONLINE'
  const citizen = online ? world.inventCitizen(draw) : null
  const { applicant, submitter } = citizen?.person ?? world.inventPerson(draw)
  const { fullName: name, idNumber: citizenNumber } = applicant
  const submittedAt = online && end.kind !== 'NEW' ? shifted(at, -300 - draw.below(9 * 3600)) : at
  const process = { ...procedure.process, center: place.unit.id, competent: place.competent.id, agencyByCode: world.agencyByCode }
  return {
    plan,
    world,
    telling: { place, procedure, rules: world.rulesOn(place.competent, at), process, draw, numbers },
    dossier: new ToldDossier(draw.idAt(Date.parse(submittedAt)) as DossierId),
    person: { applicant, submitter, answers: {}, lookupSecret: draw.figures(4) },
    citizen: citizen && { kind: 'citizen', accountId: citizen.accountId, name, citizenNumber },
    intake: draw.pick(place.officialsOf('INTAKE_OFFICER', place.unit.id)),
    submittedAt,
    lookupCode: lookupCodeOf(draw),
  }
}

/** One more act. @throws Error when the domain refuses it */
export function addAct({ dossier, plan }: Story, name: string, decided: DossierEventBody | Refused, at: Instant, by: Viewer): void {
  dossier.add(name, decided, at, by, plan.draw.id())
}

/** A paper that an act brings forth, as its use case would keep it. */
export function addPaper(
  story: Story,
  paper: { form: PaperForm; number: Numbered; at: Instant; by: Official },
  view: object | Refused,
): void {
  const { form, number, at, by } = paper
  story.dossier.papers.push({
    id: story.plan.draw.id(),
    form,
    number: `${number.serial}/${number.suffix}`,
    issuedAt: at,
    issuedBy: by.accountId,
    view: must(view),
  })
}

export function paperFacts(
  { plan, world, telling, dossier, person }: Story,
  number: Numbered,
  issuedAt: Instant,
  by: Official,
): PaperFacts {
  const { place, procedure } = plan
  return {
    issue: { set: world.formSetOn(issuedAt), head: world.headLinesOf(place.unit.id), number, issuedAt },
    offices: { find: () => place.unit },
    state: dossier.state,
    person,
    procedure: procedure.rules,
    by,
    regime: telling.rules.regime,
    hotline: world.hotlineOf(place.unit),
    publicAddress: world.publicAddress,
  }
}

/** What somebody hands in for a line of the list: a file from home, a paper at the counter. */
export function handIn({ citizen, plan, world }: Story, item: ChecklistItem): HandedIn {
  const [kind] = item.kinds
  return {
    requiredDocumentId: item.id,
    kind: kind?.kind ?? 'COPY',
    quantity: kind?.quantity ?? 1,
    source: citizen ? 'UPLOAD' : 'PAPER',
    files: citizen ? [plan.draw.pick(world.files)] : [],
  }
}

export const caseOf = ({ plan }: Story) => ({ caseId: null, channel: plan.channel })
export const checklistOf = (story: Story): ChecklistItem[] => story.plan.procedure.rules.checklist(caseOf(story))
export const lastMoment = ({ dossier }: Story): Instant => dossier.links.at(-1)!.event.at
export const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b)

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
function lookupCodeOf(draw: Draw): string {
  let text = ''
  for (let i = 0; i < 12; i++) text += (i === 4 || i === 8 ? '-' : '') + LETTERS[draw.below(LETTERS.length)]!
  return text
}
