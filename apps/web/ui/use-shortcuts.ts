import { use, useEffect, useRef } from 'react'
import { ShortcutsContext, type Shortcut } from './shortcuts-context.ts'

/**
 * Gives the page single-key shortcuts while the calling component is on screen.
 *
 * They never fire in a field, with a modifier or while the person has switched them off. Buttons do not need this: `<Button shortcut="t">`
 * registers itself and shows its key.
 */
export function useShortcuts(list: readonly Shortcut[]): void {
  const add = use(ShortcutsContext)?.add
  const latest = useRef(list)
  useEffect(() => {
    latest.current = list
  })
  // Registered anew only when keys or labels change; what runs is always the newest closure.
  const signature = JSON.stringify(list.map(({ key, label }) => [key, label]))
  useEffect(() => {
    if (add === undefined) return
    const named = JSON.parse(signature) as [string, string][]
    const removals = named.map(([key, label]) => add({ key, label, run: () => latest.current.find((s) => s.key === key)?.run() }))
    return () => removals.forEach((remove) => remove())
  }, [add, signature])
}
