import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'

type NoticeProps = {
  tone?: Tone
  heading: string
  /** Rank of the heading on this page; 2 unless told. */
  level?: 2 | 3
  children?: ReactNode
  /** It answers what the person just did: read out when the page arrives. */
  live?: boolean
}

/** Something to know before going on. Says what happened, then what to do. */
export function Notice({ tone = 'info', heading, level = 2, children, live = false }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`notice ${tone}`} role={live ? 'status' : undefined}>
      <Heading>{heading}</Heading>
      {children}
    </div>
  )
}
