import { useEffect, useRef, useState } from 'react'
import { useNavigation, useRevalidator } from 'react-router'
import { unattendedHeaders } from './unattended.ts'

// A new submission has to be in the list within 5 seconds.
const PULSE_MS = 3_000
// Nobody reads a desk that nobody has touched for so long.
const STOPS_AFTER_MS = 20 * 60_000

/**
 * Asks every few seconds whether the list has changed, while the tab is seen and somebody is there, and then reads it again in place.
 *
 * @param address  of the pulse of this list; null: nothing to follow
 * @param shown    the fingerprint of what is on screen
 * @returns        false while the server does not answer
 */
export function usePulse(address: string | null, shown: string): boolean {
  const [reached, setReached] = useState(true)
  const { revalidate, state: revalidation } = useRevalidator()
  const idle = useNavigation().state === 'idle' && revalidation === 'idle'
  const latest = useRef({ shown, idle, revalidate })
  useEffect(() => {
    latest.current = { shown, idle, revalidate }
  })
  useEffect(() => {
    if (address === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    let lastTouchMs = Date.now()
    let timer: ReturnType<typeof setTimeout>
    const touched = () => {
      lastTouchMs = Date.now()
    }
    const ask = async () => {
      const watched = document.visibilityState === 'visible' && Date.now() - lastTouchMs < STOPS_AFTER_MS
      if (watched && latest.current.idle) {
        const mark = await markAt(address, signal)
        if (signal.aborted) return
        setReached(mark !== undefined)
        const { shown: before, idle: still, revalidate: read } = latest.current
        if (mark !== undefined && mark !== before && still) await read()
      }
      timer = setTimeout(ask, PULSE_MS)
    }
    const seenAgain = () => {
      touched()
      if (document.visibilityState !== 'visible') return
      clearTimeout(timer)
      void ask()
    }
    for (const name of ['pointerdown', 'keydown'] as const) document.addEventListener(name, touched, { signal, passive: true })
    document.addEventListener('visibilitychange', seenAgain, { signal })
    timer = setTimeout(ask, PULSE_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [address])
  return reached
}

async function markAt(address: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal, headers: { accept: 'application/json', ...unattendedHeaders } })
    if (!answer.ok) return undefined
    return ((await answer.json()) as { mark?: string }).mark
  } catch {
    return undefined
  }
}
