import { isRefused, parseCitizenNumber, parseEmail, parsePhone, parseTaxCode, refuse, type Refused } from '@motcua/terms'
import type { Applicant, Submitter } from '#modules/dossiers/index.ts'

/** A field of the page about people, and the refusal that says what to do. */
export type PersonFault = { readonly field: string; readonly refusal: Refused }

/** What can be seen to be wrong while it is typed; the use case that sends checks everything again. */
export function applicantFaults(applicant: Applicant, submitter: Submitter | null): PersonFault[] {
  const number = applicant.kind === 'PERSON' ? parseCitizenNumber(applicant.idNumber) : parseTaxCode(applicant.idNumber)
  const email = applicant.email === null || applicant.email.trim() === '' ? '' : parseEmail(applicant.email)
  return [
    ...required('applicant.fullName', applicant.fullName),
    ...faultOf('applicant.idNumber', number),
    ...required('applicant.address', applicant.address),
    ...faultOf('applicant.phone', parsePhone(applicant.phone)),
    ...faultOf('applicant.email', email),
    ...(submitter === null
      ? []
      : [
          ...faultOf('submitter.phone', parsePhone(submitter.phone)),
          ...(submitter.authorisation.trim() === ''
            ? [{ field: 'submitter.authorisation', refusal: refuse('dossier.authorisation-missing') }]
            : []),
        ]),
  ]
}

const required = (field: string, text: string): PersonFault[] => (text.trim() === '' ? [{ field, refusal: refuse('text.required') }] : [])
const faultOf = (field: string, read: unknown): PersonFault[] => (isRefused(read) ? [{ field, refusal: read }] : [])
