import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'

export type Fact = {
  readonly label: string
  readonly value: ReactNode
  /** On a check page: where this answer is changed. */
  readonly changeHref?: string
}

type FactsProps = {
  items: readonly Fact[]
  /** `stack`: label above value, beside a text. `rows`: label left, value right, as on a check page. */
  layout?: 'stack' | 'rows'
}

/** Short answers: how long, how much, where; or what was entered, before it is sent. */
export function Facts({ items, layout = 'stack' }: FactsProps) {
  const t = useTexts()
  return (
    <dl className={`facts ${layout}`}>
      {items.map(({ label, value, changeHref }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {changeHref !== undefined && (
              <Link to={changeHref} className="change">
                {t.common.change}
                <span className="unseen"> {label.toLocaleLowerCase('vi')}</span>
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
