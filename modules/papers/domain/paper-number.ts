import type { OfficialPaper } from './form-catalogue.ts'

/** The number under the left head lines. `serial` runs per suffix and year, from 1. */
export type PaperNumber = { readonly serial: number; readonly suffix: string }

/** The suffixes the product ships; a province replaces them in its configuration. Papers that bear no number are not in it. */
export const shippedSuffixes: Readonly<Partial<Record<OfficialPaper, string>>> = {
  RECEIPT: 'TNHS',
  SUPPLEMENT_REQUEST: 'HDHS',
  REFUSAL_NOTICE: 'TCHS',
  APOLOGY_NOTICE: 'PXL',
}

/** Is this a number that can stand on a paper? */
export function isPaperNumber(number: PaperNumber): boolean {
  return Number.isSafeInteger(number.serial) && number.serial >= 1 && number.suffix.trim() !== ''
}

/**
 * The number line; numbers below 10 take a leading zero.
 *
 * @law Nghị định 30/2020/NĐ-CP, Phụ lục I
 * @example paperNumberLine({ serial: 12, suffix: 'TNHS' })  // 'Số: 12/TNHS'
 */
export function paperNumberLine(number: PaperNumber): string {
  return `Số: ${String(number.serial).padStart(2, '0')}/${number.suffix}`
}
