import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'

export type RoadStop = {
  readonly id: string
  readonly title: ReactNode
  /** Who, where, when. */
  readonly detail?: ReactNode
  readonly state: 'past' | 'now' | 'next'
}

/** The road of a dossier: what has been done, where it is, what comes. The state is drawn and said. */
export function Road({ stops }: { stops: readonly RoadStop[] }) {
  const t = useTexts().common.road
  return (
    <ol className="road">
      {stops.map(({ id, title, detail, state }) => (
        <li key={id} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <b>
            {title}
            <span className="unseen"> ({t[state]})</span>
          </b>
          {detail !== undefined && <div>{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
