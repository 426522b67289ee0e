import { data, Form, redirect } from 'react-router'
import type { Instant } from '@motcua/terms'
import { dayText } from '../../format/day.ts'
import { momentForDesk } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formState } from '../form/form-state.ts'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf, type AdminDesk } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { clockSteps, isClockStep, readTypedMoment, stepTo } from './clock-moves.ts'
import type { Route } from './+types/clock-page.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, now, administers } = adminOf(args)
  const moved = new URL(args.request.url).searchParams.has('da-chuyen')
  return { training: app.clock.training, now, administers, moved }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const desk = adminOf(args, ['ADMINISTRATOR'])
  const { app, now, say } = desk
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const again = (errors: readonly FormError[]) => data({ typed: form.typed, errors }, { status: 422 })
  if (!app.clock.training) return again([{ message: say({ code: 'clock.not-training', data: {} }) }])
  const asked = await readMove(desk, form.field)
  if ('errors' in asked) return again(asked.errors)
  if (asked.moment < now) return again([{ field: 'day', message: say({ code: 'clock.backwards', data: { now: momentForDesk(now) } }) }])
  app.clock.advanceTo(asked.moment)
  await app.timers.release()
  return redirect(`${ADMIN}/dong-ho?da-chuyen`, 303)
})

async function readMove(desk: AdminDesk, field: (name: string) => string): Promise<{ moment: Instant } | { errors: FormError[] }> {
  const { app, official, now, today, texts } = desk
  const step = field('step')
  if (!isClockStep(step)) {
    const typed = readTypedMoment(field('day'), field('hour'))
    if ('moment' in typed) return typed
    return { errors: typed.wrong.map((name) => ({ field: name, message: name === 'day' ? texts.dateWrong : texts.clock.hourWrong })) }
  }
  const home = official.grants[0]?.agencyId
  const [rules, directory] = await Promise.all([app.configuration.current(), app.organisation.current()])
  const agency = home === undefined ? undefined : directory.findAgency(home)
  const calendar = agency === undefined ? null : app.configuration.workCalendar(rules, { agencyCode: agency.code, at: today })
  const moment = stepTo(step, now, calendar)
  return moment === null ? { errors: [{ message: texts.clock.noCalendar }] } : { moment }
}

/** Business time moves forward for everybody, so that deadlines and reminders can be tried out. */
export default function ClockPage({ loaderData: { training, now, administers, moved }, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.clock
  const form = formState(actionData?.typed, actionData?.errors)
  if (!training)
    return (
      <AdminPage wrong={actionData !== undefined} title={words.title}>
        <EmptyState heading={words.notTraining}>
          <p>{words.notTrainingHelp}</p>
        </EmptyState>
      </AdminPage>
    )
  return (
    <AdminPage
      wrong={actionData !== undefined}
      title={words.title}
      news={
        <>
          <ErrorSummary errors={actionData?.errors ?? []} />
          {moved && actionData === undefined && (
            <Notice tone="done" live heading={words.moved(momentForDesk(now))}>
              <p>{words.movedHelp}</p>
            </Notice>
          )}
        </>
      }
    >
      <Notice tone="soon" heading={words.warning}>
        <p>{words.warningText}</p>
      </Notice>
      <Facts items={[{ label: words.now, value: `${momentForDesk(now)}, ${dayText(now)}` }]} />
      {administers ? (
        <>
          <h2>{words.quick}</h2>
          <Form method="post" className="row-of-buttons">
            {clockSteps.map((step) => (
              <Button key={step} name="step" value={step} tone="plain">
                {words.steps[step]}
              </Button>
            ))}
          </Form>
          <h2>{words.exact}</h2>
          <Form method="post" noValidate>
            <DateField name="day" label={words.day} defaultValue={form.value('day', dayText(now))} error={form.error('day')} />
            <TextField
              name="hour"
              label={words.hour}
              hint={words.hourHint}
              size="short"
              defaultValue={form.value('hour')}
              error={form.error('hour')}
            />
            <Button>{words.move}</Button>
          </Form>
        </>
      ) : (
        <p>{texts.readOnly}</p>
      )}
    </AdminPage>
  )
}
