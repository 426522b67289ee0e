import { data, Form, redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { dayText, weekdayText } from '../../format/day.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictState } from '../../ui/conflict-state.tsx'
import { DefaultSubmit } from '../../ui/default-submit.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { FormTitle } from '../frame/form-title.tsx'
import { PublicFrame } from '../frame/public-frame.tsx'
import { HandInFields } from '../hand-in/hand-in-fields.tsx'
import type { Route } from './+types/supplement-page.ts'
import { findOwnDossier } from './find-own-dossier.ts'
import { handIn } from './hand-in-action.ts'
import { ownDossierView } from './own-dossier-view.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const opened = await findOwnDossier(portal, args.params.id)
  const view = await ownDossierView(opened, portal)
  if (view.supplement === null || !view.maySupplement) throw redirect(`/ho-so/${view.id}`, 303)
  const limits = await portal.app.dossiers.uploadLimits(portal.viewer)
  return {
    id: view.id,
    seq: view.seq,
    code: view.code ?? view.lookupCode,
    items: view.supplement.items,
    answerBy: opened.state.supplement?.answerBy ?? null,
    limits: { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
    commandId: crypto.randomUUID(),
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { app, language } = portal
  const words = textsIn(language).portal.dossier.supplement
  const outcome = await handIn(portal, args.params.id, {
    paperIds: ({ state }) => state.supplement?.items.map((item) => item.requiredDocumentId) ?? [],
    required: ({ state, checklist }) =>
      (state.supplement?.items ?? []).map(({ requiredDocumentId: id }) => ({
        id,
        message: words.missing(checklist.find((c) => c.id === id)?.name ?? id),
      })),
    carryOut: ({ state }, documents, key) =>
      app.dossiers.carryOut(portal.citizen(), state.id, 'supplement', { documents, place: 'PORTAL' }, key),
  })
  return 'done' in outcome ? redirect(`/ho-so/${outcome.done}?xong=da-bo-sung`, 303) : data(outcome.answer, { status: outcome.status })
})

/** Everything that was asked, handed in together. */
export default function SupplementPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.dossier.supplement
  const here = `/ho-so/${loaderData.id}`
  const errors = actionData?.errors ?? []
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        { label: loaderData.code, href: here },
        { label: words.title },
      ]}
    >
      <FormTitle title={words.title} wrong={errors.length > 0} />
      <ErrorSummary errors={errors} />
      {actionData?.conflict === true && <ConflictState happened={t.portal.dossier.changedMeanwhile} reloadHref={`${here}/bo-sung`} />}
      <PageTitle
        lead={
          loaderData.answerBy === null
            ? undefined
            : words.lead(`${weekdayText(loaderData.answerBy, language)} ${dayText(loaderData.answerBy)}`)
        }
      >
        {words.title}
      </PageTitle>
      <Form method="post" encType="multipart/form-data">
        <DefaultSubmit />
        <input type="hidden" name="commandId" value={loaderData.commandId} />
        <input type="hidden" name="seq" value={loaderData.seq} />
        <HandInFields
          papers={loaderData.items.map(({ id, name, wrong, fix }) => ({ id, name, hint: words.hint(wrong, fix) }))}
          held={actionData?.held ?? {}}
          errors={errors}
          limits={loaderData.limits}
        />
        <Button>{words.send}</Button>
      </Form>
    </PublicFrame>
  )
}
