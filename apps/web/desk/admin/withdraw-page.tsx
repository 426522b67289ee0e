import { data, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { ConfirmPage } from '../../ui/confirm-page.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { formState } from '../form/form-state.ts'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { readDay } from './publish-command.ts'
import type { Route } from './+types/withdraw-page.ts'

const keepers = ['ADMINISTRATOR', 'PROCEDURE_CONTROL_OFFICER'] as const
const LONGEST_REASON = 500

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, today } = adminOf(args, keepers)
  const { code } = args.params
  const versions = await app.procedures.listVersions(official, code)
  return { code, path: `${ADMIN}/thu-tuc/${encodeURIComponent(code)}`, name: versions[0]?.name ?? code, today }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, official, texts, say } = adminOf(args, keepers)
  const { code } = args.params
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const errors: FormError[] = []
  const again = () => data({ typed: form.typed, errors }, { status: 422 })
  const effectiveTo = readDay(form.field, 'to', errors, texts)
  if (effectiveTo === undefined) return again()
  const ended = await app.procedures.withdraw(official, { code, effectiveTo, reason: form.field('reason').slice(0, LONGEST_REASON) })
  if (!isRefused(ended)) return redirect(`${ADMIN}/thu-tuc/${encodeURIComponent(code)}?ket-thuc=${effectiveTo}`, 303)
  errors.push({ field: ended.code === 'procedure.withdrawal-reason' ? 'reason' : 'to', message: say(ended) })
  return again()
})

/** One question before nothing can be filed for the procedure any more. */
export default function WithdrawPage({ loaderData: { path, code, name, today }, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.withdraw
  const form = formState(actionData?.typed, actionData?.errors)
  return (
    <AdminPage
      wrong={actionData !== undefined}
      above={[
        { label: texts.procedures.title, href: `${ADMIN}/thu-tuc` },
        { label: code, href: path },
      ]}
      untitled
      title={words.crumb}
      news={<ErrorSummary errors={actionData?.errors ?? []} />}
    >
      <ConfirmPage question={words.question(name)} action={words.action} danger cancelHref={path}>
        <p>{words.help}</p>
        <DateField name="to" label={words.to} defaultValue={form.value('to', dayText(today))} error={form.error('to')} />
        <TextArea
          name="reason"
          label={words.reason}
          rows={3}
          maxLength={LONGEST_REASON}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
      </ConfirmPage>
    </AdminPage>
  )
}
