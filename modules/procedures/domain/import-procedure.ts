import type { Finding } from './finding.ts'
import { compareCells, readChannels } from './import/read-channels.ts'
import { openNotebook, type ImportOutcome, type Notebook } from './import/notebook.ts'
import { readCases } from './import/read-cases.ts'
import { readDocuments } from './import/read-documents.ts'
import { readFees } from './import/read-fees.ts'
import { readAgency, readCode, readField, readLevels, readName, type ProcedureCode } from './import/read-identity.ts'
import {
  readApplicantKinds,
  readLegalBasis,
  readOneStop,
  readOnlineLevel,
  readResults,
  readSource,
  reportSourceIssues,
} from './import/read-rest.ts'
import { readTimeLimits } from './import/read-time-limits.ts'
import { own, readDate, readNumber, readText, readTexts, reportUnknown, shown, toRecord, type RawRecord } from './import/read-value.ts'
import type { ProcedureContent, PublicationDecision } from './procedure-version.ts'

export type { ImportOutcome } from './import/notebook.ts'

export type ImportedProcedure = {
  /** National code when one could be read. */
  readonly code: string | null
  readonly outcome: ImportOutcome
  readonly findings: readonly Finding[]
  /** Absent when refused. */
  readonly version?: ProcedureContent
}

const knownKeys = [
  '$schema',
  'schemaVersion',
  'code',
  'codeStatus',
  'name',
  'shortName',
  'decisionNumber',
  'decision',
  'field',
  'ministry',
  'levels',
  'implementingAgency',
  'decidingAgency',
  'coordinatingAgencies',
  'subjectTypes',
  'steps',
  'setCount',
  'cases',
  'documents',
  'timeLimits',
  'fees',
  'channels',
  'results',
  'legalBasis',
  'onlineLevel',
  'oneStop',
  'conditions',
  'relatedProcedures',
  'source',
  'asOf',
  'verification',
  'unverifiedFields',
  'dataIssues',
]

/**
 * Turns one record of a procedure source into our own content, mending what can be mended and saying so.
 *
 * Takes any JSON value and never throws. Refused only when there is nothing to identify: no object, no code, no name.
 * What a source lacks becomes the finding `source-silent`; nothing is guessed.
 *
 * @example importProcedure({ code: '2.000286.000.00.00.H37', name: 'Tiếp nhận…' }).outcome // 'mended'
 */
export function importProcedure(raw: unknown): ImportedProcedure {
  const book = openNotebook()
  const record = toRecord(raw)
  if (record === null) {
    book.refuse('not-an-object', '', shown(raw))
    return { code: null, outcome: book.outcome(), findings: book.findings() }
  }
  const code = readCode(book, own(record, 'code'))
  const version = code === null ? null : readContent(book, record, code)
  const outcome = book.outcome()
  if (version === null) return { code: code?.code ?? null, outcome, findings: book.findings() }
  return { code: version.code, outcome, findings: version.findings, version }
}

function readContent(book: Notebook, raw: RawRecord, { code, localSuffix }: ProcedureCode): ProcedureContent | null {
  const name = readName(book, raw, code)
  if (name === null) return null
  reportUnknown(book, raw, '', knownKeys)
  const steps = readText(book, own(raw, 'steps'), 'steps', { lines: true })
  if (steps === null) book.note('source-silent', 'steps')
  const cases = readCases(book, raw)
  const { channels, cells } = readChannels(book, raw)
  const { documents, notes } = readDocuments(book, raw, cases)
  const timeLimits = readTimeLimits(book, raw, cases, cells)
  const feeItems = readFees(book, raw)
  compareCells(book, cells, timeLimits, feeItems)
  const content = {
    code,
    localSuffix,
    name: name.name,
    shortName: readText(book, own(raw, 'shortName'), 'shortName'),
    field: readField(book, raw),
    ministry: readText(book, own(raw, 'ministry'), 'ministry'),
    levels: readLevels(book, raw),
    implementingAgency: readAgency(book, raw),
    decidingAgency: readText(book, own(raw, 'decidingAgency'), 'decidingAgency'),
    cooperatingAgencies: readTexts(book, own(raw, 'coordinatingAgencies'), 'coordinatingAgencies'),
    applicantKinds: readApplicantKinds(book, raw),
    steps,
    setCount: readSetCount(book, raw),
    cases: cases.all,
    requiredDocuments: documents,
    documentNotes: name.rest === null ? notes : [...notes, name.rest],
    timeLimits,
    feeItems,
    channels,
    results: readResults(book, raw),
    legalBasis: readLegalBasis(book, raw),
    ...readOnlineLevel(book, raw),
    conditions: readTexts(book, own(raw, 'conditions'), 'conditions'),
    relatedProcedures: readTexts(book, own(raw, 'relatedProcedures'), 'relatedProcedures'),
    oneStop: readOneStop(book, raw, code),
    decision: readDecision(book, raw),
    source: readSource(book, raw, code, readDate(book, own(raw, 'asOf'), 'asOf')),
  }
  reportSourceIssues(book, raw)
  return { ...content, findings: book.findings() }
}

function readSetCount(book: Notebook, raw: RawRecord): number | null {
  const count = readNumber(book, own(raw, 'setCount'), 'setCount')
  if (count !== null && Number.isInteger(count) && count >= 1 && count <= 20) return count
  if (count !== null) book.mend('quantity-absurd', 'setCount', String(count))
  book.note('source-silent', 'setCount')
  return null
}

/** Most sources give the decision's number only, some number, date and agency. */
function readDecision(book: Notebook, raw: RawRecord): PublicationDecision | null {
  const record = toRecord(own(raw, 'decision')) ?? { number: own(raw, 'decisionNumber') }
  const number = readText(book, own(record, 'number'), 'decisionNumber')
  if (number === null) {
    book.note('source-silent', 'decisionNumber')
    return null
  }
  const date = readDate(book, own(record, 'date'), 'decision.date')
  const agency = readText(book, own(record, 'agency'), 'decision.agency')
  return { number, date, agency }
}
