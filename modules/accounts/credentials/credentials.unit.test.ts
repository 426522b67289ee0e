import { TOTP, Secret } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { enrolmentAddress, newSecret, stepOfCode } from './one-time-code.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { hashToken, newSessionToken } from './session-token.ts'

describe('Passwords', () => {
  it('are kept as argon2id with 19 MiB, two passes, and never twice alike', async () => {
    const [one, two] = [await hashPassword('con diều'), await hashPassword('con diều')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })
  it('the same letters typed composed or decomposed are the same password', async () => {
    const kept = await hashPassword('Hoà Bình'.normalize('NFC'))
    expect(await verifyPassword('Hoà Bình'.normalize('NFD'), kept)).toBe(true)
    expect(await verifyPassword('hoà bình', kept)).toBe(false)
  })
  it('where there is nothing to compare with, the answer takes as long and is no', async () => {
    const kept = await hashPassword('con diều')
    const time = async (hash: string | undefined): Promise<number> => {
      const begun = performance.now()
      for (let i = 0; i < 5; i++) expect(await verifyPassword('sai', hash)).toBe(false)
      return performance.now() - begun
    }
    await time(undefined)
    const [withAccount, without] = [await time(kept), await time(undefined)]
    expect(without / withAccount).toBeGreaterThan(0.3)
    expect(without / withAccount).toBeLessThan(3)
  })
})

describe('One-time codes', () => {
  const secret = newSecret()
  const nowMs = 1_772_416_800_000
  const codeAt = (ms: number): string => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: ms })
  it('open once, half a minute early or late', () => {
    const step = stepOfCode(secret, codeAt(nowMs), nowMs, null)
    expect(step).toBe(Math.floor(nowMs / 30_000))
    expect(stepOfCode(secret, codeAt(nowMs), nowMs, step!)).toBeUndefined()
    expect(stepOfCode(secret, codeAt(nowMs - 30_000), nowMs, null)).toBe(step! - 1)
    expect(stepOfCode(secret, codeAt(nowMs + 30_000), nowMs, step!)).toBe(step! + 1)
    expect(stepOfCode(secret, codeAt(nowMs - 90_000), nowMs, null)).toBeUndefined()
  })
  it('may be typed with a blank; anything else is no code', () => {
    const code = codeAt(nowMs)
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, nowMs, null)).toBeDefined()
    expect(['', '12345', 'abcdef', `${code}0`].map((typed) => stepOfCode(secret, typed, nowMs, null))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
  it('the authenticator scans an otpauth address with our name', () => {
    expect(enrolmentAddress(secret, 'chuyen-vien-1')).toMatch(/^otpauth:\/\/totp\/.*chuyen-vien-1\?issuer=.*secret=/)
  })
})

describe('Session tokens', () => {
  it('hold 256 bits and are kept as their hash', () => {
    const token = newSessionToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(hashToken(token).toString('hex')).not.toContain(token)
  })
})
