import { useTexts } from '../texts/use-texts.ts'
import { ButtonLink } from './button-link.tsx'
import { Masthead } from './masthead.tsx'
import { PageTitle } from './page-title.tsx'

type ErrorPageProps = {
  status: number
  /** Where a reload leads: this page. */
  here: string
  /** Read out on the telephone; only for faults of ours. */
  incident?: string
}

/** What went wrong and what to do next, for every status a page can end with. */
export function ErrorPage({ status, here, incident }: ErrorPageProps) {
  const t = useTexts()
  const fault = faultOf(status)
  const words = t.common.faults[fault]
  const again = fault === 'stale' || fault === 'outside' || fault === 'bug'
  return (
    <>
      <Masthead name={t.common.siteName} homeHref="/" items={[]} />
      <div className="wrap">
        <main className="page first">
          <PageTitle>{words.heading}</PageTitle>
          <p>{words.text}</p>
          {fault === 'bug' && incident !== undefined && <p className="small muted">{t.common.faults.incident(incident)}</p>}
          <div className="row-of-buttons">
            {fault === 'notSignedIn' && <ButtonLink to={`/dang-nhap?ve=${encodeURIComponent(here)}`}>{t.common.signIn}</ButtonLink>}
            {again && (
              <ButtonLink to={here} reloadDocument>
                {t.common.faults.reload}
              </ButtonLink>
            )}
            <ButtonLink to="/" tone={again || fault === 'notSignedIn' ? 'plain' : 'main'} reloadDocument>
              {t.common.faults.home}
            </ButtonLink>
          </div>
        </main>
      </div>
    </>
  )
}

function faultOf(status: number) {
  if (status === 401) return 'notSignedIn'
  if (status === 403) return 'notAllowed'
  if (status === 404 || status === 410) return 'notFound'
  if (status === 409 || status === 412) return 'stale'
  if (status === 429) return 'tooMany'
  if (status === 503 || status === 502 || status === 504) return 'outside'
  return status >= 400 && status < 500 ? 'badInput' : 'bug'
}
