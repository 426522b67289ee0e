import { useEffect, useRef, useState } from 'react'
import { DESK } from '../work/queues.ts'
import { judgeSession, TOUCH_EVERY_MS, type SessionView } from './session-watch.ts'
import { unattendedHeaders } from './unattended.ts'

const ADDRESS = `${DESK}/phien`

/**
 * Watches the end of the session: asks the server unattended, tells it of hands on keys and mouse, and says what to show.
 *
 * @returns what to show, and the one control: to stay
 */
export function useSessionWatch(): readonly [SessionView, () => void] {
  const [view, setView] = useState<SessionView>('lasting')
  const stay = useRef<() => void>(() => {})
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    let shown: SessionView = 'lasting'
    let timer: ReturnType<typeof setTimeout>
    // Opening the page was an act.
    let toldMs = Date.now()
    const ask = async (unattended: boolean) => {
      clearTimeout(timer)
      if (!unattended) toldMs = Date.now()
      const judged = judgeSession(await secondsLeft(unattended, signal), shown)
      if (signal.aborted) return
      shown = judged.view
      setView(shown)
      clearTimeout(timer)
      if (judged.askAgainMs !== null) timer = setTimeout(() => void ask(true), judged.askAgainMs)
    }
    const touched = () => {
      if (shown === 'lasting' && Date.now() - toldMs >= TOUCH_EVERY_MS) void ask(false)
    }
    const seenAgain = () => {
      // A computer that slept has missed its timers.
      if (document.visibilityState === 'visible') void ask(true)
    }
    stay.current = () => void ask(false)
    for (const name of ['pointerdown', 'keydown'] as const) document.addEventListener(name, touched, { signal, passive: true })
    document.addEventListener('visibilitychange', seenAgain, { signal })
    void ask(true)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [])
  return [view, () => stay.current()]
}

/** Null: nobody is signed in any more. Undefined: no answer. */
async function secondsLeft(unattended: boolean, signal: AbortSignal): Promise<number | null | undefined> {
  try {
    const answer = await fetch(ADDRESS, { signal, headers: unattended ? unattendedHeaders : {} })
    if (answer.status === 401) return null
    return answer.ok ? ((await answer.json()) as { secondsLeft?: number }).secondsLeft : undefined
  } catch {
    return undefined
  }
}
