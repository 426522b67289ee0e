import { data, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { StaleCopy } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { ConfirmPage } from '../../ui/confirm-page.tsx'
import { ConflictState } from '../../ui/conflict-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { portalOf } from '../app.ts'
import { FormTitle } from '../frame/form-title.tsx'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/withdraw-page.ts'
import { commandKey } from './command-key.ts'
import { findOwnDossier } from './find-own-dossier.ts'

/** Long enough for a reason, short enough for a paper. */
const LONGEST_REASON = 1000

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { state, lookupCode, actions } = await findOwnDossier(portalOf(args), args.params.id)
  if (!actions.some((a) => a.action === 'withdraw' && a.blocked === null)) throw redirect(`/ho-so/${state.id}`, 303)
  return {
    id: state.id,
    name: state.procedure.name,
    code: state.acceptance?.code ?? lookupCode,
    seq: state.seq,
    accepted: state.acceptance !== null,
    commandId: crypto.randomUUID(),
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { app, language, say, citizen } = portal
  const form = await args.request.formData()
  const reason = String(form.get('reason') ?? '')
  const { state } = await findOwnDossier(portal, args.params.id)
  const answer = (error: string | null, conflict: boolean, status: number) => data({ reason, error, conflict }, { status })
  if (reason.trim().length < 3) return answer(textsIn(language).portal.dossier.withdraw.reasonMissing, false, 422)
  try {
    const done = await app.dossiers.carryOut(citizen(), state.id, 'withdraw', { reason: reason.slice(0, LONGEST_REASON) }, commandKey(form))
    return isRefused(done) ? answer(say(done), false, 422) : redirect(`/ho-so/${state.id}?xong=da-rut`, 303)
  } catch (error) {
    if (error instanceof StaleCopy) return answer(null, true, 412)
    throw error
  }
})

/** One question before the dossier is taken back. */
export default function WithdrawPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.dossier.withdraw
  const here = `/ho-so/${loaderData.id}`
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        { label: loaderData.code, href: here },
        { label: words.crumb },
      ]}
    >
      <FormTitle title={words.title} wrong={actionData?.error != null} />
      {actionData?.error != null && <ErrorSummary errors={[{ field: 'reason', message: actionData.error }]} />}
      {actionData?.conflict === true && (
        <ConflictState
          happened={t.portal.dossier.changedMeanwhile}
          reloadHref={`${here}/rut`}
          kept={[{ label: words.reason, text: actionData.reason }]}
        />
      )}
      <ConfirmPage
        question={words.question}
        action={words.yes}
        danger
        cancelHref={here}
        hidden={{ commandId: loaderData.commandId, seq: String(loaderData.seq) }}
      >
        <p>
          <Vietnamese>{loaderData.name}</Vietnamese> · <span className="nowrap">{loaderData.code}</span>
        </p>
        <p>{loaderData.accepted ? words.whatHappensAccepted : words.whatHappens}</p>
        <TextArea
          name="reason"
          label={words.reason}
          rows={3}
          maxLength={LONGEST_REASON}
          defaultValue={actionData?.reason}
          error={actionData?.error ?? undefined}
        />
      </ConfirmPage>
    </PublicFrame>
  )
}
