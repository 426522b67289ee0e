import { data, Form, redirect } from 'react-router'
import { isRefused, type Refused } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { safeBack } from '../../settings/safe-back.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { portalOf } from '../app.ts'
import { FormTitle } from '../frame/form-title.tsx'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/sign-in-page.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { viewer, language, say } = portalOf(args)
  const search = new URL(args.request.url).searchParams
  const back = safeBack(search.get('ve'))
  if (viewer.kind !== 'anonymous') throw redirect(back === '/' && viewer.kind === 'official' ? '/ban-lam-viec' : back, 303)
  return { back, problem: problemOf(search.get('loi'), say, textsIn(language).portal.signIn.failed) }
})

/** The e-ID sends its refusals back by their code; an address anybody typed gets no more than the plain sentence. */
function problemOf(code: string | null, say: (refused: Pick<Refused, 'code' | 'data'>) => string, plain: string): string | null {
  if (code === null) return null
  const sentence = say({ code, data: {} })
  return sentence === code ? plain : sentence
}

export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, ip, language, say, sessionCookie } = portalOf(args)
  const form = await args.request.formData()
  const text = (name: string): string => String(form.get(name) ?? '')
  const back = safeBack(form.get('ve'))
  const account = text('account').trim()
  const words = textsIn(language).portal.signIn
  const askedTotp = form.has('totp')
  const errors: FormError[] = [
    ...(account === '' ? [{ field: 'account', message: words.accountMissing }] : []),
    ...(text('password') === '' ? [{ field: 'password', message: words.passwordMissing }] : []),
  ]
  const answer = (list: readonly FormError[], totp: boolean) => data({ account, totp, back, errors: list }, { status: 422 })
  if (errors.length > 0) return answer(errors, askedTotp)
  const opened = await app.accounts.signInWithPassword({
    login: account,
    password: text('password'),
    totp: text('totp').replaceAll(/\s/g, '') || undefined,
    source: ip,
    kind: 'browser',
  })
  if (!isRefused(opened))
    return redirect(back === '/' ? '/dang-nhap' : back, { status: 303, headers: { 'set-cookie': sessionCookie(opened) } })
  const totp = opened.code === 'sign-in.totp-needed' || opened.code === 'sign-in.totp-wrong'
  return answer([{ field: totp ? 'totp' : 'account', message: say(opened) }], totp || askedTotp)
})

/** Citizens go to the e-ID provider and come back; officials type account and password, and a one-time code once it is asked for. */
export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.signIn
  const back = actionData?.back ?? loaderData.back
  const errorOf = (field: string) => actionData?.errors.find((e) => e.field === field)?.message
  return (
    <PublicFrame>
      <FormTitle title={words.title} wrong={actionData !== undefined} />
      {actionData !== undefined && <ErrorSummary errors={actionData.errors} />}
      {loaderData.problem !== null && actionData === undefined && (
        <Notice tone="soon" heading={words.notYet} live>
          <p>{loaderData.problem}</p>
        </Notice>
      )}
      <PageTitle lead={back === '/' ? undefined : words.comeBack}>{words.title}</PageTitle>
      <div className="two-ways">
        <section aria-labelledby="cong-dan">
          <h2 id="cong-dan">{words.citizens.heading}</h2>
          <p>{words.citizens.text}</p>
          <p>
            <ButtonLink to={`/dang-nhap/cong-dan?ve=${encodeURIComponent(back)}`} reloadDocument>
              {words.citizens.button}
            </ButtonLink>
          </p>
          <p className="small muted">{words.citizens.without}</p>
        </section>
        <section aria-labelledby="can-bo">
          <h2 id="can-bo">{words.officials.heading}</h2>
          <Form method="post">
            <input type="hidden" name="ve" value={back} />
            <TextField
              name="account"
              label={words.officials.account}
              defaultValue={actionData?.account}
              error={errorOf('account')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              size="medium"
            />
            <TextField
              name="password"
              label={words.officials.password}
              hint={actionData?.totp === true ? words.passwordAgain : undefined}
              type="password"
              error={errorOf('password')}
              autoComplete="current-password"
              size="medium"
            />
            {actionData?.totp === true && (
              <TextField
                name="totp"
                label={words.officials.totp}
                hint={words.officials.totpHint}
                error={errorOf('totp')}
                autoComplete="one-time-code"
                inputMode="numeric"
                size="short"
              />
            )}
            <Button tone="plain">{t.common.signIn}</Button>
          </Form>
        </section>
      </div>
    </PublicFrame>
  )
}
