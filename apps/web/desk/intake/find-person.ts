import type { DossierId } from '@motcua/terms'
import { shortDayText } from '../../format/day.ts'
import type { Desk } from '../app.ts'

/** What an earlier dossier knows of somebody who stands at the counter again. */
export type KnownPerson = {
  readonly fullName: string
  readonly phone: string
  readonly address: string
  readonly email: string
  /** The dossier it comes from, and its day: the person is asked whether it still holds. */
  readonly code: string
  readonly day: string
}

/** A citizen number, an older identity number or a tax code, however it was spaced. */
export const numberIn = (text: string): string | null => /^\d{9,13}$/.exec(text.replaceAll(/[\s.-]/g, ''))?.[0] ?? null

/**
 * Somebody's own words of last time, among the dossiers that this official may open anyway. The dossier that is read is
 * written down as read, like any other that is opened.
 *
 * @returns  null for a number that no such dossier bears as its applicant
 */
export async function findPerson({ app, official }: Pick<Desk, 'app' | 'official'>, text: string): Promise<KnownPerson | null> {
  const number = numberIn(text)
  if (number === null) return null
  const { lines } = await app.dossiers.search(official, { text: number, statuses: [] }, { limit: 1, after: null })
  const last = lines[0]
  if (last === undefined) return null
  const { state, person, lookupCode } = await app.dossiers.open(official, last.id as DossierId)
  const { applicant } = person
  // The search also knows telephones: whoever has this number as a telephone is somebody else.
  if (applicant.idNumber !== number) return null
  return {
    fullName: applicant.fullName,
    phone: applicant.phone,
    address: applicant.address,
    email: applicant.email ?? '',
    code: state.acceptance?.code ?? lookupCode,
    day: shortDayText(state.submittedAt),
  }
}
