import type { Role } from '@motcua/terms'
import { infoAt, warningAt, type Finding } from '../finding.ts'
import { CENTER, COMPETENT, type StepKind } from '../step-attributes.ts'
import type { SourceStep, SourceTable } from './source-table.ts'

type Reading<T> = { readonly value: T | null; readonly findings: readonly Finding[] }

/** Which unit the source's actor is. Inside one agency everyone but the one-stop desk belongs to the competent agency. */
export function readUnit(table: SourceTable, step: SourceStep, at: string): Reading<string> {
  const said = `Bước ${step.order ?? ''} ghi "${step.actor}"`
  if (step.actorType === 'oneStop') return read(CENTER, infoAt(at, 'unit-read', `${said}: đọc là bộ phận một cửa tiếp nhận hồ sơ.`))
  const inside = ['specialist', 'divisionLeader', 'leader', 'clerk'].includes(step.actorType)
  if (inside && table.kind === 'single') {
    return read(COMPETENT, infoAt(at, 'unit-read', `${said}: đọc là cơ quan có thẩm quyền giải quyết.`))
  }
  return open(warningAt(at, 'unit-unknown', `${said}: chưa gắn được với cơ quan nào, cần chọn đơn vị.`))
}

const rolesByActor: Readonly<Record<string, Role>> = {
  specialist: 'HANDLER',
  divisionLeader: 'DIVISION_HEAD',
  leader: 'AGENCY_HEAD',
  clerk: 'RECORDS_CLERK',
}

const roleWords: Partial<Record<Role, string>> = {
  INTAKE_OFFICER: 'người tiếp nhận',
  RETURN_OFFICER: 'người trả kết quả',
  DIVISION_HEAD: 'lãnh đạo phòng',
  HANDLER: 'người thụ lý',
  AGENCY_HEAD: 'lãnh đạo cơ quan',
  RECORDS_CLERK: 'văn thư',
}

/** Which role the source's actor has. Other agencies sign by heads of different rank, so only their handling is read. */
export function readRole(step: SourceStep, at: string): Reading<Role> {
  const said = `Bước ${step.order ?? ''} ghi "${step.actor}"`
  const role = roleOf(step)
  if (role === null) return open(warningAt(at, 'role-not-stated', `${said}: nguồn không cho biết vai trò của người thực hiện.`))
  return read(role, infoAt(at, 'role-read', `${said}: đọc là vai trò ${roleWords[role] ?? role}.`))
}

function roleOf(step: SourceStep): Role | null {
  if (step.actorType === 'oneStop') return step.role === 'return' ? 'RETURN_OFFICER' : 'INTAKE_OFFICER'
  const byActor = rolesByActor[step.actorType]
  if (byActor !== undefined) return byActor
  return step.actorType !== 'citizen' && (step.role === 'process' || step.role === 'verify') ? 'HANDLER' : null
}

const kindsByWork: Readonly<Record<string, StepKind>> = {
  receive: 'transfer',
  handOver: 'transfer',
  assign: 'assignment',
  process: 'appraisal',
  verify: 'verification',
  approve: 'approval',
  sign: 'approval',
}

/** Which kind of step the source's work is. Paying and waiting for the citizen are no kind of official work. */
export function readKind(step: SourceStep, at: string): Reading<StepKind> {
  const kind = step.role === 'return' ? (step.actorType === 'oneStop' ? 'delivery' : 'resultTransfer') : kindsByWork[step.role ?? '']
  const name = `Bước ${step.order ?? ''} "${step.name}"`
  if (kind === undefined) return open(warningAt(at, 'kind-not-stated', `${name}: chưa xác định được loại bước.`))
  if (step.role !== 'receive') return { value: kind, findings: [] }
  const message = `${name}: tiếp nhận tại quầy diễn ra trước khi quy trình bắt đầu; giữ nguyên bước này và đọc là chuyển hồ sơ, cần xem lại.`
  return read(kind, warningAt(at, 'acceptance-step', message))
}

/** Hours of a stated duration: a day is read as a working day of 8 hours; calendar days and negative times are left out with a finding. */
export function readHours(step: SourceStep, at: string): Reading<number> {
  const name = `Bước ${step.order ?? ''} "${step.name}"`
  const { duration } = step
  if (duration === null) {
    if (step.clockPaused) return open(infoAt(at, 'clock-paused', `${name}: chờ người dân, không tính vào thời hạn.`))
    return open(warningAt(at, 'hours-not-stated', `${name}: nguồn không nêu thời gian.`))
  }
  if (duration.value < 0) return open(warningAt(at, 'duration-negative', `${name}: nguồn ghi thời gian âm (${duration.value}), để trống.`))
  const perUnit = hoursPerUnit(duration.unit)
  if (perUnit !== undefined) return { value: duration.value * perUnit, findings: [] }
  const message = `${name}: nguồn ghi ${duration.value} "${duration.unit}", không đổi được ra giờ làm việc, để trống.`
  return open(warningAt(at, 'unit-not-convertible', message))
}

/** Working hours in one of the source's units; undefined when it cannot be said (calendar days, unknown words). */
export function hoursPerUnit(unit: string): number | undefined {
  if (unit === 'workingHour') return 1
  return unit === 'workingDay' || unit === 'day' ? 8 : undefined
}

const read = <T>(value: T, ...findings: Finding[]): Reading<T> => ({ value, findings })
const open = (...findings: Finding[]): Reading<never> => ({ value: null, findings })
