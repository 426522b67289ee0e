import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { ButtonLink } from './button-link.tsx'
import { Notice } from './notice.tsx'

type ConflictStateProps = {
  /** Who did what and when: "Lê Thị Thơm đã tiếp nhận hồ sơ lúc 9:02." */
  happened: ReactNode
  /** The same page, fresh. */
  reloadHref: string
  /** "Có người khác vừa xử lý hồ sơ này" unless told. */
  heading?: string
  /** What this person had typed; it is never lost. */
  kept?: readonly { readonly label: string; readonly text: string }[]
}

/** Two people acted at once and the other was first: what happened, what became of one's own act, and the way on. */
export function ConflictState({ happened, reloadHref, heading, kept = [] }: ConflictStateProps) {
  const t = useTexts().common.conflict
  return (
    <Notice tone="soon" heading={heading ?? t.heading} live>
      <p>
        {happened} {t.yours}
      </p>
      {kept.length > 0 && (
        <details className="kept-text">
          <summary>{t.kept}</summary>
          {kept.map(({ label, text }) => (
            <div key={label}>
              <b>{label}</b>
              <blockquote>{text}</blockquote>
            </div>
          ))}
        </details>
      )}
      <div className="row-of-buttons">
        <ButtonLink to={reloadHref} reloadDocument small>
          {t.reload}
        </ButtonLink>
      </div>
    </Notice>
  )
}
