import type { Vnd } from '@motcua/terms'

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const billion = 1_000_000_000

/** How a zero in the tens place is read: `linh` in the north and in print, `lẻ` in the south. */
export type ZeroTens = 'linh' | 'lẻ'

/**
 * An amount in words, as receipts and decisions write it.
 *
 * @param amount    whole đồng, 0 to 9 007 199 254 740 991
 * @param zeroTens  the word for a zero in the tens place
 * @throws RangeError for a negative amount or a fraction of a đồng
 * @example vndInWords(1250000)  // 'Một triệu hai trăm năm mươi nghìn đồng'
 */
export function vndInWords(amount: Vnd, zeroTens: ZeroTens = 'linh'): string {
  assertWholeDong(amount)
  const words = amount === 0 ? digits[0] : readNumber(amount, false, zeroTens)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}

/** An amount in figures: `1.250.000 đồng`. */
export function vndInFigures(amount: Vnd): string {
  assertWholeDong(amount)
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
}

function assertWholeDong(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError('an amount is a whole number of đồng, 0 or more')
}

/** Vietnamese counts in billions: above 999 tỷ the number of tỷ is itself read with nghìn and triệu. */
function readNumber(value: number, afterHigher: boolean, zeroTens: ZeroTens): string {
  const billions = Math.floor(value / billion)
  const high = billions > 0 ? `${readNumber(billions, false, zeroTens)} tỷ` : ''
  const low = readBelowBillion(value % billion, afterHigher || billions > 0, zeroTens)
  return [high, low].filter(Boolean).join(' ')
}

function readBelowBillion(value: number, afterHigher: boolean, zeroTens: ZeroTens): string {
  const groups: [number, string][] = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1000) % 1000, 'nghìn'],
    [value % 1000, ''],
  ]
  const words: string[] = []
  for (const [group, scale] of groups) {
    if (group === 0) continue
    words.push(readGroup(group, afterHigher || words.length > 0, zeroTens), scale)
  }
  return words.filter(Boolean).join(' ')
}

/** Three digits; a group that follows a higher one says its empty hundreds aloud (1 050 000: một triệu không trăm năm mươi nghìn). */
function readGroup(group: number, afterHigher: boolean, zeroTens: ZeroTens): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const units = group % 10
  const words: string[] = []
  if (hundreds > 0 || afterHigher) words.push(`${digits[hundreds]!} trăm`)
  if (tens === 0 && units > 0 && words.length > 0) words.push(zeroTens)
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(`${digits[tens]!} mươi`)
  if (units > 0) words.push(readUnits(units, tens))
  return words.join(' ')
}

function readUnits(units: number, tens: number): string {
  if (units === 1 && tens > 1) return 'mốt'
  if (units === 4 && tens > 1) return 'tư'
  if (units === 5 && tens > 0) return 'lăm'
  return digits[units]!
}
