import type { DossierCode, LocalDate } from '../brand.ts'
import { refuse, type Refused } from '../refusal.ts'
import { findCalendarDay } from './calendar-day.ts'
import { plainCharacters } from './plain-characters.ts'

/** `intakeDay` is the day of acceptance, `serial` that day's number at the agency. */
export type ParsedDossierCode = {
  readonly value: DossierCode
  readonly agencyCode: string
  readonly intakeDay: LocalDate
  readonly serial: number
}

const pattern = /^(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,3})-(\d{2})(\d{2})(\d{2})-(\d{4,6})$/

/**
 * Read a dossier code with an agency identifier of either family (R-035 old, R-036 new). Small letters and long dashes are put right.
 *
 * @returns refusals `dossier-code.malformed`, `dossier-code.impossible-date`
 * @example parseDossierCode('H29.19-260302-0012') // agency H29.19, 2026-03-02, serial 12
 * @example parseDossierCode('H29.19-260332-0001') // refused: dossier-code.impossible-date
 */
export function parseDossierCode(text: string): ParsedDossierCode | Refused {
  const typed = plainCharacters(text)
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
  const parts = pattern.exec(typed)
  if (!parts) return refuse('dossier-code.malformed')
  const [, agencyCode, year, month, day, serial] = parts as unknown as [string, string, string, string, string, string]
  if (Number(serial) === 0) return refuse('dossier-code.malformed')
  const intakeDay = findCalendarDay(2000 + Number(year), Number(month), Number(day))
  if (!intakeDay) return refuse('dossier-code.impossible-date')
  return { value: typed as DossierCode, agencyCode, intakeDay, serial: Number(serial) }
}

/**
 * Write a dossier code: agency identifier, day of intake, serial of at least four digits (five after 9999).
 *
 * @throws RangeError  when the parts make no valid code: an agency without an identifier must be mended, not worked around
 * @example toDossierCode('000.00.19.H29', '2026-03-02', 1) // '000.00.19.H29-260302-0001'
 */
export function toDossierCode(agencyCode: string, intakeDay: LocalDate, serial: number): DossierCode {
  const code = `${agencyCode}-${intakeDay.slice(2).replaceAll('-', '')}-${String(serial).padStart(4, '0')}`
  if (!pattern.test(code) || !Number.isInteger(serial) || serial < 1)
    throw new RangeError(`No dossier code can be made for agency ${agencyCode}, serial ${serial}`)
  return code as DossierCode
}
