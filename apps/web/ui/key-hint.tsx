import { use } from 'react'
import { ShortcutsContext } from './shortcuts-context.ts'

/** The key of an action, shown beside its words while shortcuts work here. Screen readers get `aria-keyshortcuts` instead. */
export function KeyHint({ shortcut }: { shortcut: string | undefined }) {
  const shortcuts = use(ShortcutsContext)
  if (shortcut === undefined || shortcuts?.on !== true) return null
  return <kbd aria-hidden="true">{shortcut.toUpperCase()}</kbd>
}
