import { useRef, useState } from 'react'
import { DESK } from '../work/queues.ts'
import type { KnownPerson } from './find-person.ts'
import type { KnownPersonAnswer } from './known-person.ts'

export const KNOWN_PERSON = `${DESK}/tiep-nhan/nguoi`

const isAnswer = (value: unknown): value is KnownPersonAnswer => typeof value === 'object' && value !== null && 'person' in value

/**
 * Asks who bears a number, once for each number. Nobody waits for it: what is typed meanwhile stays.
 *
 * @returns the person of the last number (null: nobody), and the question
 */
export function useKnownPerson(): readonly [KnownPerson | null | undefined, (number: string) => Promise<KnownPerson | null>] {
  const [known, setKnown] = useState<KnownPerson | null>()
  const asked = useRef<{ number: string; answer: Promise<KnownPerson | null> }>(undefined)
  const ask = async (number: string): Promise<KnownPerson | null> => {
    if (asked.current?.number !== number) asked.current = { number, answer: askServer(number) }
    const { answer } = asked.current
    const person = await answer
    if (asked.current.answer === answer) setKnown(person)
    return person
  }
  return [known, ask]
}

/** A server that does not answer leaves the page as it is: the boxes are filled in by hand. */
async function askServer(number: string): Promise<KnownPerson | null> {
  try {
    const answer = await fetch(KNOWN_PERSON, { method: 'POST', body: new URLSearchParams({ number }) })
    const value: unknown = answer.ok ? await answer.json() : null
    return isAnswer(value) ? value.person : null
  } catch {
    return null
  }
}
