import { useEffect } from 'react'
import { data, Outlet, useLocation, type ShouldRevalidateFunctionArgs } from 'react-router'
import { holdsRole } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { DeskFrame } from '../../ui/desk-frame.tsx'
import type { NavigationItem } from '../../ui/masthead-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QueueNav } from '../../ui/queue-nav.tsx'
import { useResult } from '../../ui/result-context.ts'
import { acts } from '../acts/acts.ts'
import { deskOf } from '../app.ts'
import { ledgerUnitsOf } from '../ledger/ledger-units.ts'
import { DESK, NOTICES, homeOf, listOfSlug, listSlugs, mayReadDossiers, queuesOf } from '../work/queues.ts'
import type { Route } from './+types/desk-layout.ts'
import styles from './desk.css?url'
import { readDoneCookie, noDoneCookie, type DoneAct } from './done-act.ts'
import { isOpening } from './is-opening.ts'
import { SessionEnd } from './session-end.tsx'
import { useHydrated } from './use-hydrated.ts'

export const handle = { scripts: true }
export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

/** Who works here, what lies in the queues, and what became of the last act. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, viewer, now } = deskOf(args)
  const groups = queuesOf(official)
  const [directory, counts, unread] = await Promise.all([
    app.organisation.current(),
    groups.length > 0 ? app.dossiers.countWork(official) : null,
    app.notices.countUnread(viewer),
  ])
  const home = official.grants[0]?.agencyId
  const done = readDoneCookie(
    args.request.headers.get('cookie'),
    acts.map((act) => act.command),
  )
  const answer = {
    name: official.name,
    accountId: official.accountId,
    agency: home === undefined ? undefined : directory.findAgency(home)?.shortName,
    home: homeOf(official),
    groups,
    counts: { ...counts } as Readonly<Record<string, number>>,
    unread,
    takesIn: holdsRole(official, 'INTAKE_OFFICER'),
    readsDossiers: mayReadDossiers(official),
    hasLedger: ledgerUnitsOf(official, directory).length > 0,
    administers: holdsRole(official, 'ADMINISTRATOR') || holdsRole(official, 'AUDITOR'),
    trainingClock: app.clock.training ? now : null,
    done,
  }
  return data(answer, done === null ? {} : { headers: [['Set-Cookie', noDoneCookie]] })
})

/** Opening another dossier of the same list changes nothing here. */
export const shouldRevalidate = (change: ShouldRevalidateFunctionArgs): boolean => !isOpening(change)

export default function DeskLayout({ loaderData: desk }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.desk
  const { pathname } = useLocation()
  const within = (path: string): boolean => pathname === path || pathname.startsWith(`${path}/`)
  const list = listOfSlug(pathname.split('/')[2])
  const item = (path: string, label: string, shortcut?: string): NavigationItem => ({ href: path, label, shortcut, current: within(path) })
  const items: NavigationItem[] = [
    ...(desk.takesIn ? [item(`${DESK}/tiep-nhan`, words.frame.intake, 'n')] : []),
    ...(desk.readsDossiers ? [item(`${DESK}/${listSlugs.search}`, words.frame.find, 's')] : []),
    ...(desk.hasLedger ? [item(`${DESK}/so-theo-doi`, words.frame.ledger)] : []),
    ...(desk.administers ? [item(`${DESK}/quan-tri`, words.frame.administration)] : []),
    item(NOTICES, words.frame.notices(desk.unread)),
    item(`${DESK}/toi`, desk.name),
    { href: '/dang-xuat', label: t.common.signOut, post: true },
  ]
  const groups = desk.groups.map(({ group, queues }) => ({
    heading: words.frame.queueGroups[group],
    queues: queues.map((queue) => ({
      href: `${DESK}/${listSlugs[queue]}`,
      label: words.frame.queueNames[queue],
      count: desk.counts[queue] ?? 0,
      current: list === queue,
      late: queue === 'late',
    })),
  }))
  return (
    <DeskFrame
      name={words.frame.product}
      agency={desk.agency}
      homeHref={desk.home}
      items={items}
      queues={
        groups.length === 0 ? undefined : (
          <>
            <QueueNav groups={groups} />
            {desk.trainingClock !== null && <p className="desk-clock">{words.frame.clock(momentForDesk(desk.trainingClock))}</p>}
          </>
        )
      }
    >
      <DoneNews done={desk.done} />
      <SessionEnd who={desk.accountId} />
      <Outlet />
    </DeskFrame>
  )
}

/** What became of the last act: in the corner, or above the page where no script runs. */
function DoneNews({ done }: { done: DoneAct | null }) {
  const words = useTexts().desk.acts
  const say = useResult()
  const hydrated = useHydrated()
  const sentence =
    done === null
      ? null
      : done.act === 'accept' && done.dueAt !== undefined
        ? words.doneAccept(done.code, momentForDesk(done.dueAt))
        : words.doneFor(done.code, words.done[done.act])
  useEffect(() => {
    if (sentence !== null) say(sentence)
  }, [sentence, say])
  return sentence === null || hydrated ? null : <Notice tone="done" heading={sentence} live />
}
