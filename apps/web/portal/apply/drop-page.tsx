import { redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ConfirmPage } from '../../ui/confirm-page.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/drop-page.ts'
import { openDraft } from './open-draft.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.apply.drop.link)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, version, corrects } = await openDraft(portalOf(args), args.params.draftId)
  return { id: draft.id, name: version.name, corrects }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft, corrects } = await openDraft(portal, args.params.draftId)
  await portal.app.dossiers.drafts.drop(portal.viewer, draft.id)
  return redirect(corrects === null ? '/ho-so-cua-toi?xong=da-bo' : `/ho-so/${corrects.id}?xong=da-bo-sua`, 303)
})

export default function DropPage({ loaderData: { id, name, corrects } }: Route.ComponentProps) {
  const t = useTexts()
  const words = corrects === null ? t.portal.apply.drop : t.portal.apply.correction.dropping
  const back = corrects === null ? `/nop-ho-so/${id}` : `/nop-ho-so/${id}/kiem-tra`
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        { label: corrects === null ? name : t.portal.apply.correction.title, href: back },
      ]}
    >
      <ConfirmPage question={words.question} action={words.yes} danger cancelHref={back}>
        <p>{words.text}</p>
      </ConfirmPage>
    </PublicFrame>
  )
}
