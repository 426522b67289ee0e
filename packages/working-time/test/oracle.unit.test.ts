import { isRefused } from '@motcua/terms'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeDue, readdLedger } from '../src/index.ts'
import { oracleCase, toInput } from './cases.ts'
import { oracleDue } from './minute-oracle.ts'

describe('The library against a walk minute by minute', () => {
  it.each(['HOUR', 'END_OF_DAY'] as const)(
    'R-041 to R-049 agree on every case in %s mode, and every ledger re-adds',
    (mode) => {
      fc.assert(
        fc.property(oracleCase(mode), (given) => {
          const { input, calendar } = toInput(given)
          const answer = computeDue(input, calendar)
          if (isRefused(answer)) throw new Error(answer.code)
          expect(answer.dueAt?.slice(0, 16) ?? null).toBe(oracleDue(given))
          expect(readdLedger(answer.ledger)).toBe(answer.dueAt)
        }),
        { numRuns: Number(process.env['ORACLE_RUNS'] ?? 2000) },
      )
    },
    600_000,
  )
})
