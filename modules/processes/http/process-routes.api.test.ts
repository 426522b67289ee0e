import { describe, expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'

const server = testServer()
type Line = { id: string; key: string; status: string; illustrative: boolean; findings: { severity: string; message: string }[] }
const list = async (): Promise<Line[]> => (await (await server().signIn('chuyen-vien-1')).get('/api/v1/processes')).body.processes

describe('Reading processes', () => {
  it('lists three demo processes that run, marked as illustrations, and twenty drafts with what was found in them', async () => {
    const processes = await list()
    const demo = processes.filter((p) => p.status === 'APPROVED')
    expect(demo.map((p) => p.key).toSorted()).toEqual(['chung-thuc-ban-sao-xa', 'giay-phep-xay-dung', 'khai-sinh-xa'])
    expect(demo.every((p) => p.illustrative && p.findings.every((f) => f.severity !== 'error'))).toBe(true)
    const drafts = processes.filter((p) => p.status === 'DRAFT')
    expect(drafts).toHaveLength(20)
    expect(drafts.some((p) => p.illustrative)).toBe(false)
    expect(drafts.filter((p) => p.findings.length > 0).length).toBeGreaterThan(10)
    for (const { message } of drafts.flatMap((p) => p.findings)) expect(message).toMatch(/\.$/)
  })

  it('shows one with its rows, what they may be answered with, and its drawing', async () => {
    const { id } = (await list()).find((p) => p.key === 'khai-sinh-xa')!
    const shown = await (await server().signIn('kiem-tra-1')).get(`/api/v1/processes/${id}`)
    expect(shown.body).toMatchObject({ procedureCode: '1.001193', runs: true, note: 'minh họa', versionNumber: 1 })
    expect(shown.body.rows.map((r: { kind: string }) => r.kind)).toEqual([
      'transfer',
      'assignment',
      'appraisal',
      'approval',
      'numbering',
      'resultTransfer',
      'delivery',
    ])
    expect(shown.body.rows[3].outcomes).toEqual([
      { code: 'approve', name: 'Phê duyệt', goesTo: null },
      { code: 'sendBack', name: 'Trả lại thẩm định', goesTo: 3 },
    ])
    expect(shown.body.bpmn).toContain('<bpmndi:BPMNDiagram')
    expect(Object.keys(shown.body)).not.toContain('graph')
  })

  it('shows drafts that cannot run as well', async () => {
    const reader = await server().signIn('quan-tri-1')
    for (const { id } of (await list()).filter((p) => p.status === 'DRAFT'))
      expect((await reader.get(`/api/v1/processes/${id}`)).status).toBe(200)
  })

  it('answers 404 for a version that is not there and 400 for an id that is none', async () => {
    const reader = await server().signIn('chuyen-vien-1')
    expect((await reader.get('/api/v1/processes/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await reader.get('/api/v1/processes/khai-sinh-xa')).status).toBe(400)
  })

  it.each(['/api/v1/processes', '/api/v1/processes/00000000-0000-4000-8000-000000000000'])(
    '%s is for officials: citizens and visitors are turned away',
    async (path) => {
      expect((await server().anonymous.get(path)).status).toBe(401)
      const citizen = await (await server().signIn('cong-dan-1')).get(path)
      expect([citizen.status, citizen.body.code]).toEqual([403, 'request.not-allowed'])
    },
  )
})
