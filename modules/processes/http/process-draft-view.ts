import { z } from 'zod'
import type { OpenedProcess } from '../usecases/open-process.ts'
import { sheetColumns } from '../domain/sheet/step-sheet.ts'
import { ProcessLineView, toProcessLineView } from './process-view.ts'

const column = z.enum(sheetColumns)
export const PlacedFindingView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    at: z.string(),
    message: z.string(),
    row: z.number().nullable().describe('Line of the table, from 0; null: the table as a whole.'),
    column: column.nullable(),
  })
  .meta({ id: 'PlacedProcessFinding' })

const SheetView = z
  .object({ rows: z.array(z.object({ key: z.string(), cells: z.record(column, z.string()) })) })
  .meta({ id: 'ProcessSheet' })

export const DraftView = z
  .object({
    process: ProcessLineView,
    revision: z.number().describe('To be sent with a change: an older one is refused.'),
    sheet: SheetView.nullable().describe('The table as typed; null: a drawing made elsewhere.'),
    findings: z.array(PlacedFindingView),
    longestHours: z.number().nullable().describe('Working hours on the longest path; null: it cannot be built.'),
    limitHours: z.number().nullable().describe('Working hours that the procedure surely leaves; null: not stated.'),
    changes: z.array(z.object({ kind: z.string(), at: z.string() })),
  })
  .meta({ id: 'ProcessDraft' })

export const GapView = z
  .object({
    code: z.string(),
    name: z.string(),
    agency: z.string(),
    kind: z.enum(['MISSING', 'CHANGED']),
    drafts: z.number(),
    illustrated: z.boolean().describe('It runs on a process that only illustrates.'),
    hours: z.object({ process: z.number(), limit: z.number() }).nullable(),
    lastDay: z.string().nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'ProcessGap' })

export const toDraftView = ({ version, revision, sheet, findings, hours, changes }: OpenedProcess): z.infer<typeof DraftView> => ({
  process: toProcessLineView(version),
  revision,
  sheet: sheet && { rows: sheet.rows.map(({ key, cells }) => ({ key, cells: { ...cells } })) },
  findings: [...findings],
  longestHours: hours.longest,
  limitHours: hours.limit,
  changes: changes.map(({ kind, at }) => ({ kind, at })),
})
