import { describe, expect, it } from 'vitest'
import { commandKey } from './command-key.ts'

const id = '0192f1f4-1111-7111-8111-111111111111'

describe('The key of a command on a page', () => {
  it('is that of the form, so that a double click is one command', () => {
    const form = new URLSearchParams({ commandId: id, seq: '7' })
    expect(commandKey(form)).toEqual({ commandId: id, expectedSeq: 7 })
  })

  it('is a new command on a copy nobody has seen when the form was tampered with', () => {
    const { commandId, expectedSeq } = commandKey(new URLSearchParams({ commandId: "';--", seq: 'NaN' }))
    expect(commandId).toMatch(/^[0-9a-f-]{36}$/)
    expect(expectedSeq).toBe(0)
  })
})
