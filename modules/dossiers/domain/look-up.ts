import type { Instant } from '@motcua/terms'

/** Wrong tries of one source at one code. */
export type LookupAttempts = { readonly failures: number; readonly blockedUntil: Instant | null }
export type LookupLimits = { readonly tries: number; readonly blockMinutes: number }

/** What a person proves: the 4-digit secret of the receipt, or the last 4 digits of the telephone number. */
export type LookupProof = { readonly secret: string; readonly phone: string | null }

export const isBlocked = (attempts: LookupAttempts, now: Instant): boolean => attempts.blockedUntil !== null && now < attempts.blockedUntil

/** Does the answer prove that the asker holds the receipt or the telephone? Both are compared in full, so that timing tells nothing. */
export function provesLookup(answer: string, proof: LookupProof): boolean {
  const digits = answer.replace(/\D/g, '')
  if (digits.length !== 4) return false
  const bySecret = sameDigits(digits, proof.secret)
  const byPhone = sameDigits(digits, (proof.phone ?? '').replace(/\D/g, '').slice(-4))
  return bySecret || byPhone
}

/** After one more wrong try: five in a row block this source for this code. */
export function afterWrongTry(
  attempts: LookupAttempts,
  now: Instant,
  limits: LookupLimits,
  addMinutes: (from: Instant, minutes: number) => Instant,
): LookupAttempts {
  const expired = attempts.blockedUntil !== null && now >= attempts.blockedUntil
  const failures = (expired ? 0 : attempts.failures) + 1
  return { failures, blockedUntil: failures >= limits.tries ? addMinutes(now, limits.blockMinutes) : null }
}

function sameDigits(a: string, b: string): boolean {
  let different = a.length ^ b.length
  for (let i = 0; i < 4; i++) different |= (a.charCodeAt(i) || 0) ^ (b.charCodeAt(i) || 0)
  return different === 0
}
