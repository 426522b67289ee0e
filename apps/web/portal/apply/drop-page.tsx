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
  const { draft, version } = await openDraft(portalOf(args), args.params.draftId)
  return { id: draft.id, name: version.name }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft } = await openDraft(portal, args.params.draftId)
  await portal.app.dossiers.drafts.drop(portal.viewer, draft.id)
  return redirect('/ho-so-cua-toi?xong=da-bo', 303)
})

export default function DropPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply.drop
  const list = `/nop-ho-so/${loaderData.id}`
  return (
    <PublicFrame
      crumbs={[
        { label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' },
        { label: loaderData.name, href: list },
      ]}
    >
      <ConfirmPage question={words.question} action={words.yes} danger cancelHref={list}>
        <p>{words.text}</p>
      </ConfirmPage>
    </PublicFrame>
  )
}
