import { NotAllowed } from '#platform/http/faults.ts'
import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import {
  isRefused,
  parseCitizenNumber,
  parsePhone,
  plainCharacters,
  type AgencyId,
  type DossierStatus,
  type Official,
  type Viewer,
} from '@motcua/terms'
import { readableAgencies, unitsToClear } from '../domain/policy.ts'
import { daysAfter } from '../domain/uncollected.ts'
import type { DossierLine } from '../storage/dossier-line.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import { listInUnits, listOwn } from '../storage/list-dossiers.ts'
import { listWork } from '../storage/list-work.ts'
import { searchDossiers } from '../storage/search-dossiers.ts'
import type { WorkOwner } from '../storage/work-queues.ts'
import { countQueues, type QueueCounts } from '../storage/count-queues.ts'
import { dayOf, type DossierDeps } from './dossier-deps.ts'

export const workQueues = ['mine', 'receive', 'today', 'late', 'waiting', 'unit', 'intake', 'returns'] as const
/** The queues of the desk; `intake` and `returns` are the counter's. */
export type WorkQueue = (typeof workQueues)[number]

/** One queue of an official's desk (R-062 and the lists of the counter). */
export async function listQueue(
  deps: DossierDeps,
  official: Official,
  queue: WorkQueue,
  search: string | null,
  page: PageRequest,
): Promise<Page<DossierLine>> {
  const typed = plainCharacters(search ?? '').trim()
  const folded = typed === '' ? null : foldVietnamese(typed)
  if (queue === 'intake' || queue === 'returns') {
    const units = unitsWith(official, queue === 'intake' ? 'INTAKE_OFFICER' : 'RETURN_OFFICER')
    const statuses: DossierStatus[] = queue === 'intake' ? ['NEW'] : ['DONE']
    return listInUnits(deps.db, deps.vault, { units, statuses, search: folded }, page)
  }
  return listWork(deps.db, deps.vault, { ...questionOf(deps, official), queue, search: folded }, page)
}

/** How many lie in each queue, for the marks beside their names. */
export async function countWork(deps: DossierDeps, official: Official): Promise<QueueCounts> {
  const question = questionOf(deps, official)
  const days = await deps.configuration.get('dossier.uncollected-after-days', { at: dayOf(question.now) })
  return countQueues(deps.db, {
    ...question,
    clearUnits: unitsToClear(official),
    finishedBy: daysAfter(question.now, -days),
    intakeUnits: unitsWith(official, 'INTAKE_OFFICER'),
    returnUnits: unitsWith(official, 'RETURN_OFFICER'),
  })
}

/** A citizen's own dossiers. @throws NotAllowed  for anybody else */
export async function listOwnDossiers(deps: DossierDeps, viewer: Viewer, page: PageRequest): Promise<Page<DossierLine>> {
  if (viewer.kind !== 'citizen') throw new NotAllowed('list-own')
  return listOwn(deps.db, deps.vault, viewer.accountId, page)
}

/** Finds dossiers as people ask for them: a code or its end, a number, a telephone, a name with or without accents. */
export async function findDossiers(
  deps: DossierDeps,
  viewer: Viewer,
  asked: { text: string; statuses: readonly DossierStatus[] },
  page: PageRequest,
): Promise<Page<DossierLine>> {
  if (viewer.kind !== 'official') throw new NotAllowed('search')
  const agencies = readableAgencies(viewer)
  if (agencies !== 'all' && agencies.length === 0) throw new NotAllowed('search')
  const text = plainCharacters(asked.text).trim()
  const phone = parsePhone(text)
  const number = parseCitizenNumber(text)
  const isCode = /^[a-z0-9.]+-\d{6}(-\d*)?$/i.test(text) || /^\d{4}$/.test(text)
  const name =
    text === '' || isCode || !isRefused(phone) || !isRefused(number) || /^\d{10}(-?\d{3})?$/.test(text) ? null : foldVietnamese(text)
  const digits = text.replace(/\D/g, '')
  return searchDossiers(
    deps.db,
    deps.vault,
    {
      agencies,
      statuses: asked.statuses,
      code: isCode ? text.toUpperCase() : null,
      name,
      idNumberHash: /^\d{10,13}$/.test(digits) && !isCode ? deps.vault.lookupHash('id-number', digits) : null,
      phoneHash: !isRefused(phone) && !isCode ? deps.vault.lookupHash('phone', phone.value) : null,
    },
    page,
  )
}

/** Whose work, and where today ends. */
function questionOf(deps: DossierDeps, official: Official): WorkOwner {
  const now = deps.clock.now()
  return {
    officialId: official.officialId,
    posts: official.grants.map(({ role, agencyId }) => ({ role, agencyId })),
    now,
    endOfToday: `${dayOf(now)}T23:59:59+07:00` as typeof now,
  }
}

const unitsWith = (official: Official, role: 'INTAKE_OFFICER' | 'RETURN_OFFICER'): AgencyId[] => [
  ...new Set(official.grants.filter((g) => g.role === role).map((g) => g.agencyId)),
]
