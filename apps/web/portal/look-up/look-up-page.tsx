import { data, Form, Link, redirect } from 'react-router'
import { isRefused, parseDossierCode } from '@motcua/terms'
import { NotFound } from '#platform/http/faults.ts'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { portalOf, type Portal } from '../app.ts'
import { FormTitle } from '../frame/form-title.tsx'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import { DossierPromise } from '../progress/dossier-promise.tsx'
import { DossierRoad } from '../progress/dossier-road.tsx'
import type { Route } from './+types/look-up-page.ts'
import { foundDossier, type FoundDossier } from './found-dossier.ts'

/** Longer than any code; what is longer was pasted by mistake. */
const LONGEST_CODE = 100

/** The QR of a receipt holds the bare code; scanned into the address it opens the signed-in owner's own page, for officials the desk. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const code = (new URL(args.request.url).searchParams.get('ma') ?? '').trim().slice(0, LONGEST_CODE)
  // An official who scans a receipt wants to work on it.
  if (code !== '' && portal.viewer.kind === 'official') throw redirect(`/ban-lam-viec/tim?q=${encodeURIComponent(code)}`, 303)
  const own = code === '' ? undefined : await ownDossier(portal, code)
  if (own !== undefined) throw redirect(`/ho-so/${own}`, 303)
  return { code }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const form = await args.request.formData()
  const code = String(form.get('ma') ?? '')
    .trim()
    .slice(0, LONGEST_CODE)
  const digits = String(form.get('so') ?? '')
    .trim()
    .slice(0, 20)
  const answer = (found: FoundDossier | null, error: string | null, status: number) =>
    data({ code, digits, found, error, blocked: status === 429 }, { status })
  if (code === '') return answer(null, textsIn(portal.language).portal.lookUp.codeMissing, 422)
  const looked = await portal.app.dossiers.lookUp(portal.viewer, { code, answer: digits }, portal.ip)
  if (isRefused(looked)) return answer(null, portal.say(looked), looked.code === 'lookup.blocked' ? 429 : 422)
  return answer(foundDossier(looked, portal), null, 200)
})

async function ownDossier({ app, viewer }: Portal, code: string): Promise<string | undefined> {
  if (viewer.kind !== 'citizen') return undefined
  const parsed = parseDossierCode(code)
  const id = isRefused(parsed) ? undefined : await app.dossiers.findIdByCode(parsed.value)
  if (id === undefined) return undefined
  try {
    return (await app.dossiers.open(viewer, id)).state.id
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** By dossier code and four digits, or by the look-up code of the submission alone. */
export default function LookUpPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.lookUp
  const error = actionData?.error ?? null
  // Nothing typed is to be mended then: it is the time that has to pass.
  const blocked = actionData?.blocked === true
  return (
    <PublicFrame crumbs={[{ label: t.common.home, href: '/' }, { label: t.portal.frame.lookUp }]}>
      <FormTitle title={words.title} wrong={error !== null} />
      {error !== null &&
        (blocked ? (
          <Notice tone="soon" heading={words.blocked} live>
            <p>{error}</p>
          </Notice>
        ) : (
          <ErrorSummary errors={[{ field: 'ma', message: error }]} />
        ))}
      {actionData?.found ? (
        <Found found={actionData.found} />
      ) : (
        <>
          <PageTitle lead={words.lead}>{words.title}</PageTitle>
          <Form method="post" autoComplete="off">
            <TextField
              name="ma"
              label={words.code}
              hint={words.codeHint}
              defaultValue={actionData?.code ?? loaderData.code}
              error={blocked ? undefined : (error ?? undefined)}
              autoCapitalize="characters"
              spellCheck={false}
            />
            <TextField
              name="so"
              label={words.digits}
              hint={words.digitsHint}
              defaultValue={actionData?.digits}
              inputMode="numeric"
              size="short"
              optional
            />
            <Button>{words.find}</Button>
          </Form>
          <p className="after-form">
            {words.mine} <Link to="/ho-so-cua-toi">{t.portal.frame.myDossiers}</Link>
          </p>
        </>
      )}
    </PublicFrame>
  )
}

function Found({ found }: { found: FoundDossier }) {
  const t = useTexts()
  const words = t.portal.lookUp
  return (
    <>
      <PageTitle above={found.code ?? words.noCodeYet} lead={words.filedBy(found.initials, dayText(found.submittedAt))}>
        <Vietnamese>{found.procedureName}</Vietnamese>
      </PageTitle>
      <DossierPromise
        standing={found.standing}
        resultChannel={found.resultChannel}
        dueAt={found.dueAt}
        ledger={found.ledger}
        provisional={found.provisional}
        ledgerOpen
      />
      <p>
        <span className="muted">{words.limit}: </span>
        <Vietnamese>{found.limitText}</Vietnamese>
      </p>
      <h2>{t.portal.progress.road.heading}</h2>
      <DossierRoad stops={found.road} />
      <p className="small muted">{words.noNames}</p>
      <p>
        <Link to="/tra-cuu">{words.another}</Link>
      </p>
    </>
  )
}
