import { data, Form, redirect } from 'react-router'
import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { DefaultSubmit } from '../../ui/default-submit.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf, type Portal } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/eform-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { EFormFieldBox, OTHER_PROVINCE } from './eform-field.tsx'
import { isOnPage } from './eform-sections.ts'
import { boxNames, boxOfError, eformView } from './eform-view.ts'
import { afterSaving, openDraft, type OpenedDraft } from './open-draft.ts'
import { sectionAnswers } from './section-answers.ts'

const onDraft = (portal: Portal) => async (draftId: string | undefined, key: string | undefined) => {
  const opened = await openDraft(portal, draftId)
  const page = opened.sections.find((section) => section.key === key)
  if (page === undefined) throw new NotFound('eform-section')
  const viewer = portal.citizen()
  const profile = await portal.app.accounts.profileOf(viewer.accountId)
  const directory = await portal.app.organisation.current()
  const home = directory.listAgencies({ kind: 'PROVINCIAL_COMMITTEE', at: portal.today })[0]?.adminUnitCode ?? ''
  const viewOf = (answers: Readonly<Record<string, unknown>>) =>
    eformView(opened.eform, page, answers, {
      forms: portal.app.procedures.forms,
      prefill: { name: viewer.name, citizenNumber: viewer.citizenNumber, phone: profile?.phone },
      home,
    })
  return { opened, page, viewOf }
}

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { opened, page, viewOf } = await onDraft(portalOf(args))(args.params.draftId, args.params.section)
  const { draft, version, content, sections } = opened
  return {
    id: draft.id,
    name: version.name,
    corrects: opened.corrects,
    title: page.title,
    lead: page.node.description ?? null,
    step: sections.indexOf(page) + 1,
    steps: sections.length,
    fields: viewOf(content.answers),
    more: new URL(args.request.url).searchParams.has('them'),
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { opened, page, viewOf } = await onDraft(portal)(args.params.draftId, args.params.section)
  const { draft, eform, content } = opened
  const form = await args.request.formData()
  const asked = viewOf(content.answers)
  const otherProvince = form.get(OTHER_PROVINCE)
  const answers = sectionAnswers({
    eform,
    page,
    before: content.answers,
    form,
    asked,
    forms: portal.app.procedures.forms,
    keepProvince: otherProvince !== null,
  })
  await opened.save({ answers })
  const here = `/nop-ho-so/${draft.id}/to-khai/${page.key}`
  const back = form.get('ve') === 'kiem-tra' ? '?ve=kiem-tra' : ''
  if (otherProvince !== null) return redirect(`${here}${back}#f-${String(otherProvince).replaceAll(/[^A-Za-z0-9.]/g, '')}.communeCode`, 303)
  const now = viewOf(answers)
  const seen = new Set(boxNames(asked))
  const opens = now.some((field) => field.kind !== 'heading' && boxNames([field]).every((name) => !seen.has(name)))
  const errors = errorsOf(portal, opened, page.key, answers).map(({ path, message }) => ({ field: boxOfError(now, path), message }))
  if (errors.length > 0 && opens && errors.every(({ field }) => !seen.has(field)))
    return redirect(`${here}?them=1${back === '' ? '' : '&ve=kiem-tra'}`, 303)
  // The boxes come from the answers just saved, whatever the loader runs on.
  return errors.length > 0 ? data({ errors }, { status: 422 }) : redirect(afterSaving(draft.id, form), 303)
})

function errorsOf(portal: Portal, { eform }: Pick<OpenedDraft, 'eform'>, key: string, answers: Readonly<Record<string, unknown>>) {
  const checked = portal.app.procedures.forms.validate(eform, answers, portal.today)
  return checked.ok ? [] : checked.errors.filter((error) => isOnPage({ key }, error.path))
}

/** One part of the electronic form. Answers that open further questions bring the page back with them, without JavaScript too. */
export default function EFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  const errors = actionData?.errors ?? []
  return (
    <ApplyFrame title={loaderData.title} draftId={loaderData.id} procedure={loaderData.name} corrects={loaderData.corrects} errors={errors}>
      <PageTitle
        above={words.form.step(loaderData.step, loaderData.steps)}
        lead={loaderData.lead === null ? undefined : <Vietnamese>{loaderData.lead}</Vietnamese>}
      >
        <Vietnamese>{loaderData.title}</Vietnamese>
      </PageTitle>
      {loaderData.more && actionData === undefined && (
        <Notice heading={words.form.more.heading} live>
          <p>{words.form.more.text}</p>
        </Notice>
      )}
      <Form method="post">
        <DefaultSubmit />
        <BackField />
        <div lang="vi">
          {loaderData.fields.map((field) => (
            <EFormFieldBox key={field.name} field={field} errorOf={(name) => errors.find((e) => e.field === name)?.message} />
          ))}
        </div>
        <Button>{t.common.next}</Button>
      </Form>
    </ApplyFrame>
  )
}
