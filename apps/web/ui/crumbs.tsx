import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'

/** Where this page stands. A crumb without `href` is this page itself; it may be left out. */
export function Crumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  const t = useTexts()
  return (
    <nav className="crumbs" aria-label={t.common.youAreHere}>
      <ol>
        {items.map(({ label, href }) => (
          <li key={label}>{href === undefined ? <span aria-current="page">{label}</span> : <Link to={href}>{label}</Link>}</li>
        ))}
      </ol>
    </nav>
  )
}
