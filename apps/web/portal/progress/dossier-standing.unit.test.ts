import { describe, expect, it } from 'vitest'
import type { Instant } from '@motcua/terms'
import { standingOf, type StandingFacts } from './dossier-standing.ts'

const at = (time: string) => `2026-03-${time}:00+07:00` as Instant
const accepted: StandingFacts = {
  status: 'PROCESSING',
  dueAt: at('09T09:00'),
  finishedAt: null,
  returnedAt: null,
  endedAt: null,
  awaitsSupplement: false,
  answerDueAt: null,
  supplementBy: null,
}
const now = at('06T16:00')

describe('What a dossier says about its time', () => {
  it('R-041 is the promised hour, and late only after its very minute', () => {
    expect(standingOf(accepted, now)).toEqual({ kind: 'PROMISED', at: at('09T09:00') })
    expect(standingOf(accepted, at('09T09:00'))).toMatchObject({ kind: 'PROMISED' })
    expect(standingOf(accepted, at('09T09:01'))).toMatchObject({ kind: 'LATE' })
  })

  it('R-031 is the answer of the office before acceptance, or waiting at a counter', () => {
    const fresh: StandingFacts = { ...accepted, status: 'NEW', dueAt: null, answerDueAt: at('10T09:00') }
    expect(standingOf(fresh, now)).toEqual({ kind: 'ANSWER', at: at('10T09:00') })
    expect(standingOf(fresh, at('10T09:01'))).toMatchObject({ kind: 'ANSWER_LATE' })
    expect(standingOf({ ...fresh, answerDueAt: null }, now)).toEqual({ kind: 'WAITING' })
  })

  it('R-047 waits for the person while papers are missing, before acceptance and after it', () => {
    const asked = { awaitsSupplement: true, supplementBy: at('31T17:00') }
    expect(standingOf({ ...accepted, ...asked, status: 'SUPPLEMENT_REQUIRED', dueAt: null }, now)).toEqual({
      kind: 'SUPPLEMENT',
      at: at('31T17:00'),
    })
    expect(standingOf({ ...accepted, ...asked, status: 'NEW', dueAt: null }, now)).toMatchObject({ kind: 'SUPPLEMENT' })
  })

  it('R-049 a stop without end only pauses; with an end it is over', () => {
    expect(standingOf({ ...accepted, status: 'STOPPED', dueAt: null }, now)).toEqual({ kind: 'PAUSED' })
    expect(standingOf({ ...accepted, status: 'STOPPED', endedAt: at('05T10:00') }, now)).toEqual({ kind: 'STOPPED', at: at('05T10:00') })
    expect(standingOf({ ...accepted, status: 'PAYMENT_REQUIRED', dueAt: null }, now)).toEqual({ kind: 'PAUSED' })
  })

  it('R-051 tells a result that is ready from one that was collected', () => {
    expect(standingOf({ ...accepted, status: 'DONE', finishedAt: at('06T15:00') }, now)).toEqual({ kind: 'READY', at: at('06T15:00') })
    expect(standingOf({ ...accepted, status: 'RETURNED', returnedAt: at('06T15:30') }, now)).toMatchObject({ kind: 'RETURNED' })
  })
})
