import { holdsRole, type Official, type Role } from '@motcua/terms'
import type { WorkQueue } from '#modules/dossiers/index.ts'

/** A queue of the desk: work, or what a counter must clear. */
export type DeskQueue = WorkQueue | 'receipts' | 'uncollected'
/** A list of the desk: a queue, or what a search found. */
export type DeskList = DeskQueue | 'search'

/** Addresses of the lists, below `/ban-lam-viec/`. */
export const listSlugs = {
  mine: 'viec-cua-toi',
  receive: 'cho-nhan-ban-giao',
  today: 'den-han-hom-nay',
  late: 'qua-han',
  waiting: 'cho-nguoi-dan',
  unit: 'phong-toi',
  intake: 'ho-so-moi',
  returns: 'cho-tra-ket-qua',
  receipts: 'thieu-giay-tiep-nhan',
  uncollected: 'ket-qua-chua-nhan',
  search: 'tim',
} as const satisfies Readonly<Record<DeskList, string>>

export const DESK = '/ban-lam-viec'
export const NOTICES = `${DESK}/thong-bao`

/** The list at an address; undefined for an address that is none. */
export function listOfSlug(slug: string | undefined): DeskList | undefined {
  return (Object.keys(listSlugs) as DeskList[]).find((list) => listSlugs[list] === slug)
}

export type QueueGroupOfDesk = { readonly group: 'counter' | 'own' | 'office' | 'closing'; readonly queues: readonly DeskQueue[] }

// Roles that open steps of a process or lists of a counter; auditors and administrators only read.
const workingRoles: readonly Role[] = [
  'INTAKE_OFFICER',
  'RETURN_OFFICER',
  'CENTER_DIRECTOR',
  'CENTER_DEPUTY_DIRECTOR',
  'DIVISION_HEAD',
  'HANDLER',
  'AGENCY_HEAD',
  'RECORDS_CLERK',
]

// Who answers for what lies at the counters when they close.
const clearingRoles: readonly Role[] = ['INTAKE_OFFICER', 'RETURN_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR']

/** Lists that cannot be searched inside: they are short, and there to be emptied. */
export const isClosingList = (list: DeskList): boolean => list === 'receipts' || list === 'uncollected'

/** The queues an official has, by what they hold; none for those who only read. */
export function queuesOf(official: Official): readonly QueueGroupOfDesk[] {
  if (!workingRoles.some((role) => holdsRole(official, role))) return []
  const counter: WorkQueue[] = [
    ...(holdsRole(official, 'INTAKE_OFFICER') ? (['intake'] as const) : []),
    ...(holdsRole(official, 'RETURN_OFFICER') ? (['returns'] as const) : []),
  ]
  return [
    ...(counter.length > 0 ? [{ group: 'counter' as const, queues: counter }] : []),
    { group: 'own', queues: ['mine', 'receive', 'today', 'late', 'waiting'] },
    { group: 'office', queues: ['unit'] },
    ...(clearingRoles.some((role) => holdsRole(official, role))
      ? [{ group: 'closing' as const, queues: ['receipts', 'uncollected'] as const }]
      : []),
  ]
}

/** Where the day begins: the first queue, the search of an auditor, the pages of an administrator. */
export function homeOf(official: Official): string {
  const first = queuesOf(official)[0]?.queues[0]
  if (first !== undefined) return `${DESK}/${listSlugs[first]}`
  if (mayReadDossiers(official)) return `${DESK}/${listSlugs.search}`
  return holdsRole(official, 'ADMINISTRATOR') ? `${DESK}/quan-tri` : `${DESK}/toi`
}

/** Does any right of this official open dossiers? */
export function mayReadDossiers(official: Official): boolean {
  return [...workingRoles, 'PROCEDURE_CONTROL_OFFICER' as const, 'AUDITOR' as const].some((role) => holdsRole(official, role))
}
