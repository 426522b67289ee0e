import type { ProcedureCase } from '../procedure-version.ts'
import type { Notebook } from './notebook.ts'
import { own, readList, readText, reportUnknown, toRecord, type RawRecord } from './read-value.ts'

/** The cases of a procedure, and a way to refer to one: a case that the source names nowhere is added rather than lost. */
export type CaseList = { readonly all: ProcedureCase[]; readonly refer: (value: unknown, path: string) => string | null }

function readCase(book: Notebook, item: unknown, path: string, position: number): ProcedureCase | null {
  const record = toRecord(item)
  if (record === null) {
    const name = readText(book, item, path)
    if (name !== null) book.mend('duplicate-id', path)
    return name === null ? null : { id: `c${position + 1}`, name }
  }
  reportUnknown(book, record, path, ['id', 'name'])
  const id = readText(book, own(record, 'id'), `${path}.id`)
  const name = readText(book, own(record, 'name'), `${path}.name`)
  if (id === null && name === null) return null
  if (id === null) book.mend('duplicate-id', `${path}.id`)
  if (name === null) book.note('source-silent', `${path}.name`)
  const key = id ?? `c${position + 1}`
  return { id: key, name: name ?? `Trường hợp "${key}" (nguồn chưa nêu tên)` }
}

export function readCases(book: Notebook, raw: RawRecord): CaseList {
  const all: ProcedureCase[] = []
  const has = (id: string): boolean => all.some((known) => known.id === id)
  for (const [i, item] of readList(book, own(raw, 'cases'), 'cases').entries()) {
    const path = `cases[${i}]`
    const found = readCase(book, item, path, i)
    if (found === null) continue
    if (has(found.id)) {
      book.mend('duplicate-id', `${path}.id`, found.id)
      all.push({ id: `${found.id}-${i + 1}`, name: found.name })
    } else all.push(found)
  }
  const refer = (value: unknown, path: string): string | null => {
    const id = readText(book, value, path, { quiet: true })
    if (id === null || has(id)) return id
    book.mend('unknown-case', path, id)
    all.push({ id, name: `Trường hợp "${id}" (nguồn chưa nêu tên)` })
    return id
  }
  return { all, refer }
}
