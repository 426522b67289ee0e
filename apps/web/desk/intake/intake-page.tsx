import { data, redirect, useActionData } from 'react-router'
import { isRefused, type Refused } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { deskOf, type Desk } from '../app.ts'
import type { Typed } from '../form/form-state.ts'
import { readReceiptLater } from '../form/read-receipt-later.ts'
import { readPosted } from '../form/posted-form.ts'
import { DESK } from '../work/queues.ts'
import type { Route } from './+types/intake-page.ts'
import { IntakeForm } from './intake-form.tsx'
import { findProcedures, loadIntakeForm, unitsOf } from './load-intake.ts'
import { findPerson } from './find-person.ts'
import { ProcedureSearch } from './procedure-search.tsx'
import { readIntake } from './read-intake.ts'
import { readRecentProcedures, recentProceduresCookie } from './recent-procedures.ts'
import { allPapers, fillIn } from './typed-for-them.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.desk.intake.title)

/** The search for a procedure, or the form of the one that was chosen. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = deskOf(args)
  unitsOf(desk, await desk.app.organisation.current())
  const search = new URL(args.request.url).searchParams
  const [q, code] = [(search.get('q') ?? '').trim(), search.get('thu-tuc')]
  const recent = readRecentProcedures(args.request.headers.get('cookie'))
  const form = code === null ? undefined : await loadIntakeForm(desk, code, recent)
  if (code !== null && form === undefined) throw new NotFound('procedure')
  const found =
    form === undefined
      ? await findProcedures(
          desk,
          q,
          recent.map((one) => one.code),
        )
      : []
  return { q, form: form ?? null, found, commandId: crypto.randomUUID() }
})

/** Takes the whole dossier in: filed, accepted, receipt made, or everything comes back with what is wrong. */
export const action = guarded(async (args: Route.ActionArgs) => {
  const desk = deskOf(args)
  const known = await loadIntakeForm(desk, new URL(args.request.url).searchParams.get('thu-tuc') ?? '')
  if (known === undefined) throw new NotFound('procedure')
  const form = await readPosted(desk, args.request)
  const back = (errors: readonly FormError[], status = 422) => data({ errors, typed: form.typed as Typed }, { status })
  const intent = form.field('intent')
  // Without scripts the page is asked for what scripts fill in at once.
  if (intent === 'person' || intent === 'all-papers') {
    const typed =
      intent === 'person' ? fillIn(form.typed, await findPerson(desk, form.field('applicant.idNumber'))) : allPapers(form.typed, known)
    return data({ errors: [] as FormError[], typed: typed as Typed }, { status: 200 })
  }
  if (intent === 'case' || form.field('drop') !== '') return back([], 200)
  const read = readIntake(form, known, desk.words)
  if (form.refusedFiles.length > 0 || !read.ok) return back([...form.refusedFiles, ...(read.ok ? [] : read.errors)])
  const taken = await desk.app.dossiers.takeIn(desk.viewer, read.application, form.field('commandId'), readReceiptLater(form))
  if (isRefused(taken)) return back(errorsOf(taken, desk))
  return redirect(`${DESK}/tiep-nhan/xong/${taken.dossierId}?in=1`, {
    status: 303,
    headers: {
      'set-cookie': recentProceduresCookie(args.request.headers.get('cookie'), {
        code: known.code,
        agencyId: read.application.competentAgencyId,
      }),
    },
  })
})

export default function IntakePage({ loaderData: { q, form, found, commandId } }: Route.ComponentProps) {
  const words = useTexts().desk.intake
  const answer = useActionData<typeof action>()
  return (
    <div className="desk-page">
      <PageTitle above={words.title} lead={form === null || form.short === form.name ? undefined : form.name}>
        {form === null ? words.findHeading : form.short}
      </PageTitle>
      {form === null ? (
        <ProcedureSearch q={q} found={found} />
      ) : (
        <IntakeForm key={form.code} known={form} commandId={commandId} answer={answer} />
      )}
    </div>
  )
}

const fieldsOfRefusals: Readonly<Record<string, string>> = {
  'dossier.documents-missing': 'paper',
  'dossier.extra-document-forbidden': 'paper',
  'dossier.authorisation-missing': 'submitter.authorisation',
  'dossier.channel-not-offered': 'channel',
  'dossier.set-count': 'setCount',
  'dossier.unit-unknown': 'competent',
  'agency.ended': 'competent',
}

/** Each faulty field with its own sentence; anything else stands at the field it is about, or over the form. */
function errorsOf(refused: Refused, { say, words }: Pick<Desk, 'say' | 'words'>): FormError[] {
  const faults = refused.data['fields']
  if (refused.code !== 'dossier.person-faulty' || !Array.isArray(faults))
    return [{ field: fieldsOfRefusals[refused.code], message: say(refused) }]
  const t = words.intake
  const labels: Readonly<Record<string, string>> = {
    'applicant.fullName': t.fullName,
    'applicant.idNumber': t.idNumber,
    'applicant.phone': t.phone,
    'applicant.address': t.address,
    'applicant.email': t.email,
    'submitter.fullName': t.submitterName,
    'submitter.idNumber': t.submitterId,
    'submitter.phone': t.submitterPhone,
    'submitter.authorisation': t.authorisation,
  }
  return (faults as { field: string; code: string; data: Record<string, unknown> }[]).map((fault) => ({
    field: fault.field,
    // "This must not be empty" says nothing in a list of errors without the name of the box.
    message: fault.code === 'text.required' ? t.empty(labels[fault.field] ?? fault.field) : say(fault),
  }))
}
