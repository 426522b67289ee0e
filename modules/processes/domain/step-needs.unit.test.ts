import type { AgencyId } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { buildProcess } from './process-version.ts'
import { accountFindings, stepNeeds, unknownAgencies, type ProcessPlaces } from './step-needs.ts'
import { placeFindings } from './place-findings.ts'

const id = (text: string): AgencyId => text as AgencyId
const places: ProcessPlaces = {
  competent: [
    { agencyId: id('A'), centerId: id('cA') },
    { agencyId: id('B'), centerId: id('cB') },
  ],
  agencyByCode: (code) => (code === 'H12.07' ? id('sky') : undefined),
}
const row = { product: null, form: null, hours: 1 } as const
const table = {
  ...{ format: 'step-table/1' as const, key: 'kite', name: 'Thả diều', procedureCode: null },
  rows: [
    { ...row, order: 1, name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER' as const, kind: 'appraisal' as const },
    { ...row, order: 2, name: 'Lấy ý kiến', unit: 'H12.07', role: 'HANDLER' as const, kind: 'consultation' as const },
    { ...row, order: 3, name: 'Hỏi gió', unit: 'H99.9', role: 'HANDLER' as const, kind: 'consultation' as const },
    { ...row, order: 4, name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER' as const, kind: 'delivery' as const },
  ],
}

describe('An account for each step', () => {
  it('R-008 asks in every agency that would do the step, and names the step and where nobody has an account', async () => {
    const graph = (await buildProcess(table, null)).graph!
    expect(stepNeeds(graph, places).map(({ stepId, agencyId }) => `${stepId} ${agencyId}`)).toEqual([
      'S1 A',
      'S1 B',
      'S2 sky',
      'S4 cA',
      'S4 cB',
    ])
    const missing = stepNeeds(graph, places).filter(({ stepId }) => stepId === 'S1')
    const findings = accountFindings(missing, (agency) => `Sở ${agency}`, { HANDLER: 'Thụ lý hồ sơ' })
    expect(findings).toMatchObject([
      { code: 'NO_ACCOUNT_FOR_STEP', severity: 'error', message: expect.stringContaining('thụ lý hồ sơ tại Sở A, Sở B.') },
    ])
    expect(placeFindings(findings, table, graph)).toMatchObject([{ row: 0, column: 'role' }])
  })

  it('an agency code that nobody has is an error at its step', async () => {
    const graph = (await buildProcess(table, null)).graph!
    expect(placeFindings(unknownAgencies(graph, places), table, graph)).toMatchObject([{ code: 'AGENCY_UNKNOWN', row: 2, column: 'unit' }])
  })
})
