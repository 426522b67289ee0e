import { data, Form, Link, redirect } from 'react-router'
import { isRefused, type LocalDate } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formState } from '../form/form-state.ts'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf, type AdminDesk } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { readDay } from './publish-command.ts'
import { readSettingValue, settingFields, shownValue } from './setting-fields.ts'
import { SettingValueFields } from './setting-value-fields.tsx'
import { settingName } from './setting-view.ts'
import type { Route } from './+types/change-setting-page.ts'

const changers = ['ADMINISTRATOR'] as const

/** What one may set here: settings of plain parts, for the whole province or, where only that is allowed, for the country. */
function formOf({ app }: Pick<AdminDesk, 'app'>, key: string) {
  const setting = app.configuration.describe().find((one) => one.key === key)
  const fields = setting === undefined ? null : settingFields(setting.shape)
  if (setting === undefined || fields === null) throw new NotFound('setting form')
  const scope = setting.scopes.find((one) => one === 'province') ?? setting.scopes.find((one) => one === 'national')
  if (scope === undefined) throw new NotFound('setting form')
  return { key: setting.key, fields, scope, vi: setting.vi, en: setting.en }
}

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = adminOf(args, changers)
  const { app, today, language } = desk
  const { key, fields, scope, ...sentences } = formOf(desk, args.params.key)
  const inForce = (await app.configuration.current()).find(key, { at: today })?.value
  return {
    key,
    scope,
    sentence: sentences[language],
    tomorrow: dayText(new Date(Date.parse(`${today}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as LocalDate),
    fields: fields.map((field) => ({ ...field, now: shownValue(inForce, field) })),
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const desk = adminOf(args, changers)
  const { app, viewer, texts, say } = desk
  const { key, fields, scope } = formOf(desk, args.params.key)
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const again = (errors: readonly FormError[]) => data({ typed: form.typed, errors }, { status: 422 })
  const words = texts.settings.change
  const { value, wrong } = readSettingValue(fields, (name) => form.field(`value.${name}`))
  const errors: FormError[] = wrong.map(({ name, kind }) => ({ field: `value.${name}`, message: words.wrong[kind] }))
  const validFrom = readDay(form.field, 'from', errors, texts)
  if (errors.length > 0 || validFrom === undefined) return again(errors)
  const basis = { legalBasis: form.field('basis').slice(0, 500), approvedBy: form.field('approvedBy').slice(0, 200) }
  const changed = await app.configuration.change(viewer, { key, scope, value, validFrom, validTo: null, ...basis }, app.clock)
  if (!isRefused(changed)) return redirect(`${ADMIN}/cau-hinh/${key}?da-doi`, 303)
  return again([{ field: refusedFields[changed.code], message: say(changed) }])
})

const refusedFields: Readonly<Record<string, string>> = {
  'setting.legal-basis-missing': 'basis',
  'setting.approver-missing': 'approvedBy',
}

/** A decided change of one setting: its value from a day on, the text it rests on, and who decided. */
export default function ChangeSettingPage({ loaderData: { key, scope, sentence, tomorrow, fields }, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.settings
  const form = formState(actionData?.typed, actionData?.errors)
  const box = (name: string) => ({ name, defaultValue: form.value(name), error: form.error(name) })
  const path = `${ADMIN}/cau-hinh/${key}`
  return (
    <AdminPage
      wrong={actionData !== undefined}
      above={[
        { label: words.title, href: `${ADMIN}/cau-hinh` },
        { label: settingName(key, words), href: path },
      ]}
      title={words.change.title}
      lead={sentence}
      news={<ErrorSummary errors={actionData?.errors ?? []} />}
    >
      <Form method="post" noValidate>
        <SettingValueFields title={settingName(key, words)} fields={fields} form={form} />
        <DateField {...box('from')} label={words.change.from} defaultValue={form.value('from', tomorrow)} />
        <p className="hint">{words.change.help(words.scopes[scope] ?? scope)}</p>
        <TextField {...box('basis')} label={words.columns.basis} hint={words.change.basisHint} maxLength={500} />
        <TextField {...box('approvedBy')} label={words.columns.approvedBy} maxLength={200} />
        <div className="row-of-buttons">
          <Button>{words.change.save}</Button>
          <Link to={path}>{texts.cancel}</Link>
        </div>
      </Form>
    </AdminPage>
  )
}
