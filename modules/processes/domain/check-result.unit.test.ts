import type { StepRow, StepTable } from '@motcua/process-engine'
import { describe, expect, it } from 'vitest'
import { buildProcess, mayBeApproved } from './process-version.ts'

type Row = Pick<StepRow, 'name' | 'unit' | 'role' | 'kind' | 'hours'> & Partial<StepRow>
const table = (...rows: readonly Row[]): StepTable => ({
  format: 'step-table/1',
  key: 'kite',
  name: 'Cấp phép thả diều',
  procedureCode: null,
  rows: rows.map((row, index) => ({ order: index + 1, product: null, form: null, ...row })),
})
const drafting: Row = { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8 }
const approval: Row = { name: 'Phê duyệt', unit: 'COMPETENT', role: 'AGENCY_HEAD', kind: 'approval', hours: 4 }
const transfer: Row = { name: 'Chuyển hồ sơ', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'transfer', hours: 2 }
const delivery: Row = { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 }

const found = async (...rows: readonly Row[]) => {
  const built = await buildProcess(table(...rows), null)
  return { approvable: mayBeApproved(built), codes: built.findings.filter((f) => f.severity === 'error').map((f) => f.code) }
}

describe('A process and its result', () => {
  it('is approved when a draft leads to the decision and the decision to the person', async () => {
    expect(await found(transfer, drafting, approval, delivery)).toEqual({ approvable: true, codes: [] })
    expect(await found(drafting, delivery)).toEqual({ approvable: true, codes: [] })
  })

  it('R-074 is refused when it never returns the result', async () => {
    expect(await found(transfer, drafting, approval)).toEqual({ approvable: false, codes: ['DELIVERY_MISSING'] })
  })

  it('R-066 is refused when a decision has no draft before it, however much is drafted afterwards', async () => {
    expect(await found(transfer, approval, delivery)).toEqual({ approvable: false, codes: ['APPROVAL_WITHOUT_DRAFT'] })
    expect(await found(approval, drafting, delivery)).toEqual({ approvable: false, codes: ['APPROVAL_WITHOUT_DRAFT'] })
  })

  it('R-066 sees the draft on the way back of a loop', async () => {
    const back: Row = { ...drafting, name: 'Kiểm tra', kind: 'verification', sendsBackTo: 1 }
    expect((await found(approval, back, delivery)).codes).toEqual([])
  })

  it('names the step at fault', async () => {
    const { findings } = await buildProcess(table(transfer, approval, delivery), null)
    expect(findings.find((f) => f.code === 'APPROVAL_WITHOUT_DRAFT')).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('"Phê duyệt"'),
    })
  })
})
