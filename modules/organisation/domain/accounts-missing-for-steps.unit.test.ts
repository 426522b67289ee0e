import type { AgencyId, Role } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { accountsMissingForSteps, type StepNeed } from './accounts-missing-for-steps.ts'
import { dossiersPerOfficial } from './dossiers-per-official.ts'
import { organisationRefusals } from './refusals.ts'

const step = (stepId: string, agencyId: string, role: Role, name = stepId): StepNeed => ({
  stepId,
  name,
  agencyId: agencyId as AgencyId,
  role,
})

describe('Accounts for the steps of a process', () => {
  it('R-008 a step role that no account holds in agency A is NO_ACCOUNT_FOR_STEP', () => {
    const missing = accountsMissingForSteps([step('s2', 'A', 'HANDLER', 'Thẩm định hồ sơ')], [])
    expect(missing).toEqual([
      { stepId: 's2', name: 'Thẩm định hồ sơ', agencyId: 'A', role: 'HANDLER', code: 'process.no-account-for-step' },
    ])
    expect(organisationRefusals['process.no-account-for-step'].vi({ missing })).toContain('Thẩm định hồ sơ')
  })

  it('R-008 the same role in another agency does not count, the right one does', () => {
    const steps = [step('s1', 'A', 'HANDLER'), step('s2', 'A', 'AGENCY_HEAD')]
    const grants = [
      { agencyId: 'B' as AgencyId, role: 'HANDLER' as const },
      { agencyId: 'A' as AgencyId, role: 'AGENCY_HEAD' as const },
    ]
    expect(accountsMissingForSteps(steps, grants).map((m) => m.stepId)).toEqual(['s1'])
  })
})

describe('Workload of posted officials', () => {
  it('R-006 1,200 dossiers and 3 officials are 400 each; nobody posted gives no figure', () => {
    const agencyId = 'A' as AgencyId
    expect(dossiersPerOfficial([{ agencyId, dossiers: 1200, officials: 3 }])[0]!.perOfficial).toBe(400)
    expect(dossiersPerOfficial([{ agencyId, dossiers: 100, officials: 3 }])[0]!.perOfficial).toBe(33.3)
    expect(dossiersPerOfficial([{ agencyId, dossiers: 5, officials: 0 }])[0]!.perOfficial).toBeNull()
  })
})

describe('What the organisation says when it says no', () => {
  it('has a Vietnamese and an English sentence for every refusal, whatever data comes with it', () => {
    for (const text of Object.values(organisationRefusals)) {
      expect(text.vi({})).toMatch(/\.$/)
      expect(text.en({})).toMatch(/\.$/)
    }
  })

  it('R-004 names the first day on which the years are full, as people write days', () => {
    expect(organisationRefusals['posting.seniority'].vi({ field: 'kites', minYears: 3, from: '2026-05-15' })).toBe(
      'Chưa đủ 3 năm trong lĩnh vực kites: sớm nhất từ ngày 15/05/2026. Hãy chọn ngày khác hoặc cử người khác.',
    )
  })
})
