import type { AgencyId } from '@motcua/terms'
import type { DraftContent } from '#modules/dossiers/index.ts'
import type { ChecklistEntry, EFormError } from '#modules/procedures/index.ts'
import type { TaskState } from '../../ui/task-list.tsx'
import { applicantFaults } from './applicant-faults.ts'
import { isOnPage, type EFormPage } from './eform-sections.ts'

/** One thing to do before an application can be sent. `path` is its address below the draft's. */
export type ApplyTask = {
  readonly kind: 'case' | 'agency' | 'person' | 'section' | 'papers' | 'result' | 'check'
  readonly path: string
  readonly state: TaskState
  /** The title of a section of the form; other kinds have fixed titles. */
  readonly title: string | null
}

type TaskFacts = {
  readonly content: DraftContent
  readonly cases: readonly string[]
  readonly agencyIds: readonly AgencyId[]
  readonly entries: readonly ChecklistEntry[]
  readonly sections: readonly EFormPage[]
  readonly errors: readonly EFormError[]
  /** A filed dossier keeps its case and its agency. */
  readonly filed?: boolean
}

/** The list of works with their states: the first undone one is next, and sending waits for all others. */
export function applyTasks(facts: TaskFacts): ApplyTask[] {
  const { content, cases, agencyIds, sections, errors, filed = false } = facts
  const plain: Omit<ApplyTask, 'state'>[] = []
  const states: ('done' | 'todo' | 'wrong')[] = []
  const add = (kind: ApplyTask['kind'], path: string, state: 'done' | 'todo' | 'wrong', title: string | null = null): void => {
    plain.push({ kind, path, title })
    states.push(state)
  }
  if (cases.length > 0 && !filed) add('case', 'truong-hop', content.caseId !== null && cases.includes(content.caseId) ? 'done' : 'todo')
  if (!filed) add('agency', 'noi-giai-quyet', agencyIds.some((id) => id === content.competentAgencyId) ? 'done' : 'todo')
  add('person', 'nguoi-nop', personState(content))
  for (const section of sections) {
    const wrong = errors.some((error) => isOnPage(section, error.path))
    const begun = Object.hasOwn(content.answers, section.key)
    add('section', `to-khai/${section.key}`, wrong ? (begun ? 'wrong' : 'todo') : begun ? 'done' : 'todo', section.title)
  }
  if (papersToUpload(facts.entries).length > 0)
    add('papers', 'giay-to', missingEntries(facts.entries, content).length === 0 ? 'done' : 'todo')
  add('result', 'nhan-ket-qua', content.resultChannel === null ? 'todo' : 'done')
  const first = states.findIndex((state) => state !== 'done')
  const tasks = plain.map((task, index): ApplyTask => {
    const state = states[index] ?? 'todo'
    return { ...task, state: index === first && state === 'todo' ? 'now' : state }
  })
  return [...tasks, { kind: 'check', path: 'kiem-tra', title: null, state: first === -1 ? 'now' : 'blocked' }]
}

function personState({ applicant, submitter }: DraftContent): 'done' | 'todo' | 'wrong' {
  if (applicant === null) return 'todo'
  return applicantFaults(applicant, submitter).length > 0 ? 'wrong' : 'done'
}

/** Lines of the list for which files can be sent: what the State holds and what is filled in on screen needs none. */
export function papersToUpload(entries: readonly ChecklistEntry[]): ChecklistEntry[] {
  return entries.filter((entry) => itemsOf(entry).every((item) => !item.heldAlready))
}

/** Lines that must have a file and have none; of alternatives one is enough. */
export function missingEntries(entries: readonly ChecklistEntry[], content: Pick<DraftContent, 'documents'>): ChecklistEntry[] {
  const has = (id: string): boolean => content.documents.some((d) => d.requiredDocumentId === id && d.files.length > 0)
  return papersToUpload(entries).filter(
    (entry) => (entry.kind === 'ONE_OF' || entry.item.requirement === 'REQUIRED') && !itemsOf(entry).some((item) => has(item.id)),
  )
}

const itemsOf = (entry: ChecklistEntry) => (entry.kind === 'ONE' ? [entry.item] : entry.items)
