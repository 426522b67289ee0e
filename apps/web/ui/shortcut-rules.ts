/** What of a key press decides whether a shortcut may fire. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly defaultPrevented: boolean
  /** Is the focus in something one types into? */
  readonly inField: boolean
}

/**
 * The key a press stands for, in lower case, or undefined when no shortcut may fire: in a field, with a modifier, while an input method
 * is composing a Vietnamese letter, when the key is held down, or when something nearer has already used the press.
 */
export function shortcutKeyOf(press: KeyPress): string | undefined {
  if (press.inField || press.ctrlKey || press.altKey || press.metaKey || press.isComposing || press.repeat || press.defaultPrevented)
    return undefined
  if ([...press.key].length !== 1 || press.key === ' ') return undefined
  const key = press.key.toLowerCase()
  const isLetterOrDigit = /[\p{L}\p{N}]/u.test(key)
  return isLetterOrDigit && press.shiftKey ? undefined : key
}

/** Is this element one that letters are typed into? */
export function takesTyping(element: { tagName: string; isContentEditable?: boolean; type?: string } | null): boolean {
  if (element === null) return false
  if (element.isContentEditable === true) return true
  if (element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true
  return (
    element.tagName === 'INPUT' && !['button', 'submit', 'reset', 'checkbox', 'radio', 'file', 'image'].includes(element.type ?? 'text')
  )
}
