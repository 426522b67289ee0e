import { useCallback, useState, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { ResultContext, type Result } from './result-context.ts'
import type { Tone } from './tone.ts'

/** Holds the one message about the last act. It stays until it is closed or the next one comes: nobody has to read against a clock. */
export function ResultRegion({ children }: { children: ReactNode }) {
  const t = useTexts().common.result
  const [result, setResult] = useState<Result>()
  const say = useCallback((text: string, tone: Tone = 'done') => setResult({ text, tone }), [])
  return (
    <ResultContext value={say}>
      {children}
      <div className={result === undefined ? 'results' : `results shown ${result.tone}`}>
        <output aria-label={t.label}>{result?.text}</output>
        {result !== undefined && (
          <button type="button" aria-label={t.dismiss} onClick={() => setResult(undefined)}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
    </ResultContext>
  )
}
