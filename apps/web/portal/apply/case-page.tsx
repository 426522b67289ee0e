import { data, Form, redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/radios.tsx'
import { portalOf } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/case-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { afterSaving, openDraft } from './open-draft.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, content, version } = await openDraft(portalOf(args), args.params.draftId, 'NEW')
  if (version.cases.length === 0) throw redirect(`/nop-ho-so/${draft.id}`, 303)
  return { id: draft.id, name: version.name, cases: version.cases, chosen: content.caseId }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft, version, save } = await openDraft(portal, args.params.draftId, 'NEW')
  const form = await args.request.formData()
  const chosen = version.cases.find((c) => c.id === form.get('case'))
  if (chosen === undefined)
    return data({ errors: [{ field: 'case', message: textsIn(portal.language).portal.apply.caseMissing }] }, { status: 422 })
  await save({ caseId: chosen.id })
  return redirect(afterSaving(draft.id, form), 303)
})

/** Which case am I: the papers follow from it. */
export default function CasePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  return (
    <ApplyFrame title={words.tasks.case} draftId={loaderData.id} procedure={loaderData.name} corrects={null} errors={actionData?.errors}>
      <Form method="post">
        <BackField />
        <Radios
          name="case"
          asHeading
          label={words.tasks.case}
          hint={words.caseHint}
          defaultValue={loaderData.chosen ?? undefined}
          error={actionData?.errors[0]?.message}
          choices={loaderData.cases.map(({ id, name }) => ({ value: id, label: <Vietnamese>{name}</Vietnamese> }))}
        />
        <Button>{t.common.next}</Button>
      </Form>
    </ApplyFrame>
  )
}
