import { Link } from 'react-router'
import { numberText } from '../format/number.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { Mark } from './mark.tsx'

export type Queue = {
  readonly href: string
  readonly label: string
  readonly count: number
  readonly current?: boolean
  /** Only for the queue of late dossiers, and only when it is not empty. */
  readonly late?: boolean
}
export type QueueGroup = { readonly heading?: string; readonly queues: readonly Queue[] }

/** What is mine, what is due, what waits: each queue with its figure. */
export function QueueNav({ groups }: { groups: readonly QueueGroup[] }) {
  const t = useTexts().desk
  const language = useLanguage()
  return (
    <nav className="queues" aria-label={t.queues}>
      {groups.map(({ heading, queues }) => (
        <div key={heading ?? ''} className="queue-group">
          {heading !== undefined && <h2>{heading}</h2>}
          <ul>
            {queues.map(({ href, label, count, current, late }) => (
              <li key={href}>
                <Link to={href} aria-current={current === true ? 'page' : undefined}>
                  <span>{label}</span>
                  {late === true && count > 0 ? (
                    <Mark tone="late">{numberText(count, language)}</Mark>
                  ) : (
                    <span>{numberText(count, language)}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
