import { Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'
import { Mark } from './mark.tsx'

export type TaskState = 'done' | 'now' | 'todo' | 'blocked' | 'wrong'

export type TaskItem = {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly state: TaskState
  /** A blocked task has none. */
  readonly href?: string
}

const tones = { done: 'done', now: 'info', todo: 'plain', blocked: 'plain', wrong: 'soon' } as const

/** A long form as a list of works, each with its state; they may be done in any order that `blocked` allows. */
export function TaskList({ items }: { items: readonly TaskItem[] }) {
  const t = useTexts().common.tasks
  const done = items.filter((item) => item.state === 'done').length
  return (
    <>
      <p className="tasks-progress">{t.progress(done, items.length)}</p>
      <ol className="tasks">
        {items.map(({ id, title, hint, state, href }) => (
          <li key={id}>
            <div>
              {href === undefined || state === 'blocked' ? (
                <span className="muted">{title}</span>
              ) : (
                <Link to={href} aria-describedby={`${id}-state`}>
                  {title}
                </Link>
              )}
              {hint !== undefined && <div className="note">{hint}</div>}
            </div>
            <span id={`${id}-state`}>
              <Mark tone={tones[state]}>{t[state]}</Mark>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
