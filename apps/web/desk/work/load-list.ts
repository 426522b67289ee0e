import { isRefused, parseDossierCode, type DossierId } from '@motcua/terms'
import type { DossierLine, Page } from '#modules/dossiers/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { Desk } from '../app.ts'
import type { ListQuestion } from './list-question.ts'
import { officeTime } from './office-time.ts'
import { toDeskRow, type DeskRow } from './work-row.ts'

export const PAGE_SIZE = 50

export type LoadedList = { readonly rows: readonly DeskRow[]; readonly next: string | null }

/** One page of a list, with the marks of this moment. A search without words is the newest dossiers. */
export async function loadList(desk: Desk, question: ListQuestion): Promise<LoadedList> {
  const [found, time] = await Promise.all([readLines(desk, question), officeTime(desk)])
  const facts = {
    list: question.list,
    now: desk.now,
    words: desk.words.marks,
    soonMinutes: time.soonMinutes,
    minutesUntil: (line: DossierLine, moment: DossierLine['submittedAt']) => time.minutesBetween(line.competentAgencyId, desk.now, moment),
    spanText: (line: DossierLine, minutes: number) => time.spanText(line.competentAgencyId, minutes),
  }
  return { rows: found.lines.map((line) => toDeskRow(line, facts)), next: found.next }
}

function readLines({ app, official }: Desk, { list, q, cursors }: ListQuestion): Promise<Page<DossierLine>> {
  const page = { limit: PAGE_SIZE, after: cursors.at(-1) ?? null }
  if (list === 'receipts') return app.dossiers.listMissingReceipts(official, page)
  if (list === 'uncollected') return app.dossiers.listUncollected(official, page)
  return list === 'search'
    ? app.dossiers.search(official, { text: q, statuses: [] }, page)
    : app.dossiers.listQueue(official, list, q === '' ? null : q, page)
}

/** The dossier a whole code names, when it may be opened: what a scanner reads from a receipt. */
export async function findByCode({ app, official }: Desk, text: string): Promise<DossierId | undefined> {
  const code = parseDossierCode(text)
  const id = isRefused(code) ? undefined : await app.dossiers.findIdByCode(code.value)
  if (id === undefined) return undefined
  try {
    await app.dossiers.open(official, id)
    return id
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
