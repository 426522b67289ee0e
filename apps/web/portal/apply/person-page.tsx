import { data, Form, redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/radios.tsx'
import { portalOf } from '../app.ts'
import type { Route } from './+types/person-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { forWhomOf, peopleFor, toForWhom } from './people-of-application.ts'
import { openDraft } from './open-draft.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, content, version } = await openDraft(portalOf(args), args.params.draftId, 'NEW')
  return { id: draft.id, name: version.name, chosen: content.applicant === null ? null : forWhomOf(content) }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft, content, save } = await openDraft(portal, args.params.draftId, 'NEW')
  const form = await args.request.formData()
  const forWhom = toForWhom(form.get('for'))
  if (forWhom === undefined)
    return data({ errors: [{ field: 'for', message: textsIn(portal.language).portal.apply.person.missing }] }, { status: 422 })
  const viewer = portal.citizen()
  // Choosing the same again keeps what was typed.
  if (content.applicant === null || forWhomOf(content) !== forWhom)
    await save(peopleFor(forWhom, viewer, await portal.app.accounts.profileOf(viewer.accountId)))
  return redirect(`/nop-ho-so/${draft.id}/chu-ho-so${form.get('ve') === 'kiem-tra' ? '?ve=kiem-tra' : ''}`, 303)
})

/** For whom: oneself, another person, an organisation. */
export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  return (
    <ApplyFrame
      title={words.person.question}
      draftId={loaderData.id}
      procedure={loaderData.name}
      corrects={null}
      errors={actionData?.errors}
    >
      <Form method="post">
        <BackField />
        <Radios
          name="for"
          asHeading
          label={words.person.question}
          hint={words.person.hint}
          defaultValue={loaderData.chosen ?? undefined}
          error={actionData?.errors[0]?.message}
          choices={(['SELF', 'OTHER', 'ORGANISATION'] as const).map((value) => ({ value, ...words.person.choices[value] }))}
        />
        <Button>{t.common.next}</Button>
      </Form>
    </ApplyFrame>
  )
}
