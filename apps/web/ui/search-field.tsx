import { useRef, type ComponentProps } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'
import { fieldId } from './field-shell.tsx'
import { KeyHint } from './key-hint.tsx'
import { useShortcuts } from './use-shortcuts.ts'

export type SearchFieldProps = Omit<ComponentProps<'input'>, 'className' | 'ref' | 'type' | 'size' | 'id'> & {
  name: string
  /** What is searched: "Tìm thủ tục". Read to everybody; shown unless `quiet`. */
  label: string
  hint?: string
  /** The label only for screen readers, where the place says it already. */
  quiet?: boolean
  /** One key that moves into the box on the desk. */
  shortcut?: string
}

/** A box and its button. The page puts it into a `<search><Form method="get">`. */
export function SearchField({ name, label, hint, quiet = false, shortcut, ...input }: SearchFieldProps) {
  const t = useTexts()
  const box = useRef<HTMLInputElement>(null)
  const id = fieldId(name)
  useShortcuts(shortcut === undefined ? [] : [{ key: shortcut, label, run: () => box.current?.select() }])
  return (
    <div className="search">
      <label htmlFor={id} className={quiet ? 'unseen' : 'label'}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="search-row">
        <span className="box full">
          <input
            {...input}
            ref={box}
            type="search"
            id={id}
            name={name}
            autoComplete="off"
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            aria-keyshortcuts={shortcut}
          />
          <KeyHint shortcut={shortcut} />
        </span>
        <Button>{t.common.search}</Button>
      </div>
    </div>
  )
}
