import type { Typed } from '../form/form-state.ts'
import type { KnownPerson } from './find-person.ts'
import type { IntakeForm } from './load-intake.ts'
import { neededPapers } from './needed-papers.ts'

/** What is known of the person, in boxes that are still empty. */
export function fillIn(typed: Typed, person: KnownPerson | null): Typed {
  if (person === null) return typed
  const known = Object.entries({ fullName: person.fullName, phone: person.phone, address: person.address, email: person.email })
  const filled = known
    .map(([name, value]): [string, string] => [`applicant.${name}`, value])
    .filter(([name]) => (typed[name]?.[0] ?? '').trim() === '')
  return { ...typed, ...Object.fromEntries(filled.map(([name, value]) => [name, [value]])) }
}

/** All papers that must be brought in the chosen case, besides those that were ticked. */
export function allPapers(typed: Typed, known: Pick<IntakeForm, 'lists' | 'channels'>): Typed {
  const [caseId, channel] = [typed['case']?.[0] ?? '', typed['channel']?.[0] ?? known.channels[0]]
  const list = known.lists.find((one) => (one.caseId ?? '') === caseId && one.channel === channel) ?? known.lists[0]
  return { ...typed, paper: [...new Set([...(typed['paper'] ?? []), ...neededPapers(list?.papers ?? [])])] }
}
