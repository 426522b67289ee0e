import { isRefused, parseCitizenNumber, plainCharacters, refuse, type Refused } from '@motcua/terms'
import type { CitizenClaims } from '#modules/accounts/index.ts'

type Person = Omit<CitizenClaims, 'issuer' | 'subject'>

/**
 * A person out of the provider's claims. Each fact is looked for under its OpenID name first, then under those that VNeID and the national
 * portal use (`SoDinhDanh`, `HoVaTen`, `NgayThangNamSinh` as `yyyyMMdd`, `IAL`).
 *
 * @returns refusal `citizen-sign-in.incomplete` without a citizen number that can be one, or without a name
 */
export function toCitizenClaims(claims: Readonly<Record<string, unknown>>): Person | Refused {
  const name = plainCharacters(text(claims, 'name', 'HoVaTen') ?? '').trim()
  const number = parseCitizenNumber(text(claims, 'citizen_id', 'SoDinhDanh') ?? '')
  if (name === '' || isRefused(number)) return refuse('citizen-sign-in.incomplete')
  const birthDate = toBirthDate(text(claims, 'birthdate', 'NgayThangNamSinh'))
  const phone = text(claims, 'phone_number', 'SoDienThoai')
  const address = text(claims, 'address', 'ThuongTru', 'NoiOHienNay', 'DiaChi') ?? text(asRecord(claims.address), 'formatted')
  return {
    name,
    citizenNumber: number.value,
    ...(birthDate ? { birthDate } : {}),
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
    assuranceLevel: Number(/\d+/.exec(text(claims, 'loa', 'IAL', 'loAs', 'acr') ?? '')?.[0] ?? 0),
  }
}

function text(claims: Readonly<Record<string, unknown>>, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = claims[name]
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** `19580302`, `1958-03-02`, `1958-03` or `1958` -> the same with hyphens; unknown parts, written 00 by some, are left out. */
function toBirthDate(given: string | undefined): string | undefined {
  const parts = /^(\d{4})-?(\d{2})?-?(\d{2})?$/.exec(given ?? '')
  if (!parts) return undefined
  const [, year, month, day] = parts
  if (!month || month === '00') return year
  return !day || day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`
}
