import { calendarFromHolidays, type HolidaysFile } from '@motcua/working-time'
import type { FileHash, ProcedureVersionId } from '@motcua/terms'
import { readFileSync } from 'node:fs'
import type { HandedIn } from '../domain/commands.ts'
import type { ClockRules } from '../domain/dossier-clock.ts'
import type { ChecklistItem, LimitOfDossier, PinnedProcedure, SupplementPhase } from '../domain/dossier-parts.ts'
import type { ProcessFacts } from '../domain/process-advance.ts'
import { copiesProcess, fourSteps, kiteProcess, opinionsProcess } from './kite-processes.ts'

/** The calendar the product ships, with its real holidays. */
export const officeCalendar = calendarFromHolidays(
  JSON.parse(readFileSync(new URL('../../../catalogue/holidays.json', import.meta.url), 'utf8')) as HolidaysFile,
)

/** An invented procedure with everything a decision about its dossiers depends on. */
export type KiteProcedure = {
  readonly pinned: PinnedProcedure
  readonly publication: 'PUBLISHED' | 'INTERIM' | 'NONE'
  readonly checklist: readonly ChecklistItem[]
  readonly limit: LimitOfDossier
  readonly process: ProcessFacts
  readonly clock: ClockRules
  readonly supplementLimits: Readonly<Record<SupplementPhase, number>>
  /** working days within which a supplement is asked without explanation. */
  readonly askWithinDays: number | null
  /** archived by the rules of its sector. */
  readonly archive?: boolean
}

const item = (id: string, name: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  name,
  requirement: 'REQUIRED',
  group: null,
  kinds: [{ kind: 'ORIGINAL', quantity: 1 }],
  heldAlready: false,
  ...more,
})

/** A permit to fly a big kite: an application, a drawing, and proof of a field (a title or a lease). */
export const kiteFlyingPermit: KiteProcedure = {
  pinned: {
    versionId: 'kite-flying-1' as ProcedureVersionId,
    code: '9.000001',
    name: 'Cấp giấy phép thả diều',
    controlSlipExempt: false,
    sameDay: false,
  },
  publication: 'PUBLISHED',
  checklist: [
    item('application', 'Đơn đề nghị'),
    item('drawing', 'Bản vẽ diều'),
    item('field-title', 'Giấy chứng nhận bãi thả', { requirement: 'CONDITIONAL', group: 'field' }),
    item('field-lease', 'Hợp đồng thuê bãi thả', { requirement: 'CONDITIONAL', group: 'field' }),
    item('photo', 'Ảnh diều', { requirement: 'OPTIONAL' }),
  ],
  limit: { value: 5, unit: 'workingDay' },
  process: kiteProcess,
  clock: { calendar: officeCalendar, mode: 'HOUR', pausePolicy: 'RESUME' },
  supplementLimits: { INTAKE: 1, APPRAISAL: 1 },
  askWithinDays: 3,
}

/** The same permit by the four steps that count with. */
export const shortKitePermit: KiteProcedure = { ...kiteFlyingPermit, process: fourSteps }

/** A licence on which two stations give an opinion at the same time. */
export const teaHouseLicence: KiteProcedure = {
  ...kiteFlyingPermit,
  pinned: {
    ...kiteFlyingPermit.pinned,
    versionId: 'tea-house-1' as ProcedureVersionId,
    code: '9.000002',
    name: 'Cấp giấy phép mở quán trà dưới cánh diều',
  },
  process: opinionsProcess,
}

/** Certified copies: same day, no control slip. */
export const kitePictureCopies: KiteProcedure = {
  ...kiteFlyingPermit,
  pinned: {
    versionId: 'kite-copies-1' as ProcedureVersionId,
    code: '9.000003',
    name: 'Chứng thực bản sao ảnh diều',
    controlSlipExempt: true,
    sameDay: true,
  },
  checklist: [item('original', 'Bản chính')],
  limit: { value: 0, unit: 'workingDay', sameDay: true, cutoffTime: '15:00' },
  process: copiesProcess,
}

/** One paper as it is handed in: uploaded unless said otherwise. */
export function paper(requiredDocumentId: string, more: Partial<HandedIn> = {}): HandedIn {
  const hash = requiredDocumentId.padEnd(64, '0') as FileHash
  return {
    requiredDocumentId,
    kind: 'ORIGINAL',
    quantity: 1,
    source: 'UPLOAD',
    files: [{ hash, name: `${requiredDocumentId}.pdf`, size: 1000, mediaType: 'application/pdf' }],
    ...more,
  }
}

/** The papers that make a dossier of this procedure complete. */
export const completePapers = (procedure: KiteProcedure): HandedIn[] => {
  const groups = new Set<string>()
  return procedure.checklist
    .filter((line) => line.requirement === 'REQUIRED' || (line.group !== null && !groups.has(line.group) && groups.add(line.group)))
    .map((line) => paper(line.id))
}
