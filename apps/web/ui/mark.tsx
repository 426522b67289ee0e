import type { Tone } from './tone.ts'

/** A word and a shape, never only a colour. `plain`: a fact without urgency; `info`: new or in progress. */
export function Mark({ tone = 'plain', children }: { tone?: Tone | 'plain'; children: string }) {
  return <span className={tone === 'plain' ? 'mark' : `mark ${tone}`}>{children}</span>
}
