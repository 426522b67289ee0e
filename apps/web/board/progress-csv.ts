import { guarded } from '../page-context.ts'
import { portalOf } from '../portal/app.ts'
import { textsIn } from '../texts/texts.ts'
import type { Route } from './+types/progress-csv.ts'
import { readPeriod } from './period.ts'

/** The same table as a file for spreadsheets: UTF-8 with its mark, so that accents survive, and figures without separators. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, today, language } = portalOf(args)
  const { period } = readPeriod(new URL(args.request.url).searchParams, today)
  const table = await app.reporting.progress(period)
  const w = textsIn(language).board
  const head = [
    w.unit, `${w.received}: ${w.total}`, w.carriedOver, w.inPeriod, w.online, w.inPerson, w.postal, `${w.processed}: ${w.total}`, w.early, w.onTime, w.late,
    `${w.processing}: ${w.total}`, `${w.processing}: ${w.within}`, `${w.processing}: ${w.overdue}`, `${w.paused}: ${w.total}`, `${w.paused}: ${w.within}`, `${w.paused}: ${w.overdue}`, `${w.rate} (%)`,
  ] // prettier-ignore
  const rows = [...table.lines, { ...table.total, agencyName: w.all }].map((l) => [
    l.agencyName, l.received, l.carriedOver, l.inPeriod, l.online, l.inPerson, l.postal, l.processed, l.early, l.onTime, l.late,
    l.processing, l.within, l.overdue, l.paused, l.pausedWithin, l.pausedOverdue, l.onTimeRate ?? '',
  ]) // prettier-ignore
  const text = [head, ...rows].map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="tien-do-${period.from}-${period.to}.csv"`,
    },
  })
})
