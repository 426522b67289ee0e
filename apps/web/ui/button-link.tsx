import { useRef } from 'react'
import { Link, type LinkProps } from 'react-router'
import { buttonClass, type ButtonLook } from './button-look.ts'
import { KeyHint } from './key-hint.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export type ButtonLinkProps = ButtonLook &
  Omit<LinkProps, 'className' | 'ref' | 'children'> & {
    children: string
    /** One key that follows this link on the desk; shown on it. */
    shortcut?: string
  }

/** Goes somewhere, and is the thing to do here. For a PDF or another file pass `reloadDocument`. */
export function ButtonLink({ tone, small, wide, children, shortcut, ...rest }: ButtonLinkProps) {
  const link = useRef<HTMLAnchorElement>(null)
  useShortcuts(shortcut === undefined ? [] : [{ key: shortcut, label: children, run: () => link.current?.click() }])
  return (
    <Link {...rest} ref={link} className={buttonClass({ tone, small, wide })} aria-keyshortcuts={shortcut}>
      {children}
      <KeyHint shortcut={shortcut} />
    </Link>
  )
}
