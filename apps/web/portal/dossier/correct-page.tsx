import { data, Form, redirect } from 'react-router'
import type { OpenedDossier } from '#modules/dossiers/index.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
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
import type { Route } from './+types/correct-page.ts'
import { findOwnDossier } from './find-own-dossier.ts'
import { handIn } from './hand-in-action.ts'

/** Papers one can replace: those that were uploaded, and those of the list that may still come. */
const changeable = ({ checklist, state }: OpenedDossier) =>
  checklist.filter((item) => !item.heldAlready || state.documents.some((d) => d.requiredDocumentId === item.id && d.files.length > 0))

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const opened = await findOwnDossier(portal, args.params.id)
  const { state } = opened
  if (!opened.actions.some((a) => a.action === 'correct-application' && a.blocked === null)) throw redirect(`/ho-so/${state.id}`, 303)
  const limits = await portal.app.dossiers.uploadLimits(portal.viewer)
  const filesOf = (id: string) => state.documents.find((d) => d.requiredDocumentId === id)?.files ?? []
  return {
    id: state.id,
    seq: state.seq,
    code: opened.lookupCode,
    papers: changeable(opened).map(({ id, name }) => ({ id, name, optional: filesOf(id).length === 0 })),
    held: Object.fromEntries(changeable(opened).map(({ id }) => [id, filesOf(id).map(({ hash, size, name }) => ({ hash, size, name }))])),
    limits: { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
    commandId: crypto.randomUUID(),
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { app, language } = portal
  const words = textsIn(language).portal.dossier.correct
  const outcome = await handIn(portal, args.params.id, {
    paperIds: (opened) => changeable(opened).map((item) => item.id),
    required: ({ state, checklist }) =>
      state.documents
        .filter((d) => d.files.length > 0)
        .map(({ requiredDocumentId: id }) => ({ id, message: words.missing(checklist.find((c) => c.id === id)?.name ?? id) })),
    carryOut: ({ state, checklist }, documents, key) => {
      const before = (id: string): string =>
        (state.documents.find((d) => d.requiredDocumentId === id)?.files ?? []).map((f) => f.hash).join()
      const changed = documents.filter((d) => d.files.join() !== before(d.requiredDocumentId))
      const names = changed.map((d) => checklist.find((c) => c.id === d.requiredDocumentId)?.name ?? d.requiredDocumentId)
      return app.dossiers.carryOut(portal.citizen(), state.id, 'correct-application', { documents: changed, changed: names }, key)
    },
  })
  return 'done' in outcome ? redirect(`/ho-so/${outcome.done}?xong=da-sua`, 303) : data(outcome.answer, { status: outcome.status })
})

/** Until the dossier is accepted its papers can be replaced or added to. */
export default function CorrectPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.dossier.correct
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
      {actionData?.conflict === true && <ConflictState happened={t.portal.dossier.changedMeanwhile} reloadHref={`${here}/sua`} />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Form method="post" encType="multipart/form-data">
        <DefaultSubmit />
        <input type="hidden" name="commandId" value={loaderData.commandId} />
        <input type="hidden" name="seq" value={loaderData.seq} />
        <HandInFields papers={loaderData.papers} held={actionData?.held ?? loaderData.held} errors={errors} limits={loaderData.limits} />
        <Button>{words.send}</Button>
      </Form>
      <p className="after-form small muted">{words.answersToo}</p>
    </PublicFrame>
  )
}
