import { limitInHours, type StatedLimit, type StepRow, type StepTable } from '@motcua/process-engine'
import type { Instant, LocalDate, ProcessVersionId } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { buildProcess, mayBeApproved } from '../domain/process-version.ts'
import { findApprovedId, insertProcessVersion } from '../storage/process-versions.ts'

/** `short`: handled and returned. `signed`: a leader approves and signs. `full`: as in the demo, from the first handover to the number. */
export const plainShapes = ['short', 'signed', 'full'] as const
export type PlainShape = (typeof plainShapes)[number]
export type PlainProcess = {
  readonly id: ProcessVersionId
  readonly procedureCode: string
  readonly name: string
  readonly limit: StatedLimit
  readonly shape: PlainShape
}

/**
 * Gives procedures that have no approved process a plain one, marked illustrative, so that dossiers can be accepted for them: for a
 * province that is made for measuring and training. Repeating it changes nothing.
 *
 * @returns codes that were left without one, because no plain process fits into their time limit
 */
export async function loadPlainProcesses(
  tx: Tx,
  processes: readonly PlainProcess[],
  options: { readonly now: Instant; readonly effectiveFrom: LocalDate },
): Promise<string[]> {
  const left: string[] = []
  for (const plain of processes) {
    if (await findApprovedId(tx, plain.procedureCode, options.effectiveFrom)) continue
    const table = tableOf(plain)
    const built = await buildProcess(table, plain.limit)
    if (!mayBeApproved(built)) {
      left.push(plain.procedureCode)
      continue
    }
    await insertProcessVersion(tx, {
      ...built,
      id: plain.id,
      procedureCode: plain.procedureCode,
      key: table.key,
      name: table.name,
      versionNumber: 1,
      status: 'APPROVED',
      illustrative: true,
      table,
      decision: null,
      effectiveFrom: options.effectiveFrom,
      source: table.source ?? null,
      createdAt: options.now,
    })
  }
  return left
}

function tableOf({ procedureCode, name, limit, shape }: PlainProcess): StepTable {
  return {
    format: 'step-table/1',
    key: `minh-hoa-${procedureCode}`,
    name,
    procedureCode,
    note: 'minh họa',
    source: 'Soạn để minh họa phần mềm; không phải quy trình nội bộ đã được cơ quan nào phê duyệt.',
    rows: rowsOf[shape](limitInHours(limit)).map((row, index) => ({ ...row, order: index + 1 })),
  }
}

const row = (name: string, unit: string, more: Pick<StepRow, 'role' | 'kind'> & Partial<StepRow>): StepRow => ({
  order: 0,
  name,
  unit,
  hours: null,
  product: null,
  form: null,
  ...more,
})
const part = (hours: number, share: number): number => Math.max(0.5, Math.floor(hours * share * 2) / 2)

const handling = (hours: number): StepRow =>
  row('Thẩm định hồ sơ, dự thảo kết quả', 'COMPETENT', { role: 'HANDLER', kind: 'appraisal', hours, product: 'Dự thảo kết quả' })
const approval = (hours: number, sendsBackTo: number): StepRow =>
  row('Xem xét, ký kết quả', 'COMPETENT', { role: 'AGENCY_HEAD', kind: 'approval', hours, product: 'Kết quả đã ký', sendsBackTo })
const delivery = row('Trả kết quả', 'CENTER', { role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 })

const rowsOf: Readonly<Record<PlainShape, (hours: number) => StepRow[]>> = {
  short: (hours) => [handling(part(hours, 0.9)), delivery],
  signed: (hours) => [handling(part(hours, 0.7)), approval(part(hours, 0.2), 1), delivery],
  full: (hours) => [
    row('Chuyển hồ sơ đến cơ quan giải quyết', 'CENTER', {
      role: 'INTAKE_OFFICER',
      kind: 'transfer',
      hours: part(hours, 0.05),
      product: 'Phiếu kiểm soát có chữ ký bên giao, bên nhận',
    }),
    row('Phân công thụ lý', 'COMPETENT', { role: 'DIVISION_HEAD', kind: 'assignment', hours: part(hours, 0.05) }),
    handling(part(hours, 0.6)),
    approval(part(hours, 0.15), 3),
    row('Vào sổ, lấy số, đóng dấu', 'COMPETENT', { role: 'RECORDS_CLERK', kind: 'numbering', hours: part(hours, 0.05) }),
    row('Chuyển kết quả về Trung tâm', 'COMPETENT', { role: 'RECORDS_CLERK', kind: 'resultTransfer', hours: part(hours, 0.05) }),
    delivery,
  ],
}
