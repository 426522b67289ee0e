import { data, Form, Link, redirect } from 'react-router'
import { isRefused, type DossierId, type Instant } from '@motcua/terms'
import { BadInput, NotFound, StaleCopy } from '#platform/http/faults.ts'
import { momentForDesk } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formState } from '../form/form-state.ts'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf, type AdminDesk } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { readFact } from './read-fact.ts'
import type { Route } from './+types/incident-page.ts'

/** An old copy is answered with the newest one, under what was typed. */
export const shouldRevalidate = () => true

const PATH = `${ADMIN}/su-co`

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = adminOf(args, ['ADMINISTRATOR'])
  const { dossier, incident } = await findIncident(desk, args.params)
  return {
    commandId: crypto.randomUUID(),
    seq: dossier.seq,
    code: dossier.code ?? '',
    procedure: dossier.procedureName,
    agency: dossier.competentAgency,
    since: incident.since === null ? '' : momentForDesk(incident.since as Instant),
    what: incident[desk.language],
    variable: incident.variable,
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const desk = adminOf(args, ['ADMINISTRATOR'])
  const { app, official, say } = desk
  const { dossier, incident } = await findIncident(desk, args.params)
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const again = (errors: readonly FormError[], stale = false) => data({ typed: form.typed, errors, stale }, { status: stale ? 412 : 422 })
  const [commandId, expectedSeq] = [form.field('commandId'), Number(form.field('seq'))]
  if (!/^[0-9a-f-]{36}$/.test(commandId) || !Number.isInteger(expectedSeq)) throw new BadInput()
  const answers =
    incident.variable === null || form.field('fact').trim() === '' ? {} : { [incident.variable]: readFact(form.field('fact')) }
  const input = { token: incident.token, reason: form.field('reason'), answers }
  try {
    const done = await app.dossiers.carryOut(official, dossier.id, 'retry-incident', input, { commandId, expectedSeq })
    if (isRefused(done)) return again([{ field: done.code === 'incident.reason-missing' ? 'reason' : undefined, message: say(done) }])
  } catch (error) {
    if (error instanceof StaleCopy) return again([], true)
    throw error
  }
  return redirect(`${PATH}?xong=${encodeURIComponent(dossier.code ?? '')}`, 303)
})

/** @throws NotFound  when nothing holds the dossier there any more */
async function findIncident({ app, official }: AdminDesk, params: { readonly id: string; readonly token: string }) {
  const id = params.id as DossierId
  for (let after: string | null = null; ;) {
    const page = await app.dossiers.listIncidents(official, { limit: 100, after })
    const dossier = page.lines.find((line) => line.id === id)
    const incident = dossier?.incidents.find((one) => String(one.token) === params.token)
    if (dossier !== undefined && incident !== undefined) return { dossier, incident }
    if (page.next === null) throw new NotFound('incident')
    after = page.next
  }
}

/** Lets one dossier go on from where its process held it, with the fact that was lacking and a reason for the record. */
export default function IncidentPage({ loaderData: held, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.incidents
  const form = formState(actionData?.typed, actionData?.errors)
  return (
    <AdminPage
      wrong={actionData !== undefined}
      above={[{ label: words.title, href: PATH }]}
      title={words.retryTitle(held.code)}
      lead={held.procedure}
      news={
        <>
          <ErrorSummary errors={actionData?.errors ?? []} />
          {actionData?.stale === true && (
            <Notice tone="soon" live heading={words.stale}>
              <p>{words.staleHelp}</p>
            </Notice>
          )}
        </>
      }
    >
      <Facts
        layout="rows"
        items={[
          { label: words.columns.what, value: held.what },
          { label: words.columns.agency, value: held.agency },
          { label: words.columns.since, value: held.since },
        ]}
      />
      <Form method="post" noValidate>
        <input type="hidden" name="commandId" value={held.commandId} />
        <input type="hidden" name="seq" value={held.seq} />
        {held.variable !== null && (
          <TextField
            name="fact"
            label={words.fact(held.variable)}
            hint={words.factHint}
            size="medium"
            maxLength={200}
            defaultValue={form.value('fact')}
            error={form.error('fact')}
          />
        )}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          maxLength={2000}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
        <div className="row-of-buttons">
          <Button>{words.retry}</Button>
          <Link to={PATH}>{texts.cancel}</Link>
        </div>
      </Form>
    </AdminPage>
  )
}
