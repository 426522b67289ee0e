import { describe, expect, it } from 'vitest'
import { toBar } from './bar.ts'

const facts = { reasonOf: (code: string) => `vì ${code}`, stepName: (token: number) => `bước ${token}` }

describe('The bar of a dossier', () => {
  it('has one main button, the first act that can be done now', () => {
    const bar = toBar(
      [
        { action: 'approve', token: 4, blocked: 'result.draft-missing' },
        { action: 'send-back', token: 4, blocked: null },
        { action: 'stop', token: null, blocked: null },
        { action: 'assign', token: 4, blocked: null },
      ],
      facts,
    )
    expect(bar.map((item) => [item.command, item.tone])).toEqual([
      ['approve', 'plain'],
      ['assign', 'main'],
      ['send-back', 'plain'],
      ['stop', 'plain'],
    ])
  })
  it('says why an act cannot be done', () => {
    expect(toBar([{ action: 'sign', token: 1, blocked: 'result.draft-missing' }], facts)[0]).toMatchObject({
      blocked: 'vì result.draft-missing',
      tone: 'plain',
    })
  })
  it('R-025 keeps a second supplement request open, for an explanation and a supervisor', () => {
    const bar = toBar([{ action: 'request-supplement', token: null, blocked: 'supplement.already-issued' }], facts)
    expect(bar[0]).toMatchObject({ blocked: null, again: true })
    expect(toBar([{ action: 'request-supplement', token: null, blocked: 'supplement.already-open' }], facts)[0]).toMatchObject({
      again: false,
    })
  })
  it('names the step where two are open, and gives the key to the first', () => {
    const bar = toBar(
      [
        { action: 'complete-step', token: 2, blocked: null },
        { action: 'complete-step', token: 3, blocked: null },
      ],
      facts,
    )
    expect(bar.map(({ step, key }) => [step, key])).toEqual([
      ['bước 2', 'h'],
      ['bước 3', undefined],
    ])
  })
  it('leaves out what is done elsewhere: papers are checked in their list, corrections are the citizen’s', () => {
    expect(
      toBar(
        [
          { action: 'check-documents', token: null, blocked: null },
          { action: 'correct-application', token: null, blocked: null },
        ],
        facts,
      ),
    ).toEqual([])
  })
  it('an act that has no form on the desk leaves the bar and the dossier as they are', () => {
    const stuck = { action: 'retry-incident', token: 3, blocked: null } as const
    expect(toBar([stuck, { action: 'withdraw', token: null, blocked: null }], facts).map((item) => item.command)).toEqual(['withdraw'])
  })
  it('R-024 R-065 a receipt that is owed, and an overdue step, are the main thing for whoever has no step in hand', () => {
    const main = (...names: ('issue-receipt' | 'urge' | 'scan-documents' | 'stop')[]) =>
      toBar(
        names.map((action) => ({ action, token: null, blocked: null })),
        facts,
      ).find((item) => item.tone === 'main')?.command
    expect(main('scan-documents', 'urge', 'issue-receipt')).toBe('issue-receipt')
    expect(main('stop', 'scan-documents', 'urge')).toBe('urge')
    expect(main('stop', 'scan-documents')).toBeUndefined()
  })
})
