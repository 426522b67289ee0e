import type { TimeLimitUnit } from '../procedure-version.ts'

/** What a cell of the portal's time column says; `unit` null: a bare number. */
export type PortalTime = { readonly value: number; readonly unit: TimeLimitUnit | null }

/**
 * Reads a time cell: `20 Ngày làm việc`, `15 Ngày`, `1`, `0,5 ngày`. Null: it says nothing ("Không có thông tin").
 *
 * @example readPortalTime('20 Ngày') // { value: 20, unit: 'calendarDay' }
 */
export function readPortalTime(cell: string): PortalTime | null {
  const found = /(\d{1,6}(?:[.,]\d{1,2})?)\s*(ngày làm việc|giờ làm việc|ngày|giờ|tháng)?/i.exec(cell)
  if (found === null) return null
  const value = Number((found[1] ?? '').replace(',', '.'))
  if (value <= 0) return null
  const units: Readonly<Record<string, TimeLimitUnit>> = {
    'ngày làm việc': 'workingDay',
    'giờ làm việc': 'workingHour',
    ngày: 'calendarDay',
    giờ: 'workingHour',
    tháng: 'month',
  }
  return { value, unit: units[(found[2] ?? '').toLowerCase()] ?? null }
}

export type PortalFee = { readonly free: true } | { readonly free: false; readonly amount: number; readonly currency: string }

/** Whole number of a Vietnamese amount: `50.000`, `150,000`, `1 000 000`. */
export function readAmount(text: string): number | null {
  const digits = /\d[\d.,\s]*/.exec(text)?.[0].trim().replace(/[.,]$/, '')
  if (digits === undefined) return null
  const decimals = /^(\d+)[.,](\d{1,2})$/.exec(digits)
  const amount = Number(decimals === null ? digits.replace(/[.,\s]/g, '') : `${decimals[1]}.${decimals[2]}`)
  return Number.isSafeInteger(Math.round(amount)) ? amount : null
}

/** Reads a fee cell: `Miễn phí`, `150,000 Việt Nam Đồng`, `700 VNĐ`, `10 USD`. */
export function readPortalFee(cell: string): PortalFee | null {
  if (/miễn (phí|lệ phí)|không thu|không mất phí/i.test(cell) && !/\d/.test(cell)) return { free: true }
  const amount = readAmount(cell)
  if (amount === null) return null
  const currency = /usd|đô la|\$/i.test(cell) ? 'USD' : 'VND'
  return amount === 0 ? { free: true } : { free: false, amount, currency }
}

/** Amounts of money that a sentence names, in đồng: the part of a note that contradicts "Miễn phí". */
export function amountsInText(text: string): number[] {
  const found = text.match(/\d[\d.,]*\s*(?=đồng|vnđ|vnd|đ\b|₫)/gi) ?? []
  return found.flatMap((part) => readAmount(part) ?? [])
}
