import { unzipSync, strFromU8 } from 'fflate'
import { Parser } from 'saxen'
import { refuse, type Refused } from '@motcua/terms'
import { MAX_SHEET_ROWS } from '../domain/sheet/step-sheet.ts'
import type { Imported } from '../usecases/draft-process.ts'

/** Unpacked size of one part; a step table has some kilobytes, a bomb has gigabytes. */
const MAX_PART_BYTES = 20_000_000
const MAX_COLUMNS = 60
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/

const notRead = (message: string): Refused => refuse('process.file-not-read', { messages: [message] })

/**
 * The first worksheet of an XLSX file that has anything in it: texts as shown in the cells, and which cells are joined.
 *
 * Joined cells are why this is read here: they are a finding of their own, and common readers leave them out.
 */
export function readWorkbook(bytes: Uint8Array): Imported | Refused {
  let parts: Record<string, Uint8Array>
  let tooLarge = false
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = SHEET.test(name) || name === 'xl/sharedStrings.xml'
        if (wanted && originalSize > MAX_PART_BYTES) tooLarge = true
        return wanted && originalSize <= MAX_PART_BYTES
      },
    })
  } catch {
    return notRead('Tệp XLSX bị hỏng, không mở được.')
  }
  if (tooLarge) return notRead('Bảng tính quá lớn. Hãy để riêng bảng bước trong một tệp.')
  const shared = parts['xl/sharedStrings.xml']
  const texts = shared === undefined ? [] : readTexts(strFromU8(shared))
  const sheets = Object.keys(parts)
    .filter((name) => SHEET.test(name))
    .toSorted((a, b) => numberIn(a) - numberIn(b))
  for (const name of sheets) {
    const read = readSheet(strFromU8(parts[name]!), texts)
    if (read.rows.some((row) => row.some((cell) => cell !== ''))) return { kind: 'grid', grid: read }
  }
  return notRead('Tệp XLSX không có trang nào có nội dung.')
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0)

type Handlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Element names without their prefix: programs write `x:row` as well as `row`. */
function walk(xml: string, { open, close, text }: Handlers): void {
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  new Parser()
    .on('openTag', (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
      open(local(name), Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])))
    })
    .on('closeTag', (name: string) => close(local(name)))
    .on('text', (value: string, decode: (text: string) => string) => text(decode(value)))
    .on('cdata', (value: string) => text(value))
    // A broken part is read as far as it goes; what is missing shows in the table.
    .on('error', () => undefined)
    .parse(xml)
}

/** Shared strings, each of one or more runs; readings in small script above are no part of the text. */
function readTexts(xml: string): string[] {
  const texts: string[] = []
  let inText = false
  let inReading = false
  walk(xml, {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') inReading = true
      inText = name === 't' && !inReading
    },
    close(name) {
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
    },
    text(value) {
      if (inText && texts.length > 0) texts[texts.length - 1] += value
    },
  })
  return texts
}

function readSheet(xml: string, texts: readonly string[]): { rows: string[][]; merged: string[] } {
  const rows: string[][] = []
  const merged: string[] = []
  let cell: { readonly row: number; readonly column: number; readonly type: string } | undefined
  let value = ''
  let taking = false
  walk(xml, {
    open(name, { r = '', t = 'n', ref = '' }) {
      if (name === 'mergeCell') merged.push(ref)
      if (name === 'row' && rows.length <= MAX_SHEET_ROWS) rows.push([])
      if (name === 'c') {
        const row = rows.length - 1
        cell = { row, column: columnOf(r) ?? rows[row]?.length ?? 0, type: t }
        value = ''
      }
      if (name === 'v' || name === 't') taking = true
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      if (name !== 'c' || cell === undefined) return
      const line = rows[cell.row]
      if (line !== undefined && cell.column < MAX_COLUMNS) {
        while (line.length < cell.column) line.push('')
        line[cell.column] = shown(value, cell.type, texts)
      }
      cell = undefined
    },
    text(part) {
      if (taking && cell !== undefined) value += part
    },
  })
  return { rows, merged }
}

/** Figures as officials write them: a decimal comma, and no digits that only the machine sees. */
function shown(value: string, type: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type !== 'n' || value === '') return value
  const figure = Number(value)
  return Number.isFinite(figure) ? String(Math.round(figure * 1e6) / 1e6).replace('.', ',') : value
}

/** `C7` is column 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
