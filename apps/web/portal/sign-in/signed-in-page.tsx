import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/signed-in-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.signIn.signedInBeside.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  portalOf(args).citizen()
  return null
})

/** The end of signing in beside a form whose session had ended: back to that window. */
export default function SignedInPage() {
  const words = useTexts().portal.signIn.signedInBeside
  return (
    <PublicFrame>
      <PageTitle lead={words.text}>{words.title}</PageTitle>
    </PublicFrame>
  )
}
