import type { DossierCode, LocalDate } from '@motcua/terms'

/** How codes are written; dated configuration. */
export type CodePattern = { readonly serialDigits: number }

/**
 * The code of a dossier: agency, day of intake, serial of the day. After 9999 the serial has five digits.
 * @example dossierCodeOf('000.00.19.H29', '2026-03-02', 1, { serialDigits: 4 })  // '000.00.19.H29-260302-0001'
 */
export function dossierCodeOf(agencyCode: string, day: LocalDate, serial: number, pattern: CodePattern): DossierCode {
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) throw new RangeError(`Serial ${serial} is outside 1 to 999999`)
  return `${agencyCode}-${day.slice(2).replaceAll('-', '')}-${String(serial).padStart(pattern.serialDigits, '0')}` as DossierCode
}
