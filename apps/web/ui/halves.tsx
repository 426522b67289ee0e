import type { ReactNode } from 'react'

/** Two sections of a dossier side by side where the screen is wide enough. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className="halves">{children}</div>
}
