import type { SubmissionChannel } from '@motcua/terms'
import type { DocumentRequirement, RequiredDocument } from '../procedure-version.ts'
import type { CaseList } from './read-cases.ts'
import { dataSourceOf } from './data-source.ts'
import { eitherKindOf, kindsInText, readKinds } from './read-document-kinds.ts'
import type { Notebook } from './notebook.ts'
import { own, readList, readNumber, readText, readTexts, readWord, reportUnknown, toRecord, type RawRecord } from './read-value.ts'

export type DocumentList = { readonly documents: RequiredDocument[]; readonly notes: string[] }

const knownKeys = [
  'id',
  'name',
  'formCode',
  'forms',
  'requirement',
  'caseIds',
  'condition',
  'alternativeGroup',
  'validityMonths',
  'reusableFrom',
]
const requirementWords: Readonly<Record<string, DocumentRequirement>> = {
  required: 'REQUIRED',
  'bắt buộc': 'REQUIRED',
  conditional: 'CONDITIONAL',
  'có điều kiện': 'CONDITIONAL',
  optional: 'OPTIONAL',
  'không bắt buộc': 'OPTIONAL',
}
// Longer names do not fit a checklist or a receipt; what follows goes to `detail`, where nothing is lost.
const longestName = 400

const noteName = /^[*+\-–\s]*(ghi chú|lưu ý|chú ý|trường hợp hồ sơ|\(\*\))/i
const applicationForm = /^(tờ khai|đơn |giấy đề nghị|phiếu (đề nghị|yêu cầu)|bản khai|văn bản đề nghị)/i

/** The required documents of a record, and the rows that are notes or headings (R-021: never more than what is listed). */
export function readDocuments(book: Notebook, raw: RawRecord, cases: CaseList): DocumentList {
  const value = own(raw, 'documents')
  const list: DocumentList = { documents: [], notes: [] }
  if (typeof value === 'string') readTextField(book, value, list)
  else for (const [i, item] of readList(book, value, 'documents').entries()) readRow(book, item, `documents[${i}]`, cases, list)
  if (list.documents.length === 0) book.note('source-silent', 'documents')
  return { documents: mendGroups(book, list.documents), notes: list.notes }
}

/** The whole list in one field, as the portal stores it: one row a line. */
function readTextField(book: Notebook, value: string, list: DocumentList): void {
  book.mend('wrong-type', 'documents')
  if (value.length > 10_000) book.mend('text-long', 'documents', `${value.length} ký tự`)
  for (const line of (readText(book, value, 'documents', { lines: true }) ?? '').split('\n')) {
    const name = line.replace(/^[-+*•\s]+/, '')
    if (name.length >= 3) addRow(book, { name }, 'documents', { caseIds: [] }, list)
  }
}

function readRow(book: Notebook, item: unknown, path: string, cases: CaseList, list: DocumentList): void {
  const record = toRecord(item)
  if (record === null) {
    book.mend('wrong-type', path)
    const name = readText(book, item, path)
    if (name !== null) addRow(book, { name }, path, { caseIds: [] }, list)
    return
  }
  reportUnknown(book, record, path, knownKeys)
  const refs = readTexts(book, own(record, 'caseIds'), `${path}.caseIds`)
  const caseIds = refs.flatMap((ref, i) => cases.refer(ref, `${path}.caseIds[${i}]`) ?? [])
  addRow(book, record, path, { caseIds: [...new Set(caseIds)] }, list)
}

function addRow(book: Notebook, record: RawRecord, path: string, refs: { caseIds: readonly string[] }, list: DocumentList): void {
  const text = readText(book, own(record, 'name'), `${path}.name`, { lines: true })
  if (text === null) {
    book.mend('note-row', path)
    return
  }
  const stated = readKinds(book, own(record, 'forms'), `${path}.forms`)
  const kinds = stated.length > 0 ? stated : kindsInText(book, text, `${path}.name`)
  if (noteName.test(text) || (kinds.length > 0 && kinds.every((k) => k.quantity === 0))) {
    book.mend('note-row', path, text)
    list.notes.push(text)
    return
  }
  list.documents.push(toDocument(book, record, path, { text, kinds: kinds.filter((k) => k.quantity > 0), caseIds: refs.caseIds, list }))
}

type Row = { text: string; kinds: RequiredDocument['kinds']; caseIds: readonly string[]; list: DocumentList }

function toDocument(book: Notebook, record: RawRecord, path: string, row: Row): RequiredDocument {
  const { name, detail } = splitName(book, row.text, `${path}.name`)
  const condition = readText(book, own(record, 'condition'), `${path}.condition`, { lines: true })
  const requirement = readRequirement(book, record, path, condition)
  const either = eitherKindOf(`${row.text}\n${condition ?? ''}`)
  if (either.length > 1) book.mend('alternatives-in-row', `${path}.name`, name)
  else if (isChoiceOfPapers(name)) book.note('alternatives-in-row', `${path}.name`, name)
  if (row.kinds.length === 0) book.note('source-silent', `${path}.forms`)
  const id = readText(book, own(record, 'id'), `${path}.id`)
  const months = readNumber(book, own(record, 'validityMonths'), `${path}.validityMonths`)
  return {
    id: freeId(book, id, path, row.list.documents),
    name,
    detail,
    kinds: either.length > 1 ? either.map((kind) => ({ kind, quantity: row.kinds[0]?.quantity ?? 1 })) : row.kinds,
    kindChoice: either.length > 1 ? 'ANY' : 'ALL',
    requirement,
    caseIds: row.caseIds,
    channels: channelsOf(condition),
    condition,
    alternativeGroup: readText(book, own(record, 'alternativeGroup'), `${path}.alternativeGroup`),
    formCode: readText(book, own(record, 'formCode'), `${path}.formCode`),
    isApplicationForm: applicationForm.test(name),
    validityMonths: months !== null && months >= 1 && months <= 600 ? Math.floor(months) : null,
    reusableFrom: readReuse(book, record, path, row.text),
  }
}

function splitName(book: Notebook, text: string, path: string): { name: string; detail: string | null } {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= longestName) return { name: line, detail: null }
  book.mend('text-long', path, `${line.length} ký tự`)
  const cut = /^.{40,400}?(?=[.;:\n])/s.exec(text)?.[0] ?? line.slice(0, longestName).replace(/\s+\S*$/, '')
  return { name: `${cut.replace(/\s+/g, ' ').toWellFormed()}…`, detail: text }
}

function readRequirement(book: Notebook, record: RawRecord, path: string, condition: string | null): DocumentRequirement {
  const stated = readWord(book, own(record, 'requirement'), `${path}.requirement`, requirementWords)
  if (stated === null) book.note('source-silent', `${path}.requirement`)
  if (stated === 'CONDITIONAL' && condition === null && readText(book, own(record, 'alternativeGroup'), path) === null) {
    book.note('source-silent', `${path}.condition`)
  }
  return stated ?? (condition === null ? 'REQUIRED' : 'CONDITIONAL')
}

/** "A hoặc B" outside brackets; "công chứng hoặc chứng thực" is one act and no choice of papers. */
function isChoiceOfPapers(name: string): boolean {
  return /\s(hoặc|hay)\s/i.test(name.replace(/\([^)]*\)/g, '').replace(/công chứng(,)? (hoặc )?chứng thực/gi, ''))
}

function freeId(book: Notebook, id: string | null, path: string, documents: readonly RequiredDocument[]): string {
  const taken = (candidate: string): boolean => documents.some((d) => d.id === candidate)
  if (id !== null && !taken(id)) return id
  book.mend('duplicate-id', `${path}.id`, id ?? '')
  let next = documents.length + 1
  while (taken(`d${String(next).padStart(2, '0')}`)) next += 1
  return `d${String(next).padStart(2, '0')}`
}

/** A condition that names the way of filing limits the paper to it. */
function channelsOf(condition: string | null): readonly SubmissionChannel[] {
  if (condition === null) return []
  if (/^(chỉ )?(khi )?nộp trực tiếp/i.test(condition)) return ['IN_PERSON']
  return /^(chỉ )?(khi )?nộp trực tuyến/i.test(condition) ? ['ONLINE'] : []
}

function readReuse(book: Notebook, record: RawRecord, path: string, text: string): RequiredDocument['reusableFrom'] {
  const names = readTexts(book, own(record, 'reusableFrom'), `${path}.reusableFrom`)
  const stated = names.map((name) => ({ source: dataSourceOf(name), name }))
  if (!/sổ hộ khẩu/i.test(text) || stated.some((s) => s.source === 'POPULATION_DB')) return stated
  // The paper book ended on 1 January 2023: residence is looked up, never asked for.
  book.mend('household-book', `${path}.reusableFrom`)
  return [...stated, { source: 'POPULATION_DB', name: 'CSDLQG về dân cư' }]
}

function mendGroups(book: Notebook, documents: readonly RequiredDocument[]): RequiredDocument[] {
  return documents.map((document) => {
    const group = document.alternativeGroup
    if (group === null || documents.some((d) => d !== document && d.alternativeGroup === group)) return document
    book.mend('alternative-alone', `documents.${document.id}.alternativeGroup`, group)
    return { ...document, alternativeGroup: null }
  })
}
