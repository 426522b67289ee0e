import { data, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { NotAllowed } from '#platform/http/faults.ts'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { ConfirmPage } from '../../ui/confirm-page.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { actOfSlug, actsFor, actSlugs } from './account-acts.ts'
import { adminOf, type AdminDesk } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import { findAccount } from './find-account.ts'
import type { Route } from './+types/account-page.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = adminOf(args)
  const { app, official, administers } = desk
  const [account, directory] = await Promise.all([findAccount(desk, args.params.id), app.organisation.current()])
  const changes = await readHistory(desk, account.id)
  const search = new URL(args.request.url).searchParams
  const own = account.id === official.accountId
  const acts = administers && !own && changes !== null ? actsFor(account) : []
  const asked = actOfSlug(search.get('viec'))
  return {
    path: `${ADMIN}/tai-khoan/${account.id}`,
    name: account.official.name,
    position: account.official.position,
    login: account.login,
    status: account.status,
    hasTotp: account.hasTotp,
    createdAt: account.createdAt,
    grants: account.grants.map((grant) => ({ ...grant, agency: directory.findAgency(grant.agencyId)?.shortName ?? grant.agencyId })),
    changes: changes?.map(({ kind, changedAt }) => ({ kind, changedAt })) ?? null,
    acts,
    ask: asked !== undefined && acts.includes(asked) ? asked : null,
    done: actOfSlug(search.get('xong')) ?? null,
    whyNot: !administers ? ('readOnly' as const) : own ? ('own' as const) : changes === null ? ('otherAgency' as const) : null,
  }
})

/** Null where the account belongs to an agency this official does not look after. */
async function readHistory({ app, official }: AdminDesk, id: Awaited<ReturnType<typeof findAccount>>['id']) {
  try {
    return await app.accounts.history(official, id)
  } catch (error) {
    if (error instanceof NotAllowed) return null
    throw error
  }
}

export const action = guarded(async (args: Route.ActionArgs) => {
  const desk = adminOf(args, ['ADMINISTRATOR'])
  const { app, official, say } = desk
  const { id } = await findAccount(desk, args.params.id)
  const form = await args.request.formData()
  const act = actOfSlug(String(form.get('viec') ?? ''))
  if (act === undefined) return redirect(`${ADMIN}/tai-khoan/${id}`, 303)
  const refused =
    act === 'reset-totp'
      ? await app.accounts.resetTotp(official, id)
      : await app.accounts.setStatus(official, id, act === 'disable' ? 'DISABLED' : 'ACTIVE')
  return isRefused(refused)
    ? data({ errors: [{ message: say(refused) }] }, { status: 422 })
    : redirect(`${ADMIN}/tai-khoan/${id}?xong=${actSlugs[act]}`, 303)
})

/** One official's account: its rights of all times, what happened to it, and what an administrator may do. */
export default function AccountPage({ loaderData: account, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.accounts
  const { ask, done, path } = account
  if (ask !== null)
    return (
      <AdminPage
        wrong={actionData !== undefined}
        above={[{ label: words.title, href: `${ADMIN}/tai-khoan` }, ...(ask === null ? [] : [{ label: account.name, href: path }])]}
        untitled
        title={words.acts[ask].link}
        news={<ErrorSummary errors={actionData?.errors ?? []} />}
      >
        <ConfirmPage
          question={words.acts[ask].question(account.name)}
          action={words.acts[ask].action}
          danger={ask !== 'enable'}
          cancelHref={path}
          hidden={{ viec: actSlugs[ask] }}
        >
          <p>{words.acts[ask].help}</p>
        </ConfirmPage>
      </AdminPage>
    )
  return (
    <AdminPage
      wrong={actionData !== undefined}
      above={[{ label: words.title, href: `${ADMIN}/tai-khoan` }, ...(ask === null ? [] : [{ label: account.name, href: path }])]}
      title={account.name}
      lead={account.position}

      news={
        <>
          <ErrorSummary errors={actionData?.errors ?? []} />
          {done !== null && actionData === undefined && <Notice tone="done" live heading={words.acts[done].done} />}
        </>
      }
    >
      <Facts
        layout="rows"
        items={[
          { label: words.columns.login, value: account.login },
          { label: words.columns.status, value: words.statuses[account.status] },
          { label: words.oneTimeCode, value: account.hasTotp ? texts.yes : texts.no },
          { label: words.created, value: dayText(account.createdAt) },
        ]}
      />
      {account.whyNot !== null && <p>{account.whyNot === 'readOnly' ? texts.readOnly : words[account.whyNot]}</p>}
      {account.acts.length > 0 && (
        <div className="row-of-buttons">
          {account.acts.map((act) => (
            <ButtonLink key={act} to={`${path}?viec=${actSlugs[act]}`} tone="plain" small>
              {words.acts[act].link}
            </ButtonLink>
          ))}
        </div>
      )}
      {account.grants.length === 0 ? (
        <p>{words.noRights}</p>
      ) : (
        <FiguresTable
          stacks
          caption={words.rightsCaption}
          rows={account.grants}
          rowKey={(grant) => grant.id}
          columns={[
            { key: 'role', header: words.rightColumns.role, rowHeader: true, cell: (grant) => words.roles[grant.role] },
            { key: 'agency', header: words.rightColumns.agency, cell: (grant) => grant.agency },
            { key: 'from', header: words.rightColumns.from, cell: (grant) => momentOf(grant.from) },
            { key: 'to', header: words.rightColumns.to, cell: (grant) => (grant.to === null ? words.untilFurther : momentOf(grant.to)) },
          ]}
        />
      )}
      {account.changes !== null && (
        <>
          <h2>{words.history}</h2>
          {account.changes.length === 0 ? (
            <p>{words.noHistory}</p>
          ) : (
            <ul>
              {account.changes.toReversed().map((change) => (
                <li key={`${change.changedAt} ${change.kind}`}>
                  {momentOf(change.changedAt)}: {words.changes[change.kind] ?? change.kind}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </AdminPage>
  )
}

const momentOf = (moment: Parameters<typeof dayText>[0]): string => `${dayText(moment)} ${moment.slice(11, 16)}`
