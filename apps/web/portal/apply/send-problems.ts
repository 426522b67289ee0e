import type { Refused } from '@motcua/terms'
import { isOnPage, type EFormPage } from './eform-sections.ts'

/** Why an application was not sent, and where that is mended; null: nowhere in the application. */
export type SendProblem = { readonly message: string; readonly path: string | null }

type Known = {
  readonly sections: readonly Pick<EFormPage, 'key'>[]
  readonly say: (refused: Pick<Refused, 'code' | 'data'>) => string
}

/** Where each kind of refusal is mended. */
const places: Readonly<Record<string, string>> = {
  'dossier.documents-missing': 'giay-to',
  'dossier.extra-document-forbidden': 'giay-to',
  'file.too-many': 'giay-to',
  'file.not-uploaded': 'giay-to',
  'dossier.authorisation-missing': 'chu-ho-so',
  'dossier.unit-unknown': 'noi-giai-quyet',
  'agency.ended': 'noi-giai-quyet',
  'draft.incomplete': 'nguoi-nop',
}

/** One line for each thing to mend. A refusal that names fields gives a line a field. */
export function sendProblems(refused: Refused, known: Known): SendProblem[] {
  const fields = Array.isArray(refused.data.fields) ? (refused.data.fields as readonly unknown[]).filter(isRecord) : []
  if (refused.code === 'eform.answers-faulty' && fields.length > 0)
    return fields.map((field) => {
      const path = String(field.path ?? '')
      const page = known.sections.find((section) => isOnPage(section, path))
      return { message: String(field.message ?? known.say(refused)), path: page === undefined ? null : `to-khai/${page.key}` }
    })
  if (refused.code === 'dossier.person-faulty' && fields.length > 0)
    return fields.map((field) => ({
      message: known.say({ code: String(field.code ?? refused.code), data: isRecord(field.data) ? field.data : {} }),
      path: 'chu-ho-so',
    }))
  return [{ message: known.say(refused), path: places[refused.code] ?? null }]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
