import { useEffect, useRef } from 'react'
import { Form, Link, useSubmit } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { DESK } from '../work/queues.ts'

type Found = {
  readonly code: string
  readonly name: string
  readonly timeLimit: string
  readonly interim: boolean
  /** This browser took one in lately. */
  readonly recent: boolean
  readonly obstacle: string | null
}

// Long enough to finish a syllable, short enough to feel at once.
const TYPING_PAUSE_MS = 180

/** The first question at the counter. Results come while one types; arrow down or J goes into them, Enter takes one. */
export function ProcedureSearch({ q, found }: { q: string; found: readonly Found[] }) {
  const t = useTexts()
  const words = t.desk.intake
  const submit = useSubmit()
  const list = useRef<HTMLUListElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    links[Math.min(Math.max(links.findIndex((link) => link === document.activeElement) + by, 0), links.length - 1)]?.focus()
  }
  useShortcuts([
    { key: 'j', label: t.common.shortcuts.nextRow, run: () => move(1) },
    { key: 'k', label: t.common.shortcuts.previousRow, run: () => move(-1) },
  ])
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    return () => clearTimeout(timer.current)
  }, [])
  const later = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void submit(form.current, { replace: true, preventScrollReset: true }), TYPING_PAUSE_MS)
  }
  return (
    <>
      <search>
        <Form method="get" ref={form} onChange={later}>
          <SearchField
            name="q"
            label={words.findLabel}
            hint={words.findHint}
            defaultValue={q}
            shortcut="/"
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              move(1)
            }}
          />
        </Form>
      </search>
      {found.length === 0 ? (
        <EmptyState heading={words.noneFound}>
          <p>{words.noneFoundHelp}</p>
        </EmptyState>
      ) : (
        <ul className="found-procedures" aria-label={words.found} ref={list}>
          {found.map((one) => (
            <li key={one.code}>
              {one.obstacle === null ? (
                <Link to={`${DESK}/tiep-nhan?thu-tuc=${encodeURIComponent(one.code)}`}>{one.name}</Link>
              ) : (
                <span>{one.name}</span>
              )}
              <span className="muted">
                {`${one.code} · ${one.obstacle ?? one.timeLimit}`} {one.recent && <Mark tone="done">{words.recent}</Mark>}{' '}
                {one.interim && one.obstacle === null && <Mark>{words.interim}</Mark>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
