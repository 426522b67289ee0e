/** What was typed into a form, kept in this tab while its person signs in again. Files cannot be kept by a page. */
export type KeptWords = {
  readonly who: string
  readonly path: string
  readonly fields: readonly { readonly name: string; readonly value: string; readonly checked: boolean | null }[]
}

const KEY = 'motcua-kept-words'
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Everything a hand could have changed on the page, by the order of its fields. */
export function keepWords(who: string, path: string): void {
  const fields = controls().map((control) => ({
    name: control.name,
    value: control.value,
    checked: isTick(control) ? control.checked : null,
  }))
  sessionStorage.setItem(KEY, JSON.stringify({ who, path, fields } satisfies KeptWords))
}

/**
 * Puts it back, once, where the same person has come back to the same page.
 * @returns whether anything was put back
 */
export function putWordsBack(who: string, path: string): boolean {
  const kept = readKept(sessionStorage.getItem(KEY))
  if (kept === null) return false
  // Words of one official are not left to the next.
  if (kept.who === who && kept.path !== path) return false
  sessionStorage.removeItem(KEY)
  if (kept.who !== who) return false
  let changed = false
  // Twice: a choice may bring the fields it asks for.
  for (let round = 0; round < 2; round += 1)
    for (const field of kept.fields) {
      const control = controls().find((one) => one.name === field.name && (field.checked === null || one.value === field.value))
      if (control !== undefined) changed = putBack(control, field) || changed
    }
  return changed
}

/** What is not ours counts as nothing. */
export function readKept(text: string | null): KeptWords | null {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return typeof read === 'object' && read !== null && 'who' in read && 'path' in read && 'fields' in read ? (read as KeptWords) : null
  } catch {
    return null
  }
}

function controls(): Control[] {
  const all = [...document.querySelectorAll<Control>('main :is(input, select, textarea)[name]')]
  return all.filter((control) => !['hidden', 'file', 'password', 'submit'].includes(control.type))
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)

function putBack(control: Control, { value, checked }: KeptWords['fields'][number]): boolean {
  if (isTick(control)) {
    if (checked === null || control.checked === checked || (control.type === 'radio' && !checked)) return false
    control.click()
    return true
  }
  if (control.value === value) return false
  // React listens to the value it set itself; the browser's own setter goes past it, and the event tells it.
  const prototype =
    control instanceof HTMLSelectElement
      ? HTMLSelectElement.prototype
      : control instanceof HTMLTextAreaElement
        ? HTMLTextAreaElement.prototype
        : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}
