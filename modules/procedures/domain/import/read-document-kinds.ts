import type { DocumentKind, RequiredDocument } from '../procedure-version.ts'
import type { Notebook } from './notebook.ts'
import { own, readList, readNumber, readText, readWord, reportUnknown, shown, toRecord } from './read-value.ts'

type Kinds = RequiredDocument['kinds']

export const kindWords: Readonly<Record<string, DocumentKind>> = {
  original: 'ORIGINAL',
  'bản chính': 'ORIGINAL',
  'bản gốc': 'ORIGINAL',
  copy: 'COPY',
  'bản sao': 'COPY',
  'bản chụp': 'COPY',
  certifiedcopy: 'CERTIFIED_COPY',
  'bản sao chứng thực': 'CERTIFIED_COPY',
  'bản sao có chứng thực': 'CERTIFIED_COPY',
  electronic: 'ELECTRONIC',
  'bản điện tử': 'ELECTRONIC',
  presentoriginal: 'PRESENT_ORIGINAL',
  'xuất trình': 'PRESENT_ORIGINAL',
  'xuất trình bản chính': 'PRESENT_ORIGINAL',
  databaselookup: 'DATABASE_LOOKUP',
}

// Nobody is asked for more sets than this; the portal's "20261 bản chính" is the year 2026 and one original run together.
const mostCopies = 99

/** A believable number of copies. */
export function readQuantity(book: Notebook, value: unknown, path: string): number {
  const quantity = value === undefined || value === null ? 1 : (readNumber(book, value, path) ?? 1)
  if (Number.isInteger(quantity) && quantity >= 0 && quantity <= mostCopies) return quantity
  book.mend('quantity-absurd', path, shown(value))
  const afterYear = /^(?:19|20)\d{2}(\d{1,2})$/.exec(String(quantity))?.[1]
  if (afterYear !== undefined) return Math.max(1, Number(afterYear))
  return quantity > 0 && quantity < mostCopies ? Math.ceil(quantity) : 1
}

const kindPattern = 'bản chính|bản gốc|bản sao có chứng thực|bản sao chứng thực|bản sao|bản chụp|bản điện tử'
// "2 bản chính", also "bản chính: 2" and "20261 bản chính".
const countedKind = new RegExp(`(\\d{1,9})\\s*(${kindPattern})|(${kindPattern})\\s*:\\s*(\\d{1,9})`, 'giu')

/** Kinds written out in a text; empty when it names none with a number. */
export function kindsInText(book: Notebook, text: string, path: string): Kinds {
  return [...text.matchAll(countedKind)].map((m) => ({
    kind: kindWords[(m[2] ?? m[3] ?? '').toLowerCase()] ?? 'ORIGINAL',
    quantity: readQuantity(book, Number(m[1] ?? m[4]), path),
  }))
}

/** Kinds and quantities as stated; an entry with quantity 0 stays, so that the caller can tell a note row. */
export function readKinds(book: Notebook, value: unknown, path: string): Kinds {
  if (typeof value === 'string') {
    book.mend('wrong-type', path)
    return kindsInText(book, readText(book, value, path) ?? '', path)
  }
  return readList(book, value, path).flatMap((item, i) => {
    const at = `${path}[${i}]`
    const record = toRecord(item)
    if (record === null) {
      const kind = readWord(book, item, at, kindWords)
      return kind === null ? [] : [{ kind, quantity: 1 }]
    }
    reportUnknown(book, record, at, ['kind', 'quantity'])
    const kind = readWord(book, own(record, 'kind'), `${at}.kind`, kindWords)
    const quantity = readQuantity(book, own(record, 'quantity'), `${at}.quantity`)
    return kind === null ? [] : [{ kind, quantity }]
  })
}

const eitherKind = new RegExp(`(${kindPattern})[^.;]{0,60}?\\s(?:hoặc|hay)\\s+(?:là\\s+)?(${kindPattern})`, 'iu')

/** "bản chính hoặc bản sao chứng thực" inside one row: both kinds, one of which is enough. */
export function eitherKindOf(text: string): readonly DocumentKind[] {
  const found = eitherKind.exec(text)
  if (found === null) return []
  const kinds = [found[1], found[2]].flatMap((word) => kindWords[(word ?? '').toLowerCase()] ?? [])
  return [...new Set(kinds)]
}
