import { data, Form, redirect } from 'react-router'
import { resultChannels } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Radios } from '../../ui/radios.tsx'
import { portalOf } from '../app.ts'
import type { Route } from './+types/result-channel-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { afterSaving, openDraft, type OpenedDraft } from './open-draft.ts'

/** Who has to appear in person for the result is not offered the others. */
const offered = ({ version }: Pick<OpenedDraft, 'version'>) =>
  resultChannels.filter((channel) => channel === 'COUNTER' || !version.oneStop.presenceRequiredAtResult)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const opened = await openDraft(portalOf(args), args.params.draftId)
  return {
    id: opened.draft.id,
    name: opened.version.name,
    corrects: opened.corrects,
    channels: offered(opened),
    chosen: opened.content.resultChannel,
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const opened = await openDraft(portal, args.params.draftId)
  const form = await args.request.formData()
  const chosen = offered(opened).find((channel) => channel === form.get('channel'))
  if (chosen === undefined)
    return data({ errors: [{ field: 'channel', message: textsIn(portal.language).portal.apply.result.missing }] }, { status: 422 })
  await opened.save({ resultChannel: chosen })
  return redirect(afterSaving(opened.draft.id, form), 303)
})

export default function ResultChannelPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  return (
    <ApplyFrame
      title={words.tasks.result}
      draftId={loaderData.id}
      procedure={loaderData.name}
      corrects={loaderData.corrects}
      errors={actionData?.errors}
    >
      <Form method="post">
        <BackField />
        <Radios
          name="channel"
          asHeading
          label={words.tasks.result}
          hint={words.result.hint}
          defaultValue={loaderData.chosen ?? undefined}
          error={actionData?.errors[0]?.message}
          choices={loaderData.channels.map((channel) => ({ value: channel, ...words.result.channels[channel] }))}
        />
        <Button>{t.common.next}</Button>
      </Form>
    </ApplyFrame>
  )
}
