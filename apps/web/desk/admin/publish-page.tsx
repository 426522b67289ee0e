import { data, Form, Link, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Radios } from '../../ui/radios.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formState } from '../form/form-state.ts'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { readPublish } from './publish-command.ts'
import type { Route } from './+types/publish-page.ts'

const keepers = ['ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER'] as const

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, today } = adminOf(args, keepers)
  const { code, number } = args.params
  const version = (await app.procedures.listVersions(official, code)).find((v) => String(v.versionNumber) === number)
  if (version === undefined) throw new NotFound('procedure version')
  return { code, path: `${ADMIN}/thu-tuc/${encodeURIComponent(code)}`, number: version.versionNumber, name: version.name, today }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, official, texts, say } = adminOf(args, keepers)
  const { code, number } = args.params
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const again = (errors: readonly FormError[]) => data({ typed: form.typed, errors }, { status: 422 })
  const versionNumber = Number(number)
  if (!/^\d{1,6}$/.test(number)) throw new NotFound('procedure version')
  const read = readPublish(form.field, texts)
  if (read.kind === 'wrong') return again(read.errors)
  const published = await app.procedures.publish(official, { code, versionNumber, ...read.command, onlineLevel: null })
  return isRefused(published)
    ? again([{ message: say(published) }])
    : redirect(`${ADMIN}/thu-tuc/${encodeURIComponent(code)}?cong-bo=${versionNumber}`, 303)
})

/** A version comes into force, by decision or under the legal text that holds already. */
export default function PublishPage({ loaderData: { path, code, number, name, today }, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.publish
  const form = formState(actionData?.typed, actionData?.errors)
  const box = (field: string) => ({ name: field, defaultValue: form.value(field), error: form.error(field) })
  return (
    <AdminPage
      wrong={actionData !== undefined}
      above={[
        { label: texts.procedures.title, href: `${ADMIN}/thu-tuc` },
        { label: code, href: path },
      ]}
      title={words.title(number, name)}
      lead={words.help}
      news={<ErrorSummary errors={actionData?.errors ?? []} />}
    >
      <Form method="post" noValidate className="reveal">
        <Radios
          name="ground"
          label={words.ground}
          defaultValue={form.value('ground')}
          error={form.error('ground')}
          choices={[
            {
              value: 'DECISION',
              label: words.byDecision,
              children: (
                <>
                  <TextField {...box('number')} label={words.number} size="medium" maxLength={100} />
                  <DateField {...box('date')} label={words.date} />
                  <TextField {...box('agency')} label={words.agency} maxLength={300} />
                </>
              ),
            },
            { value: 'INTERIM', label: words.interim, children: <TextField {...box('basis')} label={words.basis} maxLength={300} /> },
          ]}
        />
        <DateField {...box('from')} label={words.from} defaultValue={form.value('from', dayText(today))} />
        <DateField {...box('to')} label={words.to} hint={words.toHint} optional />
        <div className="row-of-buttons">
          <Button>{words.action}</Button>
          <Link to={path}>{texts.cancel}</Link>
        </div>
      </Form>
    </AdminPage>
  )
}
