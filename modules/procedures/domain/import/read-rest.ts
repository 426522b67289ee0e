import type { OnlineLevel } from '@motcua/terms'
import type { ApplicantKind, LegalBasis, OneStopFlags, ProcedureContent, ResultTemplate } from '../procedure-version.ts'
import type { Notebook } from './notebook.ts'
import { own, readFlag, readList, readText, readTexts, readWord, reportUnknown, shown, toRecord, type RawRecord } from './read-value.ts'

const applicantWords: Readonly<Record<string, ApplicantKind>> = {
  citizen: 'CITIZEN',
  'công dân việt nam': 'CITIZEN',
  'công dân': 'CITIZEN',
  'cá nhân': 'CITIZEN',
  overseasvietnamese: 'OVERSEAS_VIETNAMESE',
  'người việt nam định cư ở nước ngoài': 'OVERSEAS_VIETNAMESE',
  foreigner: 'FOREIGNER',
  'người nước ngoài': 'FOREIGNER',
  enterprise: 'ENTERPRISE',
  'doanh nghiệp': 'ENTERPRISE',
  fdienterprise: 'FOREIGN_INVESTED_ENTERPRISE',
  'doanh nghiệp có vốn đầu tư nước ngoài': 'FOREIGN_INVESTED_ENTERPRISE',
  cooperative: 'COOPERATIVE',
  'hợp tác xã': 'COOPERATIVE',
  organization: 'ORGANISATION',
  organisation: 'ORGANISATION',
  'tổ chức': 'ORGANISATION',
  foreignorganization: 'FOREIGN_ORGANISATION',
  'tổ chức nước ngoài': 'FOREIGN_ORGANISATION',
  official: 'OFFICIAL',
  'cán bộ, công chức, viên chức': 'OFFICIAL',
}

export function readApplicantKinds(book: Notebook, raw: RawRecord): ApplicantKind[] {
  const kinds = readList(book, own(raw, 'subjectTypes'), 'subjectTypes').flatMap(
    (item, i) => readWord(book, item, `subjectTypes[${i}]`, applicantWords) ?? [],
  )
  if (kinds.length === 0) book.note('source-silent', 'subjectTypes')
  return [...new Set(kinds)]
}

const resultWords: Readonly<Record<string, ResultTemplate['kind']>> = {
  result: 'RESULT',
  refusalorsupplement: 'REFUSAL_OR_SUPPLEMENT',
  payment: 'PAYMENT',
}

export function readResults(book: Notebook, raw: RawRecord): ResultTemplate[] {
  const results = readList(book, own(raw, 'results'), 'results').flatMap((item, i) => {
    const path = `results[${i}]`
    const record = toRecord(item) ?? { name: item }
    reportUnknown(book, record, path, ['name', 'code', 'kind'])
    const name = readText(book, own(record, 'name'), `${path}.name`)
    const code = readText(book, own(record, 'code'), `${path}.code`)
    const kind = readWord(book, own(record, 'kind'), `${path}.kind`, resultWords) ?? 'RESULT'
    return name === null ? [] : [{ name, code, kind }]
  })
  if (results.length === 0) book.note('source-silent', 'results')
  return results
}

const legalNumber = /^[0-9.]+\/(\d{4}\/)?[A-ZĐ][A-ZĐa-zđ0-9-]*$/u
// Truncated on the portal: "24/2021/QĐ-TT" for "24/2021/QĐ-TTg".
const cutLegalNumber = /[-/](TT|N|Q|NĐ-C|TTL)?$/u

export function readLegalBasis(book: Notebook, raw: RawRecord): LegalBasis[] {
  const bases = readList(book, own(raw, 'legalBasis'), 'legalBasis').flatMap((item, i) => {
    const path = `legalBasis[${i}]`
    const record = toRecord(item) ?? { number: item }
    reportUnknown(book, record, path, ['number', 'title'])
    const number = readText(book, own(record, 'number'), `${path}.number`)
    if (number === null) return []
    if (!legalNumber.test(number) || cutLegalNumber.test(number)) book.note('legal-number-odd', `${path}.number`, number)
    return [{ number, title: readText(book, own(record, 'title'), `${path}.title`) }]
  })
  if (bases.length === 0) book.note('source-silent', 'legalBasis')
  return bases
}

type Online = { readonly onlineLevel: OnlineLevel; readonly legacyOnlineLevel: number | null }

const onlineWords: Readonly<Record<string, OnlineLevel>> = {
  full: 'FULL',
  'toàn trình': 'FULL',
  partial: 'PARTIAL',
  'một phần': 'PARTIAL',
  information: 'INFO_ONLY',
  none: 'INFO_ONLY',
}

/** FULL, PARTIAL or INFO_ONLY; old levels 4 and 3 become FULL and PARTIAL, anything unknown INFO_ONLY until somebody decides. */
export function readOnlineLevel(book: Notebook, raw: RawRecord): Online {
  const value = own(raw, 'onlineLevel')
  const record = toRecord(value)
  if (record !== null) reportUnknown(book, record, 'onlineLevel', ['level', 'source'])
  const level = record === null ? value : own(record, 'level')
  const path = record === null ? 'onlineLevel' : 'onlineLevel.level'
  const legacy = /^(?:mức(?: độ)? ?)?([1-4])$/i.exec(
    shown(level ?? '')
      .normalize('NFC')
      .trim(),
  )?.[1]
  if (legacy !== undefined) {
    book.mend('unknown-value', path, shown(level))
    return { onlineLevel: legacy === '4' ? 'FULL' : legacy === '3' ? 'PARTIAL' : 'INFO_ONLY', legacyOnlineLevel: Number(legacy) }
  }
  const word = readText(book, level, path)?.toLowerCase() ?? 'unknown'
  const known = Object.hasOwn(onlineWords, word) ? onlineWords[word] : undefined
  if (known === undefined) book.note('online-level-unknown', path, word === 'unknown' ? '' : word)
  return { onlineLevel: known ?? 'INFO_ONLY', legacyOnlineLevel: null }
}

/** Certification of copies from originals, the one procedure without a control slip. */
export const copiesCertification = '2.000815'

const flagKeys = [
  'sameDay',
  'controlSlipExempt',
  'interAgency',
  'agenciesInOrder',
  'automatic',
  'clockPause',
  'counterOnly',
  'presenceRequired',
  'presenceRequiredAtResult',
]

export function readOneStop(book: Notebook, raw: RawRecord, code: string): OneStopFlags {
  const value = own(raw, 'oneStop')
  const record = toRecord(value) ?? {}
  if (toRecord(value) === null) {
    if (value === undefined || value === null) book.note('source-silent', 'oneStop')
    else book.mend('wrong-type', 'oneStop', shown(value))
  }
  reportUnknown(book, record, 'oneStop', flagKeys)
  const flag = (key: string): boolean => readFlag(book, own(record, key), `oneStop.${key}`)
  const exempt = flag('controlSlipExempt')
  if (exempt && code !== copiesCertification) book.mend('control-slip-not-exempt', 'oneStop.controlSlipExempt')
  const clockPause = readText(book, own(record, 'clockPause'), 'oneStop.clockPause')
  if (clockPause !== null) book.note('clock-stops', 'oneStop.clockPause', clockPause)
  return {
    sameDay: flag('sameDay'),
    controlSlipExempt: exempt && code === copiesCertification,
    interAgency: flag('interAgency'),
    agenciesInOrder: readTexts(book, own(record, 'agenciesInOrder'), 'oneStop.agenciesInOrder'),
    automatic: flag('automatic'),
    clockPause,
    counterOnly: flag('counterOnly'),
    presenceRequired: flag('presenceRequired'),
    presenceRequiredAtResult: flag('presenceRequiredAtResult'),
  }
}

const verificationWords: Readonly<Record<string, ProcedureContent['source']['verification']>> = {
  portal: 'PORTAL',
  publicpage: 'PUBLIC_PAGE',
  codeandnameonly: 'CODE_AND_NAME_ONLY',
  unverified: 'UNVERIFIED',
}
const codeStatusWords: Readonly<Record<string, ProcedureContent['source']['codeStatus']>> = {
  official: 'OFFICIAL',
  'official-seen-in-list': 'SEEN_IN_LIST',
  unverified: 'UNVERIFIED',
  placeholder: 'PLACEHOLDER',
}

/** Where the record comes from and how far to trust it; each unverified path becomes a finding. */
export function readSource(
  book: Notebook,
  raw: RawRecord,
  code: string,
  asOf: ProcedureContent['source']['asOf'],
): ProcedureContent['source'] {
  const verification = readWord(book, own(raw, 'verification'), 'verification', verificationWords) ?? 'UNVERIFIED'
  const stated = readWord(book, own(raw, 'codeStatus'), 'codeStatus', codeStatusWords) ?? 'UNVERIFIED'
  const codeStatus = code.startsWith('LT-') ? 'PLACEHOLDER' : stated
  if (codeStatus === 'UNVERIFIED') book.note('code-unverified', 'code', code)
  const unverifiedPaths = readTexts(book, own(raw, 'unverifiedFields'), 'unverifiedFields')
  for (const path of unverifiedPaths) book.note('unverified', path)
  if (verification === 'UNVERIFIED' || verification === 'CODE_AND_NAME_ONLY') book.note('unverified', 'verification')
  const address = readText(book, own(raw, 'source'), 'source')
  if (address === null) book.note('source-silent', 'source')
  return { address: address ?? '', asOf, verification, codeStatus, unverifiedPaths }
}

/** Oddities that the source itself lists are handed on. */
export function reportSourceIssues(book: Notebook, raw: RawRecord): void {
  for (const [i, item] of readList(book, own(raw, 'dataIssues'), 'dataIssues').entries()) {
    const record = toRecord(item)
    const path = `dataIssues[${i}]`
    const field = record === null ? null : readText(book, own(record, 'field'), `${path}.field`, { quiet: true })
    const observed = readText(book, record === null ? item : own(record, 'observed'), `${path}.observed`, { quiet: true })
    if (observed !== null) book.note('source-issue', field === null ? path : `${path} (${field})`, observed)
  }
}
