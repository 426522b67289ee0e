import { describe, expect, it } from 'vitest'
import type { Instant } from '@motcua/terms'
import { doneCookie, readDoneCookie } from './done-act.ts'

const known = ['accept', 'sign']
const headerOf = (setCookie: string): string => `language=vi; ${setCookie.split(';')[0]}; other=1`

describe('What became of an act is told once on the next page', () => {
  it('carries the act, the code and the promised hour', () => {
    const done = { act: 'accept', code: 'H12.126-260302-0001', dueAt: '2026-03-02T17:00:00+07:00' as Instant } as const
    expect(readDoneCookie(headerOf(doneCookie(done)), known)).toEqual(done)
  })
  it('is gone after a minute and never leaves the desk', () => {
    expect(doneCookie({ act: 'sign', code: 'X' })).toMatch(/Max-Age=60; Path=\/ban-lam-viec; HttpOnly; SameSite=Lax$/)
  })
  it.each([
    null,
    '',
    'motcua-done=',
    'motcua-done=%7B',
    'motcua-done=%22x%22',
    `motcua-done=${encodeURIComponent('{"act":"unknown","code":"X"}')}`,
  ])('takes %s as nothing', (header) => expect(readDoneCookie(header, known)).toBeNull())
})
