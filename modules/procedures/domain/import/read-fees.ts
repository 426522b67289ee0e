import type { Vnd } from '@motcua/terms'
import type { FeeItem, FeeTier } from '../procedure-version.ts'
import { channelWords } from './read-channels.ts'
import { amountsInText, readAmount, readPortalFee } from './portal-cell.ts'
import type { Notebook } from './notebook.ts'
import { own, readDate, readList, readText, readTexts, readWord, reportUnknown, shown, toRecord, type RawRecord } from './read-value.ts'

const kindWords: Readonly<Record<string, FeeItem['kind']>> = {
  phi: 'FEE',
  phí: 'FEE',
  fee: 'FEE',
  none: 'FEE',
  lephi: 'CHARGE',
  'lệ phí': 'CHARGE',
  charge: 'CHARGE',
  tax: 'TAX',
  thuế: 'TAX',
}
const ruleWords: Readonly<Record<string, FeeItem['rule']>> = {
  free: 'FREE',
  'miễn phí': 'FREE',
  none: 'FREE',
  fixed: 'FIXED',
  perunit: 'PER_UNIT',
  tiered: 'TIERED',
  localcouncil: 'LOCAL_COUNCIL',
  lawref: 'LAW_REFERENCE',
}
const knownKeys = [
  'kind',
  'rule',
  'name',
  'amount',
  'currency',
  'unit',
  'tiers',
  'cap',
  'capUnit',
  'channel',
  'validFrom',
  'validTo',
  'exemptions',
  'legalBasis',
  'condition',
  'note',
]

// No fee or charge of the State is collected in amounts above this; more digits mean two figures run together.
const largestAmount = 100_000_000_000

export function readFees(book: Notebook, raw: RawRecord): FeeItem[] {
  const items = readList(book, own(raw, 'fees'), 'fees').flatMap((item, i) => readFee(book, item, `fees[${i}]`) ?? [])
  if (items.length === 0) book.note('source-silent', 'fees')
  return items
}

/** A non-negative amount; text such as `50.000` is read as Vietnamese digits. */
function readMoney(book: Notebook, value: unknown, path: string): number | null {
  if (value === undefined || value === null) return null
  const amount = typeof value === 'number' && Number.isFinite(value) ? value : typeof value === 'string' ? readAmount(value) : null
  if (typeof value !== 'number') book.mend('wrong-type', path, shown(value))
  if (amount === null || amount < 0 || amount > largestAmount) {
    book.mend('fee-unreadable', path, shown(value))
    return null
  }
  return amount + 0
}

function readVnd(book: Notebook, value: unknown, path: string): Vnd | null {
  const amount = readMoney(book, value, path)
  if (amount === null) return null
  if (!Number.isInteger(amount)) book.mend('fee-unreadable', path, shown(value))
  return Math.round(amount) as Vnd
}

function readTiers(book: Notebook, value: unknown, path: string): FeeTier[] {
  return readList(book, value, path).flatMap((item, i) => {
    const record = toRecord(item)
    const at = `${path}[${i}]`
    if (record === null) {
      book.mend('wrong-type', at, shown(item))
      return []
    }
    reportUnknown(book, record, at, ['from', 'to', 'label', 'amount', 'amountMin', 'amountMax'])
    const tier: FeeTier = {
      from: readMoney(book, own(record, 'from'), `${at}.from`),
      to: readMoney(book, own(record, 'to'), `${at}.to`),
      label: readText(book, own(record, 'label'), `${at}.label`),
      amount: readVnd(book, own(record, 'amount'), `${at}.amount`),
      amountMin: readVnd(book, own(record, 'amountMin'), `${at}.amountMin`),
      amountMax: readVnd(book, own(record, 'amountMax'), `${at}.amountMax`),
    }
    return tier.amount === null && tier.amountMin === null && tier.amountMax === null ? [] : [tier]
  })
}

function readFee(book: Notebook, item: unknown, path: string): FeeItem | null {
  const record = toRecord(item) ?? feeOfCell(book, item, path)
  if (record === null) return null
  reportUnknown(book, record, path, knownKeys)
  const currency = readText(book, own(record, 'currency'), `${path}.currency`)?.toUpperCase() ?? 'VND'
  const foreign = currency !== 'VND'
  const note = readText(book, own(record, 'note'), `${path}.note`, { lines: true })
  const amount = foreign ? null : readVnd(book, own(record, 'amount'), `${path}.amount`)
  const tiers = readTiers(book, own(record, 'tiers'), `${path}.tiers`)
  const statedRule = readWord(book, own(record, 'rule'), `${path}.rule`, ruleWords)
  const foreignAmount = foreign ? readMoney(book, own(record, 'amount'), `${path}.amount`) : null
  const mended = foreign
    ? { rule: statedRule ?? 'FIXED', amount: null, doubt: null }
    : mendAmount(book, path, { rule: statedRule, amount, note, tiers })
  const validTo = readDate(book, own(record, 'validTo'), `${path}.validTo`)
  if (validTo !== null) book.note('fee-ends', `${path}.validTo`, validTo)
  return {
    kind: readWord(book, own(record, 'kind'), `${path}.kind`, kindWords) ?? 'FEE',
    ...mended,
    name: readText(book, own(record, 'name'), `${path}.name`),
    foreignAmount: foreignAmount === null ? null : { amount: foreignAmount, currency: currency.slice(0, 8) },
    unit: readText(book, own(record, 'unit'), `${path}.unit`),
    tiers,
    cap: readVnd(book, own(record, 'cap'), `${path}.cap`),
    capUnit: readText(book, own(record, 'capUnit'), `${path}.capUnit`),
    channel: readWord(book, own(record, 'channel'), `${path}.channel`, channelWords),
    validFrom: readDate(book, own(record, 'validFrom'), `${path}.validFrom`),
    validTo,
    exemptions: readTexts(book, own(record, 'exemptions'), `${path}.exemptions`),
    legalBasis: readText(book, own(record, 'legalBasis'), `${path}.legalBasis`),
    condition: readText(book, own(record, 'condition'), `${path}.condition`, { lines: true }),
    note,
  }
}

/** A fee given as text only, the portal's cell: "Miễn phí", "50.000 đồng". */
function feeOfCell(book: Notebook, item: unknown, path: string): RawRecord | null {
  const text = readText(book, item, path)
  const cell = text === null ? null : readPortalFee(text)
  if (cell === null) return text === null ? null : { kind: 'phi', rule: 'lawRef', note: text }
  return cell.free
    ? { kind: 'none', rule: 'free' }
    : { kind: 'phi', rule: 'fixed', amount: cell.amount, currency: cell.currency, note: text }
}

type Stated = { rule: FeeItem['rule'] | null; amount: Vnd | null; note: string | null; tiers: readonly FeeTier[] }

/** "Miễn phí" beside an amount, and amounts a thousand times too small (700 for 700.000): mended, and the doubt is kept for people to read. */
function mendAmount(book: Notebook, path: string, stated: Stated): Pick<FeeItem, 'rule' | 'amount' | 'doubt'> {
  const inNote = stated.note === null ? [] : amountsInText(stated.note)
  const amount = stated.amount
  if (stated.rule === 'FREE' && ((amount ?? 0) > 0 || inNote.some((a) => a > 0))) {
    const other = (amount ?? 0) > 0 ? amount : (inNote[0] as Vnd)
    book.mend('fee-contradiction', path, `miễn phí / ${other}`)
    return { rule: 'FIXED', amount: other, doubt: 'nguồn vừa ghi miễn phí vừa ghi mức thu' }
  }
  const rule = stated.rule ?? (stated.tiers.length > 0 ? 'TIERED' : amount === null ? 'LAW_REFERENCE' : amount === 0 ? 'FREE' : 'FIXED')
  if (amount === null || amount === 0 || amount >= 1000) {
    const needsAmount = amount === null && (rule === 'FIXED' || rule === 'PER_UNIT')
    if (needsAmount) book.mend('fee-unreadable', `${path}.amount`)
    return { rule: needsAmount ? 'LAW_REFERENCE' : amount === 0 ? 'FREE' : rule, amount: amount === 0 ? null : amount, doubt: null }
  }
  const doubt = `nguồn ghi ${amount} đồng`
  if (rule === 'PER_UNIT' && !inNote.includes(amount * 1000)) {
    book.note('fee-thousandth', `${path}.amount`, String(amount))
    return { rule, amount, doubt }
  }
  book.mend('fee-thousandth', `${path}.amount`, String(amount))
  return { rule, amount: (amount * 1000) as Vnd, doubt }
}
