import { useRef } from 'react'
import { Link } from 'react-router'
import { KeyHint } from './key-hint.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export type NavigationItem = {
  readonly href: string
  readonly label: string
  /** This page, or the part of the site it belongs to. */
  readonly current?: boolean
  /** One key on the desk. */
  readonly shortcut?: string
  /** Sent as a form by POST, such as signing out. */
  readonly post?: boolean
}

/** One entry of the masthead: a link, or a button where following it changes something. */
export function MastheadLink({ item }: { item: NavigationItem }) {
  const { href, label, current, shortcut, post } = item
  const link = useRef<HTMLAnchorElement>(null)
  useShortcuts(shortcut === undefined || post === true ? [] : [{ key: shortcut, label, run: () => link.current?.click() }])
  if (post === true) {
    return (
      <form method="post" action={href}>
        <button type="submit">{label}</button>
      </form>
    )
  }
  return (
    <Link ref={link} to={href} aria-current={current === true ? 'page' : undefined} aria-keyshortcuts={shortcut}>
      {label}
      <KeyHint shortcut={shortcut} />
    </Link>
  )
}
