import { Outlet } from 'react-router'
import { guarded } from '../../page-context.ts'
import { portalOf } from '../app.ts'
import type { Route } from './+types/public-layout.ts'
import styles from './portal.css?url'

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

/** What every public page shows around its content: who runs the site, how to call them, and who has signed in. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, viewer, today } = portalOf(args)
  const directory = await app.organisation.current()
  const center = directory.listUnits({ kind: 'SERVICE_CENTER', level: 'PROVINCE', at: today })[0]
  const committee = directory.listAgencies({ kind: 'PROVINCIAL_COMMITTEE', at: today })[0]
  return {
    // The line below it names the province already.
    center: center?.agency.name.replace(committee?.name.replace(/^Ủy ban nhân dân/, '') ?? '', '') ?? null,
    committee: committee?.name ?? null,
    hotline: await app.pages.hotline(),
    viewer: viewer.kind === 'anonymous' ? null : { kind: viewer.kind, name: viewer.name },
  }
})

export default function PublicLayout() {
  return <Outlet />
}
