import { Form, Link } from 'react-router'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { portalOf } from '../app.ts'
import { hotlineHours } from '../frame/hotline-hours.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/home-page.ts'

const NATIONAL_PORTAL = 'https://dichvucong.gov.vn'
/** Its online front is the national e-ID application; the page here says what to bring and leads there. */
const CRIMINAL_RECORD = '/thu-tuc/3.000333'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.home.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app } = portalOf(args)
  return { fields: await app.procedures.listFields(), hotline: await app.pages.hotline() }
})

/** Search first, then the ways in by what happened in life and by field: every procedure is two clicks away. */
export default function HomePage({ loaderData: { fields, hotline } }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.home
  return (
    <PublicFrame>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <search>
        <Form method="get" action="/thu-tuc" className="lead-search">
          <SearchField name="q" label={words.searchLabel} hint={words.searchHint} />
        </Form>
      </search>
      <h2>{words.events.heading}</h2>
      <ul className="tiles">
        {words.events.items.map(({ heading, links }) => (
          <li key={heading}>
            <h3>{heading}</h3>
            <ul>
              {links.map(({ label, q }) => (
                <li key={q}>
                  <Link to={`/thu-tuc?q=${encodeURIComponent(q)}`}>{label}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <h2>{words.fields.heading}</h2>
      <ul className="field-links">
        {fields.map(({ code, name, procedures }) => (
          <li key={code}>
            <Link to={`/thu-tuc?linh-vuc=${encodeURIComponent(code)}`}>
              <Vietnamese>{name}</Vietnamese>
            </Link>{' '}
            <span className="muted">{procedures}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/thu-tuc">{words.fields.all}</Link>
      </p>
      <h2>{words.entries.heading}</h2>
      <ul className="tiles entries">
        <Entry href="/tra-cuu" {...words.entries.lookUp} />
        <Entry href="/ho-so-cua-toi" {...words.entries.mine} />
        <Entry href="/so-lieu" {...words.entries.figures} />
        <Entry href={CRIMINAL_RECORD} {...words.entries.criminalRecord} />
        <Entry href={NATIONAL_PORTAL} {...words.entries.national} />
        <li>
          <b>
            {words.entries.hotline}: {hotline.number ?? t.portal.frame.hotlineUnknown}
          </b>
          <p className="small muted">{hotlineHours(hotline.hours, t.portal.frame, useLanguage())}</p>
        </li>
      </ul>
    </PublicFrame>
  )
}

function Entry({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <li>
      <Link to={href}>{label}</Link>
      <p className="small muted">{hint}</p>
    </li>
  )
}
