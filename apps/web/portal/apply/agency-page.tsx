import { data, Form, redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/radios.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { portalOf } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/agency-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { afterSaving, openDraft } from './open-draft.ts'

/** More than these are a list to choose from, not boxes to read one by one. */
const MOST_RADIOS = 7

/** `Phường An Xuyên`: sixty-four lines that all begin with the name of the Committee cannot be searched by typing. */
const placeName = (agency: string): string => {
  const place = agency.replace(/^Ủy ban nhân dân (?=(?:xã|phường|đặc khu) )/, '')
  return place.charAt(0).toLocaleUpperCase('vi') + place.slice(1)
}

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, content, version, agencies } = await openDraft(portalOf(args), args.params.draftId, 'NEW')
  return {
    id: draft.id,
    name: version.name,
    competent: version.implementingAgency,
    communes: agencies.some((a) => a.level === 'COMMUNE'),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: placeName(name) })).sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    chosen: content.competentAgencyId,
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft, agencies, save } = await openDraft(portal, args.params.draftId, 'NEW')
  const form = await args.request.formData()
  const chosen = agencies.find((a) => a.id === form.get('agency'))
  if (chosen === undefined)
    return data({ errors: [{ field: 'agency', message: textsIn(portal.language).portal.apply.agency.missing }] }, { status: 422 })
  await save({ competentAgencyId: chosen.id })
  return redirect(afterSaving(draft.id, form), 303)
})

/** Which agency decides: named by the published content, chosen by where one lives. */
export default function AgencyPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  const question = {
    name: 'agency',
    asHeading: true,
    label: words.tasks.agency,
    hint: (
      <>
        {loaderData.competent !== null && (
          <>
            {words.agency.published} <Vietnamese>{loaderData.competent}</Vietnamese>.{' '}
          </>
        )}
        {loaderData.communes ? words.agency.commune : words.agency.other}
      </>
    ),
    error: actionData?.errors[0]?.message,
    defaultValue: loaderData.chosen ?? undefined,
  }
  return (
    <ApplyFrame title={words.tasks.agency} draftId={loaderData.id} procedure={loaderData.name} corrects={null} errors={actionData?.errors}>
      <Form method="post">
        <BackField />
        {loaderData.agencies.length > MOST_RADIOS ? (
          <SelectField {...question} options={loaderData.agencies} />
        ) : (
          <Radios
            {...question}
            choices={loaderData.agencies.map(({ value, label }) => ({ value, label: <Vietnamese>{label}</Vietnamese> }))}
          />
        )}
        <Button>{t.common.next}</Button>
      </Form>
    </ApplyFrame>
  )
}
