import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { shortcutKeyOf, takesTyping } from './shortcut-rules.ts'
import { ShortcutsContext, type Shortcut, type Shortcuts } from './shortcuts-context.ts'

type ShortcutsProviderProps = {
  children: ReactNode
  /** As the person left it last time; the server reads it from the cookie. */
  initiallyOn: boolean
  /** Remembers the choice for next time. */
  onChange: (on: boolean) => void
}

/** Listens for the shortcuts of everything inside. `?` shows the list, where they can also be switched off. */
export function ShortcutsProvider({ children, initiallyOn, onChange }: ShortcutsProviderProps) {
  const [on, setOn] = useState(initiallyOn)
  const [listed, setListed] = useState<readonly Shortcut[]>()
  const registered = useRef<Shortcut[]>([])

  const add = useCallback((shortcut: Shortcut) => {
    registered.current.push(shortcut)
    return () => {
      registered.current = registered.current.filter((other) => other !== shortcut)
    }
  }, [])
  const showList = useCallback(() => setListed(newestOfEachKey(registered.current)), [])
  const change = useCallback(
    (next: boolean) => {
      setOn(next)
      onChange(next)
    },
    [onChange],
  )

  useEffect(() => {
    if (!on || listed !== undefined) return
    const listen = (event: KeyboardEvent) => {
      const inDialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
      const key = inDialog ? undefined : shortcutKeyOf(pressOf(event))
      const shortcut = registered.current.findLast((candidate) => candidate.key === key)
      if (key === undefined || (shortcut === undefined && key !== '?')) return
      event.preventDefault()
      if (shortcut === undefined) showList()
      else shortcut.run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, listed, showList])

  const value = useMemo<Shortcuts>(() => ({ on, setOn: change, add, showList }), [on, change, add, showList])
  return (
    <ShortcutsContext value={value}>
      {children}
      <ShortcutList shortcuts={listed} on={on} onToggle={() => change(!on)} onClose={() => setListed(undefined)} />
    </ShortcutsContext>
  )
}

type ShortcutListProps = { shortcuts: readonly Shortcut[] | undefined; on: boolean; onToggle: () => void; onClose: () => void }

function ShortcutList({ shortcuts, on, onToggle, onClose }: ShortcutListProps) {
  const t = useTexts().common.shortcuts
  const toggle = (
    <Button type="button" small onClick={onToggle}>
      {on ? t.off : t.on}
    </Button>
  )
  return (
    <Dialog isOpen={shortcuts !== undefined} onClose={onClose} heading={t.heading} actions={toggle}>
      <p>{on ? t.intro : t.areOff}</p>
      {shortcuts?.length === 0 && <p>{t.none}</p>}
      <dl className="keys">
        {[...(shortcuts ?? []), { key: '?', label: t.list }].map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

function newestOfEachKey(shortcuts: readonly Shortcut[]): Shortcut[] {
  return [...new Map(shortcuts.map((shortcut) => [shortcut.key, shortcut])).values()].toSorted((a, b) => a.key.localeCompare(b.key))
}

function pressOf(event: KeyboardEvent) {
  const { key, ctrlKey, altKey, metaKey, shiftKey, repeat, isComposing, defaultPrevented } = event
  const target = event.composedPath()[0]
  const inField = target instanceof HTMLElement && takesTyping(target as HTMLElement & { type?: string })
  return { key, ctrlKey, altKey, metaKey, shiftKey, repeat, isComposing, defaultPrevented, inField }
}
