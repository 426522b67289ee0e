import { Form, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { momentForCitizen } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/correct-page.ts'
import { findOwnDossier } from './find-own-dossier.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.dossier.correct.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const { state, actions, lookupCode } = await findOwnDossier(portal, args.params.id)
  if (!actions.some((a) => a.action === 'correct-application' && a.blocked === null)) throw redirect(`/ho-so/${state.id}`, 303)
  const begun = await portal.app.dossiers.corrections.find(portal.viewer, state.id)
  return { id: state.id, code: lookupCode, begunAt: begun?.updatedAt ?? null }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { state } = await findOwnDossier(portal, args.params.id)
  const draft = await portal.app.dossiers.corrections.begin(portal.viewer, state.id)
  // What stands against it is told by the dossier's own page: it was accepted, or a supplement is awaited.
  return redirect(isRefused(draft) ? `/ho-so/${state.id}` : `/nop-ho-so/${draft.id}/kiem-tra`, 303)
})

/** Until the dossier is accepted everything but its case and its agency can be corrected. */
export default function CorrectPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.dossier.correct
  const here = `/ho-so/${loaderData.id}`
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        { label: loaderData.code, href: here },
        { label: words.title },
      ]}
    >
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {loaderData.begunAt !== null && (
        <Notice heading={words.begunHeading}>
          <p>{words.begun(momentForCitizen(loaderData.begunAt, language))}</p>
        </Notice>
      )}
      <ul>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form method="post" className="row-of-buttons">
        <Button>{loaderData.begunAt === null ? words.start : words.goOn}</Button>
        <ButtonLink to={here} tone="plain">
          {words.back}
        </ButtonLink>
      </Form>
    </PublicFrame>
  )
}
