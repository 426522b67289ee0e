import { Link } from 'react-router'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { DisplaySwitch } from '../../ui/display-switch.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { PublicFrame } from '../frame/public-frame.tsx'
import type { Route } from './+types/accessibility-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.portal.about.accessibility.title)

/** What these pages do for people who see, hear or move less well, and where to complain. */
export default function AccessibilityPage() {
  const t = useTexts()
  const words = t.portal.about.accessibility
  return (
    <PublicFrame crumbs={[{ label: t.common.home, href: '/' }, { label: words.title }]}>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {words.sections.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{words.display}</h2>
      <div className="display-here">
        <DisplaySwitch />
      </div>
      <h2>{words.help.heading}</h2>
      <p>
        {words.help.text} <Link to="/">{t.common.home}</Link>
      </p>
    </PublicFrame>
  )
}
