import { useRef, type ComponentProps } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { buttonClass, type ButtonLook } from './button-look.ts'
import { KeyHint } from './key-hint.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'className' | 'ref' | 'children'> & {
    children: string
    /** One key that presses this button on the desk; shown on it. */
    shortcut?: string
    /** Why it cannot be used now, said on the button: "Yêu cầu bổ sung: đã dùng 1 lần". */
    unavailable?: string
    /** The press has been sent; a second one would send it twice. */
    busy?: boolean
  }

/** Submits its form unless `type="button"`. */
export function Button({ tone, small, wide, children, shortcut, unavailable, busy = false, ...rest }: ButtonProps) {
  const t = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const disabled = unavailable !== undefined || busy || rest.disabled === true
  useShortcuts(shortcut === undefined || disabled ? [] : [{ key: shortcut, label: children, run: () => button.current?.click() }])
  return (
    <button
      type="submit"
      {...rest}
      ref={button}
      className={buttonClass({ tone, small, wide })}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
    >
      {unavailable === undefined ? children : t.common.unavailableBecause(children, unavailable)}
      {!disabled && <KeyHint shortcut={shortcut} />}
    </button>
  )
}
