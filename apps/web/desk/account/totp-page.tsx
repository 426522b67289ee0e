import { data, Form, Link, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { deskOf, type Desk } from '../app.ts'
import { DESK } from '../work/queues.ts'
import type { Route } from './+types/totp-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.desk.own.totp.title)

type Begun = { readonly secret: string; readonly address: string; readonly picture: ReturnType<Desk['app']['pages']['drawQr']> }
type Answer = { readonly begun: Begun | null; readonly error: string | null }

export const loader = guarded(async (args: Route.LoaderArgs) => {
  deskOf(args)
  return null
})

/** Begins, then confirms with a code. The secret is told once; a wrong code keeps it on the page, and it is nowhere in the address. */
export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, viewer, say } = deskOf(args)
  const form = await args.request.formData()
  const [code, secret, address] = ['code', 'secret', 'address'].map((name) => String(form.get(name) ?? '').slice(0, 300))
  if (!form.has('code')) {
    const begun = await app.accounts.beginTotpEnrolment(viewer)
    if (isRefused(begun)) return data({ begun: null, error: say(begun) } satisfies Answer, { status: 422 })
    return data({ begun: { ...begun, picture: app.pages.drawQr(begun.address) }, error: null } satisfies Answer, unstored)
  }
  const refused = await app.accounts.confirmTotpEnrolment(viewer, (code ?? '').replaceAll(' ', ''))
  if (!isRefused(refused)) return redirect(`${DESK}/toi?ma-mot-lan`, 303)
  const again = refused.code === 'sign-in.totp-wrong' && address?.startsWith('otpauth://') === true
  const begun = again ? { secret: secret ?? '', address, picture: app.pages.drawQr(address) } : null
  return data({ begun, error: say(refused) } satisfies Answer, { ...unstored, status: 422 })
})

const unstored = { headers: { 'cache-control': 'no-store' } }

/** An official begins to use one-time codes: scan, type the first code, done. */
export default function TotpPage({ actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.desk.own.totp
  const begun = actionData?.begun ?? null
  const error = actionData?.error ?? null
  return (
    <div className="desk-page narrow">
      <ErrorSummary errors={error === null ? [] : [{ ...(begun === null ? {} : { field: 'code' }), message: error }]} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {begun === null ? (
        <Form method="post" className="row-of-buttons">
          <Button>{words.begin}</Button>
          <Link to={`${DESK}/toi`}>{words.back}</Link>
        </Form>
      ) : (
        <>
          <p>{words.scan}</p>
          <figure aria-label={words.picture} className="qr">
            <svg viewBox={`-4 -4 ${begun.picture.side + 8} ${begun.picture.side + 8}`} aria-hidden="true">
              <path d={begun.picture.path} shapeRendering="crispEdges" />
            </svg>
          </figure>
          <p>
            {words.byHand} <code className="code">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <Form method="post" noValidate>
            <input type="hidden" name="secret" value={begun.secret} />
            <input type="hidden" name="address" value={begun.address} />
            <TextField
              name="code"
              label={words.code}
              size="short"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              error={error ?? undefined}
            />
            <div className="row-of-buttons">
              <Button>{words.confirm}</Button>
              <Link to={`${DESK}/toi`}>{words.back}</Link>
            </div>
          </Form>
        </>
      )}
    </div>
  )
}
