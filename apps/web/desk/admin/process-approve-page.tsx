import { data, Form, Link, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formState } from '../form/form-state.ts'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf, processKeepers } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { ProcessFindings } from './process-findings.tsx'
import { versionIdOf } from './process-table.ts'
import { readDay } from './publish-command.ts'
import type { Route } from './+types/process-approve-page.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, today } = adminOf(args, processKeepers)
  const id = versionIdOf(args.params.id)
  const { version, revision, findings } = await app.processDrafting.open(official, id)
  const path = `${ADMIN}/quy-trinh/${id}`
  if (version.status !== 'DRAFT') throw redirect(path)
  return { path, name: version.name, revision, today, findings }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, official, texts, say } = adminOf(args, processKeepers)
  const id = versionIdOf(args.params.id)
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const again = (errors: readonly FormError[]) => data({ typed: form.typed, errors }, { status: 422 })
  const errors: FormError[] = []
  const needed = (field: string, message: string): string => {
    const text = form.field(field).trim().slice(0, 200)
    if (text === '') errors.push({ field, message })
    return text
  }
  const number = needed('number', texts.drafts.numberMissing)
  const date = readDay(form.field, 'date', errors, texts)
  const signer = needed('signer', texts.drafts.signerMissing)
  const effectiveFrom = readDay(form.field, 'from', errors, texts)
  if (errors.length > 0 || date === undefined || effectiveFrom === undefined) return again(errors)
  const approved = await app.processDrafting.approve(official, {
    ...{ id, revision: Number(form.field('revision')), effectiveFrom },
    decision: { number, date, signer },
    warningsSeen: form.field('warningsSeen') === 'yes',
  })
  return isRefused(approved) ? again([{ message: say(approved) }]) : redirect(`${ADMIN}/quy-trinh/${id}?phe-duyet=xong`, 303)
})

/** The decision that makes a draft the process of its procedure. */
export default function ProcessApprovePage({ loaderData: { path, name, revision, today, findings }, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.drafts
  const form = formState(actionData?.typed, actionData?.errors)
  const box = (field: string) => ({ name: field, defaultValue: form.value(field), error: form.error(field) })
  const errors = findings.filter((finding) => finding.severity === 'error')
  const warnings = findings.filter((finding) => finding.severity === 'warning')
  return (
    <AdminPage
      wrong={actionData !== undefined}
      above={[
        { label: texts.processes.title, href: `${ADMIN}/quy-trinh` },
        { label: name, href: path },
      ]}
      title={words.approveTitle(name)}
      lead={words.approveHelp}
      news={<ErrorSummary errors={actionData?.errors ?? []} />}
    >
      {errors.length > 0 ? (
        <Notice tone="soon" heading={words.approveBlocked(errors.length)}>
          <ProcessFindings findings={errors} />
          <p>{words.approveBlockedHelp}</p>
          <ButtonLink to={`${path}/sua`} tone="plain" small>
            {words.backToTable}
          </ButtonLink>
        </Notice>
      ) : (
        <Form method="post" noValidate>
          <input type="hidden" name="revision" value={revision} />
          <TextField {...box('number')} label={words.number} size="medium" maxLength={100} />
          <DateField {...box('date')} label={words.date} />
          <TextField {...box('signer')} label={words.signer} maxLength={200} />
          <DateField {...box('from')} label={words.from} defaultValue={form.value('from', dayText(today))} />
          {warnings.length > 0 && (
            <>
              <h2>{words.warnings(warnings.length)}</h2>
              <ProcessFindings findings={warnings} />
              <Checkboxes
                name="warningsSeen"
                label={words.warnings(warnings.length)}
                defaultValues={form.values('warningsSeen')}
                choices={[{ value: 'yes', label: words.warningsSeen }]}
              />
            </>
          )}
          <div className="row-of-buttons">
            <Button>{words.approveAction}</Button>
            <Link to={`${path}/sua`}>{texts.cancel}</Link>
          </div>
        </Form>
      )}
    </AdminPage>
  )
}
