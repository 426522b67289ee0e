import { resultChannels, type AgencyId } from '@motcua/terms'
import type { ApplicationInput } from '#modules/dossiers/index.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import type { Texts } from '../../texts/texts.ts'
import { readDocuments } from '../acts/read-command.ts'
import type { PostedFields } from '../form/posted-form.ts'
import type { IntakeForm } from './load-intake.ts'
import { readIdCard } from './read-id-card.ts'

export type ReadIntake =
  | { readonly ok: true; readonly application: ApplicationInput }
  | { readonly ok: false; readonly errors: readonly FormError[] }

type Known = Pick<IntakeForm, 'code' | 'cases' | 'channels' | 'units' | 'agencies'>

/**
 * Makes the application of somebody at the counter from the one page that was filled in. Every choice that is open is named at once;
 * what a name or a number must look like, the use case says.
 */
export function readIntake(form: PostedFields, known: Known, words: Texts['desk']): ReadIntake {
  const errors: FormError[] = []
  const oneOf = <Value extends string>(field: string, allowed: readonly Value[], first?: Value): Value => {
    const asked = form.field(field)
    const value = allowed.find((one) => one === asked) ?? (asked === '' ? first : undefined)
    if (value === undefined) errors.push({ field, message: words.acts.choose })
    return value ?? (allowed[0] as Value)
  }
  const card = readIdCard(form.field('applicant.idNumber'))
  const text = (field: string, longest = 2000): string => form.field(field).slice(0, longest)
  const byAnother = form.field('byAnother') === 'yes'
  const setCount = Number(form.field('setCount') || '1')
  const application: ApplicationInput = {
    procedureCode: known.code,
    caseId:
      known.cases.length === 0
        ? null
        : oneOf(
            'case',
            known.cases.map((one) => one.id),
          ),
    channel: oneOf('channel', known.channels, known.channels[0]),
    resultChannel: oneOf('resultChannel', resultChannels, 'COUNTER'),
    intakeUnitId: oneOf<AgencyId>(
      'unit',
      known.units.map((unit) => unit.id),
      known.units[0]?.id,
    ),
    competentAgencyId: oneOf<AgencyId>(
      'competent',
      known.agencies.map((agency) => agency.id),
      known.agencies.length === 1 ? known.agencies[0]?.id : undefined,
    ),
    setCount,
    byAnother,
    documents: readDocuments(form),
    person: {
      applicant: {
        kind: form.field('applicant.kind') === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON',
        fullName: text('applicant.fullName') || (card?.fullName ?? ''),
        idNumber: card?.idNumber ?? text('applicant.idNumber', 100),
        phone: text('applicant.phone', 100),
        address: text('applicant.address') || (card?.address ?? ''),
        email: text('applicant.email', 500) || null,
      },
      submitter: byAnother
        ? {
            fullName: text('submitter.fullName'),
            idNumber: readIdCard(form.field('submitter.idNumber'))?.idNumber ?? text('submitter.idNumber', 100),
            phone: text('submitter.phone', 100),
            authorisation: text('submitter.authorisation'),
          }
        : null,
      answers: {},
    },
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, application }
}
