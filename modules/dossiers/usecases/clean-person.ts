import {
  cleanPersonName,
  cleanText,
  isRefused,
  parseCitizenNumber,
  parseEmail,
  parsePhone,
  parseTaxCode,
  refuse,
  type LocalDate,
  type Refused,
  type Viewer,
} from '@motcua/terms'
import type { Applicant, PersonalData, Submitter } from '../domain/personal-data.ts'

/** One field that cannot be used, with the refusal that says why and what to do. */
export type FaultyField = { readonly field: string; readonly refusal: Refused }

/** Cleans what was typed about the applicant: NFC, no look-alikes, numbers and telephones in one form. Every faulty field is named at once. */
export function cleanApplicant(typed: Applicant, today: LocalDate): Applicant | { faults: FaultyField[] } {
  const faults: FaultyField[] = []
  const fullName = keep(
    faults,
    'applicant.fullName',
    typed.kind === 'PERSON' ? cleanPersonName(typed.fullName) : required(cleanText(typed.fullName, { maxLength: 300 })),
  )
  const idNumber = keep(
    faults,
    'applicant.idNumber',
    typed.kind === 'PERSON' ? valueOf(parseCitizenNumber(typed.idNumber, today)) : valueOf(parseTaxCode(typed.idNumber)),
  )
  const address = keep(faults, 'applicant.address', required(cleanText(typed.address, { maxLength: 300 })))
  const phone = keep(faults, 'applicant.phone', valueOf(parsePhone(typed.phone)))
  const email = typed.email === null || typed.email.trim() === '' ? null : keep(faults, 'applicant.email', valueOf(parseEmail(typed.email)))
  return faults.length > 0 ? { faults } : { kind: typed.kind, fullName, idNumber, address, phone, email }
}

export function cleanSubmitter(typed: Submitter, today: LocalDate): Submitter | { faults: FaultyField[] } {
  const faults: FaultyField[] = []
  const fullName = keep(faults, 'submitter.fullName', cleanPersonName(typed.fullName))
  const idNumber = keep(faults, 'submitter.idNumber', valueOf(parseCitizenNumber(typed.idNumber, today)))
  const phone = keep(faults, 'submitter.phone', valueOf(parsePhone(typed.phone)))
  const authorisation = keep(faults, 'submitter.authorisation', cleanText(typed.authorisation, { maxLength: 300 }))
  return faults.length > 0 ? { faults } : { fullName, idNumber, phone, authorisation }
}

/** The one refusal that carries all faulty fields, each with its own code for its own sentence. */
export const faultyPerson = (faults: readonly FaultyField[]): Refused =>
  refuse('dossier.person-faulty', { fields: faults.map((f) => ({ field: f.field, code: f.refusal.code, data: f.refusal.data })) })

/**
 * Applicant and submitter as they may be kept, or every faulty field of both.
 *
 * Who files from home is who signed in: of the submitter only the rest is typed.
 */
export function cleanPeople(
  typed: Pick<PersonalData, 'applicant' | 'submitter'>,
  viewer: Viewer,
  today: LocalDate,
): Pick<PersonalData, 'applicant' | 'submitter'> | Refused {
  const applicant = cleanApplicant(typed.applicant, today)
  const signedIn = viewer.kind === 'citizen' ? { fullName: viewer.name, idNumber: viewer.citizenNumber } : {}
  const submitter = typed.submitter === null ? null : cleanSubmitter({ ...typed.submitter, ...signedIn }, today)
  const faults = [...('faults' in applicant ? applicant.faults : []), ...(submitter && 'faults' in submitter ? submitter.faults : [])]
  if ('faults' in applicant || (submitter && 'faults' in submitter)) return faultyPerson(faults)
  return { applicant, submitter }
}

/** A signed-in citizen whose number is not the applicant's files for somebody else, whatever the form says. */
export const isForAnother = (viewer: Viewer, applicant: Applicant): boolean =>
  viewer.kind === 'citizen' && applicant.kind === 'PERSON' && applicant.idNumber !== viewer.citizenNumber

function keep(faults: FaultyField[], field: string, read: string | Refused): string {
  if (!isRefused(read)) return read
  faults.push({ field, refusal: read })
  return ''
}

const valueOf = (parsed: { readonly value: string } | Refused): string | Refused => (isRefused(parsed) ? parsed : parsed.value)
const required = (text: string | Refused): string | Refused => (text === '' ? refuse('text.required') : text)
