import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30

const generator = (secret: string, login: string): TOTP =>
  new TOTP({ issuer: 'Một Cửa', label: login, secret: Secret.fromBase32(secret), digits: 6, period: STEP_SECONDS })

/** A new secret, as base32 text that can also be typed by hand. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What the authenticator application scans. */
export const enrolmentAddress = (secret: string, login: string): string => generator(secret, login).toString()

/**
 * The half minute to which a code belongs, when it is right and has not been used; else undefined. One step early or late is taken,
 * since clocks of phones differ.
 *
 * @param lastStep  half minute of the code used last; that one and earlier ones no longer open
 */
export function stepOfCode(secret: string, code: string, nowMs: number, lastStep: number | null): number | undefined {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = generator(secret, '').validate({ token: digits, timestamp: nowMs, window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(nowMs / 1000 / STEP_SECONDS) + delta
  return lastStep === null || step > lastStep ? step : undefined
}
