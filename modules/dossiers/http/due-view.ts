import { z } from 'zod'
import type { OpenedDossier } from '../index.ts'
import { moment } from './dossier-part-views.ts'

const unit = z.enum(['workingHour', 'workingDay', 'calendarDay', 'month'])
const counted = z.enum(['minutes', 'workingDays', 'calendarDays', 'months'])
const rule = z.enum(['AT_ONCE', 'NEXT_OPENING', 'DAY_ZERO', 'NEXT_WORKING_DAY'])
const name = z.string().nullable()
const kind = <Kind extends string>(word: Kind) => ({ kind: z.literal(word) })

/** One line of the due ledger, as the calculation wrote it. What a new kind of line says stays here until somebody lists it. */
const LedgerLineView = z
  .discriminatedUnion('kind', [
    z.object({ ...kind('start'), at: z.string(), countsFrom: z.string(), rule }),
    z.object({
      ...kind('restart'),
      at: z.string(),
      countsFrom: z.string(),
      rule,
      requestedAt: moment,
      reason: z.string().nullable(),
      paper: z.string().nullable(),
    }),
    z.object({
      ...kind('hours'),
      date: z.string().nullable(),
      sessions: z.array(z.object({ from: z.string(), to: z.string() })),
    }),
    z.object({
      ...kind('limit'),
      value: z.number(),
      unit,
      sameDay: z.boolean(),
      cutoffTime: z.string().nullable(),
      counted,
      amount: z.number(),
    }),
    z.object({ ...kind('extension'), value: z.number(), unit, countedOnFrom: z.enum(['LIMIT', 'END']), counted, amount: z.number() }),
    z.object({
      ...kind('pause'),
      from: z.string(),
      to: moment,
      reason: z.string().nullable(),
      paper: z.string().nullable(),
      counted: counted.exclude(['months']),
      amount: z.number().nullable(),
    }),
    z.object({ ...kind('nothing-left'), counted: counted.extract(['minutes', 'workingDays']), amount: z.number(), notBefore: moment }),
    z.object({
      ...kind('closed'),
      from: z.string(),
      to: z.string(),
      days: z.number(),
      reason: z.enum(['WEEKEND', 'HOLIDAY', 'COMPENSATORY', 'SWAPPED']),
      name,
      provisional: z.boolean(),
    }),
    z.object({ ...kind('counted'), date: z.string(), reason: z.enum(['MAKE_UP', 'UNCONFIRMED']), name, provisional: z.boolean() }),
    z.object({ ...kind('roll'), from: z.string(), to: z.string(), days: z.number() }),
    z.object({ ...kind('due'), at: moment, provisional: z.boolean() }),
  ])
  .meta({ id: 'DueLedgerLine' })

export const DueView = z
  .object({
    dueAt: moment,
    provisional: z.boolean().describe('The calendar behind it holds projected days: "tạm tính".'),
    rows: z.array(z.object({ text: z.string(), amount: z.string() })).describe('The ledger in Vietnamese words.'),
    ledger: z.array(LedgerLineView).describe('The ledger for programs: its lines add up to the date without any calendar.'),
  })
  .meta({ id: 'Due' })

export const toDueView = (due: OpenedDossier['due']): z.infer<typeof DueView> | null =>
  due && {
    dueAt: due.dueAt,
    provisional: due.provisional,
    rows: due.rows.map((r) => ({ text: r.text, amount: r.amount })),
    ledger: due.ledger.map((line) => (line.kind === 'hours' ? { ...line, sessions: line.sessions.map((s) => ({ ...s })) } : { ...line })),
  }
