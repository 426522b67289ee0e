import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'
import { DisplaySwitch } from './display-switch.tsx'
import { MastheadLink, type NavigationItem } from './masthead-link.tsx'

export type MastheadProps = {
  /** `desk` is one thin line for people who see it all day. */
  variant?: 'portal' | 'desk'
  /** Who runs this: "Trung tâm Phục vụ hành chính công". */
  name: string
  /** Under it: "Ủy ban nhân dân tỉnh Cà Mau". */
  agency?: string
  homeHref: string
  items: readonly NavigationItem[]
}

/** Who we are and where one can go, on one line, without pictures. */
export function Masthead({ variant = 'portal', name, agency, homeHref, items }: MastheadProps) {
  const t = useTexts()
  return (
    <header className={variant === 'desk' ? 'mast thin' : 'mast portal'}>
      <div className="mast-row">
        <Link to={homeHref} className="mast-name">
          <span className="seal" aria-hidden="true">
            1
          </span>
          <span>
            <b>{name}</b>
            {agency !== undefined && <small>{variant === 'desk' ? ` · ${agency}` : agency}</small>}
          </span>
        </Link>
        {items.length > 0 && (
          <nav aria-label={t.common.mainNavigation}>
            <ul>
              {items.map((item) => (
                <li key={item.href}>
                  <MastheadLink item={item} />
                </li>
              ))}
            </ul>
          </nav>
        )}
        {variant === 'portal' && <DisplaySwitch />}
      </div>
    </header>
  )
}
