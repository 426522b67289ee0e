import { isRefused } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { toLocalPath } from './local-path.ts'
import { toLogin } from './login.ts'
import { checkNewPassword } from './password-rules.ts'
import { accountRefusals } from './refusals.ts'
import { isLive } from './session-life.ts'

describe('A session', () => {
  const hour = 3_600_000
  it('ends after half an hour without a request, and at its end in any case', () => {
    const session = { lastSeenMs: 10 * hour, endsMs: 20 * hour }
    expect(isLive(session, 10 * hour + 29 * 60_000, 30)).toBe(true)
    expect(isLive(session, 10 * hour + 30 * 60_000, 30)).toBe(false)
    expect(isLive({ lastSeenMs: 20 * hour - 1, endsMs: 20 * hour }, 20 * hour, 30)).toBe(false)
  })
})

describe('The name typed at sign-in', () => {
  it('is taken whatever the keyboard did to it', () => {
    expect([' Tiep-Nhan-1 ', 'TIEP-NHAN-1', 'tiep-nhan-1\u200b'].map(toLogin)).toEqual(['tiep-nhan-1', 'tiep-nhan-1', 'tiep-nhan-1'])
  })
})

describe('A new password', () => {
  const check = (password: string, isSameAsBefore = false) => checkNewPassword(password, { login: 'chuyen-vien-1', isSameAsBefore })?.code
  it.each([
    ['ngắn quá', 'password.too-short'],
    ['x'.repeat(201), 'password.too-long'],
    ['aaaaaaaaaaaaaa', 'password.easy-to-guess'],
    ['Chuyen-Vien-1 2026', 'password.easy-to-guess'],
    ['matkhau123456', 'password.easy-to-guess'],
    ['con diều bay qua sông', undefined],
  ])('%s: %s', (password, code) => expect(check(password)).toBe(code))
  it('is another one than before', () => expect(check('con diều bay qua sông', true)).toBe('password.same-as-before'))
})

describe('The page to come back to after signing in', () => {
  it.each([
    ['/ho-so?trang=2#cuoi', '/ho-so?trang=2#cuoi'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    [`/${'a'.repeat(600)}`, '/'],
  ])('%s leads to %s', (given, path) => expect(toLocalPath(given)).toBe(path))
})

describe('Every refusal', () => {
  it('has a Vietnamese and an English sentence that says what to do', () => {
    for (const [code, text] of Object.entries(accountRefusals)) {
      expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
      for (const sentence of [text.vi({ retryAfterSeconds: 61 }), text.en({ retryAfterSeconds: 61 })])
        expect(sentence.length).toBeGreaterThan(20)
      expect(isRefused({ refused: true, code, data: {} })).toBe(true)
    }
    expect(accountRefusals['sign-in.locked'].vi({ retryAfterSeconds: 61 })).toContain('2 phút')
  })
})
