import type { Instant } from '@motcua/terms'
import { stopDossier, withdrawDossier } from '../domain/end-dossier.ts'
import { addAct, earlierOf, lastMoment, type Story } from './story.ts'
import { later } from './story-moments.ts'

/** The applicant takes it back. */
export function withdrawStory(story: Story): void {
  const at = afterTheLast(story)
  const decided = withdrawDossier({ reason: 'Chưa còn nhu cầu thực hiện thủ tục' }, story.dossier.state, endFacts(story, at))
  addAct(story, 'withdraw', decided, at, story.citizen ?? story.intake)
}

/** The agency stops, for good or until it is resumed. */
export function stopStory(story: Story, final: boolean): void {
  const { place, numbers, draw } = story.plan
  const suffix = story.telling.rules.suffixes.STOP_NOTICE
  const at = afterTheLast(story)
  const command = {
    reasonCode: 'LEGAL_GROUND' as const,
    reason: 'Chờ kết luận của cơ quan có thẩm quyền về tài sản liên quan',
    legalBasis: 'Quy định về tạm dừng giải quyết thủ tục',
    final,
    papersReturned: [],
  }
  const number = final ? `${numbers.paper(place.unit.id, suffix, at)}/${suffix}` : null
  const head = draw.pick(place.officialsOf('AGENCY_HEAD', place.competent.id))
  addAct(story, 'stop', stopDossier(command, story.dossier.state, { ...endFacts(story, at), number }), at, head)
}

const endFacts = ({ telling }: Story, now: Instant) => ({ now, process: telling.process, clock: telling.rules.clock })

/** A moment after what has happened so far, before the story is seen. */
function afterTheLast(story: Story): Instant {
  const { now, draw } = story.plan
  return earlierOf(later(story.telling.rules.clock.calendar, lastMoment(story), 5 + draw.below(240)), now)
}
