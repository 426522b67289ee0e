import { createContext, use } from 'react'
import type { Tone } from './tone.ts'

export type Result = { readonly text: string; readonly tone: Tone }

export const ResultContext = createContext<(text: string, tone?: Tone) => void>(() => {})

/** Says what became of the last act, in the corner of the desk and to screen readers: `const say = useResult()`, `say('Đã tiếp nhận')`. */
export function useResult(): (text: string, tone?: Tone) => void {
  return use(ResultContext)
}
