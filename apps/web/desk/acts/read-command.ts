import type { CommandInputs, CommandName, HandedInInput } from '#modules/dossiers/index.ts'
import type { CounterId, OfficialId } from '@motcua/terms'
import { resultChannels } from '@motcua/terms'
import type { Texts } from '../../texts/texts.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import type { PostedFields } from '../form/posted-form.ts'
import { readReceiptLater } from '../form/read-receipt-later.ts'

export type ReadCommand<Name extends CommandName> =
  | { readonly ok: true; readonly input: CommandInputs[Name] }
  | { readonly ok: false; readonly errors: readonly FormError[] }

type Reader<Name extends CommandName> = (asked: Asked, token: number) => CommandInputs[Name]

const LONGEST_TEXT = 4000
const LONGEST_LINE = 300
// `ui` fields and the API agree on these words; the domain refuses any other.
const refusalReasons = ['OUT_OF_SCOPE', 'NOT_ELIGIBLE', 'DUPLICATE', 'FORGED_DOCUMENT', 'OTHER'] as const
const stopReasons = ['APPLICANT_WISH', 'NO_SUPPLEMENT', 'LEGAL_GROUND', 'OTHER'] as const
const places = ['CENTER', 'PORTAL', 'POST'] as const

/**
 * Makes the command of an act from its form. Only what no use case could understand is an error here: an empty choice, a text without end.
 * Whether it may be done, and whether a reason is reason enough, the use case says.
 *
 * @param token  the open step, 0 for acts that are about the whole dossier
 */
export function readCommand<Name extends CommandName>(
  name: Name,
  form: PostedFields,
  token: number,
  words: Texts['desk']['acts'],
): ReadCommand<Name> {
  const asked = new Asked(form, words)
  const input = (readers[name] as Reader<Name>)(asked, token)
  return asked.errors.length > 0 ? { ok: false, errors: asked.errors } : { ok: true, input }
}

class Asked {
  readonly errors: FormError[] = []
  readonly form: PostedFields
  readonly words: Texts['desk']['acts']
  constructor(form: PostedFields, words: Texts['desk']['acts']) {
    this.form = form
    this.words = words
  }
  text(name: string, max = LONGEST_TEXT): string {
    const text = this.form.field(name).trim()
    if (text.length > max) this.errors.push({ field: name, message: this.words.tooLong(String(max)) })
    return text.slice(0, max)
  }
  required(name: string, max = LONGEST_TEXT): string {
    const text = this.text(name, max)
    if (text === '') this.errors.push({ field: name, message: this.words.required })
    return text
  }
  choice<Value extends string>(name: string, allowed: readonly Value[]): Value {
    const value = allowed.find((one) => one === this.form.field(name))
    if (value === undefined) this.errors.push({ field: name, message: this.words.choose })
    return value ?? (allowed[0] as Value)
  }
}

const optional = (text: string): string | undefined => (text === '' ? undefined : text)
const orNull = (text: string): string | null => (text === '' ? null : text)

const readers: { readonly [Name in CommandName]: Reader<Name> } = {
  'correct-application': () => ({ documents: [], removed: [] }),
  'check-documents': (asked) => {
    const all = asked.form.field('all') === 'OK'
    const checks = [...new Set(asked.form.all('paper'))].flatMap((id) => {
      const verdict = all ? 'OK' : asked.form.field(`verdict.${id}`)
      if (verdict !== 'OK' && verdict !== 'WRONG') return []
      const note = asked.text(`note.${id}`, LONGEST_TEXT)
      return [{ requiredDocumentId: id, verdict: verdict as 'OK' | 'WRONG', note: verdict === 'WRONG' ? orNull(note) : null }]
    })
    if (checks.length === 0) asked.errors.push({ message: asked.words.choose })
    return { checks }
  },
  accept: (asked) => readReceiptLater(asked.form),
  'request-supplement': (asked) => {
    const items = [...new Set(asked.form.all('item'))].map((id) => ({
      requiredDocumentId: id,
      wrong: asked.text(`wrong.${id}`),
      fix: asked.text(`fix.${id}`),
    }))
    const againReason = asked.text('again.reason')
    const allowedBy = asked.form.field('again.allowedBy')
    return {
      items,
      places: asked.form.all('places').slice(0, 10),
      legalBasis: asked.text('legalBasis', 1000),
      ...(againReason !== '' && allowedBy !== '' ? { again: { reason: againReason, allowedBy: allowedBy as OfficialId } } : {}),
    }
  },
  supplement: (asked) => ({ documents: readDocuments(asked.form), place: asked.choice('place', places) }),
  refuse: (asked) => {
    const name = asked.text('body.name', LONGEST_LINE)
    const address = asked.text('body.address', LONGEST_LINE)
    return {
      reasonCode: asked.choice('reasonCode', refusalReasons),
      reason: asked.text('reason'),
      legalBasis: asked.text('legalBasis', 1000),
      ...(name === '' && address === '' ? {} : { competentBody: { name, address } }),
    }
  },
  'hand-over': (asked, token) => ({ token, note: optional(asked.text('note')) }),
  'confirm-handover': (_asked, token) => ({ token }),
  'recall-handover': (asked) => ({ reason: asked.text('reason') }),
  assign: (asked, token) => ({
    token,
    officialId: asked.required('officialId', 60) as OfficialId,
    note: optional(asked.text('note')),
  }),
  'complete-step': (asked, token) => ({
    token,
    outcome: optional(asked.text('outcome', 60)),
    note: optional(asked.text('note')),
    ...(asked.form.field('draft') === 'new'
      ? {
          draft: {
            outcome: asked.choice('draft.outcome', ['GRANTED', 'NEGATIVE'] as const),
            title: asked.text('draft.title', LONGEST_LINE),
            // A reason typed before the proposal was changed to grant stays in the form, not in the result.
            reason: asked.form.field('draft.outcome') === 'NEGATIVE' ? orNull(asked.text('draft.reason')) : null,
            legalBasis: orNull(asked.text('draft.legalBasis', 1000)),
            files: asked.form.files('draft.files').map((file) => file.hash),
          },
        }
      : {}),
  }),
  'send-back': (asked, token) => ({ token, comments: asked.text('comments') }),
  approve: (asked, token) => ({ token, authorityLine: asked.choice('authorityLine', ['', 'TM.', 'KT.', 'TL.', 'TUQ.'] as const) }),
  sign: (_asked, token) => ({ token }),
  number: (asked, token) => {
    const book = asked.text('book', 20).toLocaleUpperCase('vi')
    if (!/^[\p{Lu}\d-]{1,20}$/u.test(book)) asked.errors.push({ field: 'book', message: asked.words.number.bookWrong })
    return { token, book }
  },
  'deliver-result': (asked, token) => ({
    token,
    channel: asked.choice('channel', resultChannels),
    counterId: (optional(asked.text('counterId', 60)) ?? null) as CounterId | null,
    recipientKind: asked.choice('recipientKind', ['APPLICANT', 'SUBMITTER', 'AUTHORISED'] as const),
    identityDocument: asked.text('identityDocument', 200),
    signedOnPaper: asked.form.field('signedOnPaper') === 'yes',
  }),
  withdraw: (asked) => ({ reason: asked.text('reason') }),
  stop: (asked) => ({
    reasonCode: asked.choice('reasonCode', stopReasons),
    reason: asked.text('reason'),
    legalBasis: asked.text('legalBasis', 1000),
    final: asked.choice('final', ['no', 'yes'] as const) === 'yes',
    papersReturned: asked
      .text('papersReturned')
      .split('\n')
      .map((line) => line.trim().slice(0, LONGEST_LINE))
      .filter((line) => line !== '')
      .slice(0, 100),
  }),
  resume: (asked) => ({ reason: asked.text('reason') }),
  'issue-receipt': () => ({}),
  'scan-documents': (asked) => ({
    scans: readDocuments(asked.form).flatMap(({ requiredDocumentId, files }) => (files.length > 0 ? [{ requiredDocumentId, files }] : [])),
  }),
  urge: (asked, token) => ({ token, note: optional(asked.text('note')) }),
  'retry-incident': (asked, token) => ({ token, reason: asked.text('reason'), answers: {} }),
}

/** Papers taken over the counter: those ticked, with their kind, number and scans (`paper`, `kind.<id>`, `quantity.<id>`, `scan.<id>`). */
export function readDocuments(form: PostedFields): HandedInInput[] {
  return [...new Set(form.all('paper'))].slice(0, 500).map((id) => {
    const quantity = Number(form.field(`quantity.${id}`))
    return {
      requiredDocumentId: id,
      kind: form.field(`kind.${id}`).slice(0, 40) || 'ORIGINAL',
      quantity: Number.isInteger(quantity) && quantity >= 1 && quantity <= 99 ? quantity : 1,
      source: 'PAPER' as const,
      files: form.files(`scan.${id}`).map((file) => file.hash),
    }
  })
}
