import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'

type ColumnsProps = {
  children: ReactNode
  /** What stays in view beside the text: the facts and the one button. On a phone it follows the text. */
  side: ReactNode
  /** Name of the side for screen readers; "Tóm tắt" unless told. */
  sideLabel?: string
}

/** Text and summary, two columns that become one. */
export function Columns({ children, side, sideLabel }: ColumnsProps) {
  const t = useTexts()
  return (
    <div className="cols">
      <div>{children}</div>
      <aside className="side" aria-label={sideLabel ?? t.common.summary}>
        {side}
      </aside>
    </div>
  )
}
