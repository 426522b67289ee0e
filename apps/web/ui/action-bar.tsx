import type { ReactNode } from 'react'

/** What may be done with the dossier now: small buttons, each with its key, at the foot of the dossier. The main one comes first. */
export function ActionBar({ children, label }: { children: ReactNode; label: string }) {
  return (
    <fieldset className="actions">
      <legend className="unseen">{label}</legend>
      {children}
    </fieldset>
  )
}
