import type { Citizen } from '@motcua/terms'
import type { CitizenProfile } from '#modules/accounts/index.ts'
import type { Applicant, DraftContent, Submitter } from '#modules/dossiers/index.ts'

const choices = ['SELF', 'OTHER', 'ORGANISATION'] as const
/** For whom a citizen files. */
export type ForWhom = (typeof choices)[number]
type People = { readonly applicant: Applicant; readonly submitter: Submitter | null }

export const toForWhom = (value: unknown): ForWhom | undefined => choices.find((choice) => choice === value)

export function forWhomOf({ applicant, submitter }: Pick<DraftContent, 'applicant' | 'submitter'>): ForWhom {
  if (submitter === null) return 'SELF'
  return applicant?.kind === 'ORGANISATION' ? 'ORGANISATION' : 'OTHER'
}

/** What signing in has told already stands in its boxes; whoever files for another keeps both identities apart. */
export function peopleFor(forWhom: ForWhom, me: Citizen, profile: CitizenProfile | undefined): People {
  const phone = profile?.phone ?? ''
  if (forWhom === 'SELF')
    return {
      applicant: { kind: 'PERSON', fullName: me.name, idNumber: me.citizenNumber, address: profile?.address ?? '', phone, email: null },
      submitter: null,
    }
  return {
    applicant: {
      kind: forWhom === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON',
      fullName: '',
      idNumber: '',
      address: '',
      phone: '',
      email: null,
    },
    submitter: { fullName: me.name, idNumber: me.citizenNumber, phone, authorisation: '' },
  }
}

/**
 * The people as typed. Name and number of whoever has signed in come from signing in and are never taken from the form.
 *
 * @param before  what the draft has: it says for whom
 */
export function peopleFromForm(form: Pick<FormData, 'get'>, before: People, me: Citizen): People {
  const typed = (name: string): string => String(form.get(name) ?? '').slice(0, 1000)
  const self = before.submitter === null
  return {
    applicant: {
      kind: before.applicant.kind,
      fullName: self ? me.name : typed('applicant.fullName'),
      idNumber: self ? me.citizenNumber : typed('applicant.idNumber'),
      address: typed('applicant.address'),
      phone: typed('applicant.phone'),
      email: typed('applicant.email').trim() === '' ? null : typed('applicant.email'),
    },
    submitter: self
      ? null
      : { fullName: me.name, idNumber: me.citizenNumber, phone: typed('submitter.phone'), authorisation: typed('submitter.authorisation') },
  }
}
