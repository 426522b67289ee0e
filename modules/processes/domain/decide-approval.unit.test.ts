import type { StepTable } from '@motcua/process-engine'
import { isRefused, type Instant, type LocalDate, type ProcessVersionId } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { decideApproval, type ApprovalFacts, type ApproveProcess } from './decide-approval.ts'
import { buildProcess, type ProcessVersion } from './process-version.ts'

const day = (text: string): LocalDate => text as LocalDate
const table: StepTable = {
  ...{ format: 'step-table/1', key: 'kite', name: 'Cấp phép thả diều', procedureCode: '9.000001' },
  rows: [
    { order: 1, name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 4, product: null, form: null },
    { order: 2, name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 1, product: null, form: null },
  ],
}
const built = await buildProcess(table, { value: 5, unit: 'workingDay' })
const draft: ProcessVersion = {
  ...{
    id: 'v1' as ProcessVersionId,
    key: 'kite',
    name: table.name,
    procedureCode: '9.000001',
    versionNumber: 1,
    status: 'DRAFT',
    illustrative: false,
  },
  ...{ ...built, table, decision: null, effectiveFrom: null, source: null, createdAt: '2026-03-01T09:00:00+07:00' as Instant },
}
const command: ApproveProcess = {
  decision: { number: '12/QĐ-UBND', date: day('2026-03-01'), signer: 'Chủ tịch' },
  effectiveFrom: day('2026-03-05'),
  warningsSeen: false,
}
const facts: ApprovalFacts = {
  ...{ now: '2026-03-02T09:00:00+07:00' as Instant, built, approverLevel: 'PROVINCE', procedureInForce: true, versionOf: () => undefined },
}
const answer = (more: Partial<ApproveProcess> = {}, known: Partial<ApprovalFacts> = {}, version: Partial<ProcessVersion> = {}) => {
  const decided = decideApproval({ ...draft, ...version }, { ...command, ...more }, { ...facts, ...known })
  return isRefused(decided) ? decided.code : decided
}
const warned = { ...built, findings: [{ code: 'W', severity: 'warning' as const, at: 'rows', message: 'Lưu ý.' }] }
const broken = { ...built, findings: [{ code: 'E', severity: 'error' as const, at: 'rows', message: 'Sai.' }] }

describe('Approving a process', () => {
  it('R-018 needs a decision with number, day and signer, and takes effect from a day on', () => {
    expect(answer()).toMatchObject({ type: 'ProcessApproved', effectiveFrom: '2026-03-05', decision: command.decision })
    expect(answer({ decision: { ...command.decision, number: ' ' } })).toBe('process.decision-incomplete')
    expect(answer({ decision: { ...command.decision, signer: '' } })).toBe('process.decision-incomplete')
    expect(answer({ decision: { ...command.decision, date: day('2026-03-03') } })).toBe('process.decision-in-future')
  })

  it('R-017 never takes effect for days that are over: dossiers of those days have theirs', () => {
    expect(answer({ effectiveFrom: day('2026-03-02') })).toMatchObject({ type: 'ProcessApproved' })
    expect(answer({ effectiveFrom: day('2026-03-01') })).toBe('process.effective-in-past')
  })

  it('R-055 is refused while an error stands; warnings must have been seen', () => {
    expect(answer({}, { built: broken })).toBe('process.not-proven')
    expect(answer({}, { built: { ...built, graph: null } })).toBe('process.not-proven')
    expect(answer({}, { built: warned })).toBe('process.warnings-unseen')
    expect(answer({ warningsSeen: true }, { built: warned })).toMatchObject({ type: 'ProcessApproved' })
  })

  it('R-174 commune A approves no steps of its own: one process for the whole province', () => {
    expect(answer({}, { approverLevel: 'COMMUNE' })).toBe('process.not-uniform')
  })

  it('R-018 belongs to a procedure that is published, and is approved once', () => {
    expect(answer({}, {}, { procedureCode: null })).toBe('process.procedure-missing')
    expect(answer({}, { procedureInForce: false })).toBe('process.procedure-not-published')
    expect(answer({}, {}, { status: 'APPROVED' })).toBe('process.not-a-draft')
  })
})
