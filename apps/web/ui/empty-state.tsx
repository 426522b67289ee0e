import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not there: "Không có hồ sơ nào quá hạn". */
  heading: string
  /** Why, or what to do. */
  children?: ReactNode
  level?: 2 | 3
}

/** A list without rows, or a place where nothing is chosen yet. */
export function EmptyState({ heading, children, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className="empty">
      <Heading>{heading}</Heading>
      {children}
    </div>
  )
}
