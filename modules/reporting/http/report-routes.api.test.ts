import { beforeAll, describe, expect, it } from 'vitest'
import { demoDesk, type DemoDesk } from '#modules/dossiers/testing/demo-desk.ts'
import { testServer } from '../../../apps/server/testing/test-server.ts'

const server = testServer()
let desk: DemoDesk
beforeAll(async () => {
  desk = await demoDesk(server())
})

type Line = Record<
  'received' | 'inPeriod' | 'online' | 'inPerson' | 'postal' | 'processed' | 'processing' | 'paused' | 'carriedOver',
  number
> &
  Record<'early' | 'onTime' | 'late' | 'within' | 'overdue' | 'onTimeRate', number> & {
    agencyId: string
    agencyName: string
    group: string
  }
async function progress(from = '2026-03-01', to = '2026-03-31'): Promise<{ lines: Line[]; total: Line; text: string }> {
  const { status, body } = await desk.anonymous.get(`/api/v1/reports/progress?from=${from}&to=${to}`)
  expect(status).toBe(200)
  return { ...body, text: JSON.stringify(body) }
}
const lineOf = async (agencyId: string): Promise<Line | undefined> => (await progress()).lines.find((l) => l.agencyId === agencyId)

describe('The public progress table', () => {
  it('R-153 follows every act of a day at the ward: each accepted dossier stands in exactly one place', async () => {
    const ward = desk.places.birth.competentAgencyId
    expect((await lineOf(ward))?.received ?? 0).toBe(0)
    const fromHome = async (): Promise<string> => {
      const { id } = (await desk.birthFromHome()).body
      await desk.must('xa-tiep-nhan-1', id, 'accept')
      return id
    }
    const [returned, paused, withdrawn] = [await fromHome(), await fromHome(), await fromHome()]
    await desk.walk('birth', returned)
    await desk.takeIn('birth')
    await desk.must('cong-dan-1', withdrawn, 'withdraw', { reason: 'Khai nhầm' })
    await desk.walk('birth', paused, 'appraisal')
    await desk.must('xa-chuyen-vien-1', paused, 'request-supplement', {
      items: [{ requiredDocumentId: 'd02', wrong: 'Ảnh mờ', fix: 'Chụp lại' }],
      places: ['PORTAL'],
      legalBasis: 'Điều 16 Luật Hộ tịch',
    })
    const line = (await lineOf(ward))!
    expect(line).toMatchObject({ inPeriod: 4, online: 3, inPerson: 1, postal: 0, received: 4, carriedOver: 0 })
    expect(line).toMatchObject({
      processed: 2,
      onTime: 2,
      early: 0,
      late: 0,
      onTimeRate: 100,
      processing: 1,
      within: 1,
      overdue: 0,
      paused: 1,
    })
    expect(line.agencyName).toContain('An Xuyên')
    expect(line.group).toBe('COMMUNE')
  })

  it('R-154 leaves out what was not accepted, and what still waits for an answer', async () => {
    const before = await progress()
    const refused = (await desk.birthFromHome()).body.id
    await desk.birthFromHome()
    const no = { reasonCode: 'NOT_ELIGIBLE', reason: 'Trẻ đã được khai sinh', legalBasis: 'Điều 13 Luật Hộ tịch' }
    await desk.must('xa-tiep-nhan-1', refused, 'refuse', no)
    expect((await progress()).total).toEqual(before.total)
  })

  it('R-050 shows what is overdue as soon as the promised hour has passed', async () => {
    const ward = desk.places.birth.competentAgencyId
    await server().advanceTo('2026-03-03T08:00')
    expect(await lineOf(ward)).toMatchObject({ processing: 1, within: 0, overdue: 1, paused: 1 })
  })

  it('adds its lines up to its last, and carries dossiers over into the next month', async () => {
    const march = await progress()
    for (const key of ['received', 'processed', 'processing', 'paused'] as const)
      expect(march.lines.reduce((sum, line) => sum + line[key], 0)).toBe(march.total[key])
    await server().advanceTo('2026-04-01T08:00')
    const april = await progress('2026-04-01', '2026-04-30')
    expect(april.total).toMatchObject({ inPeriod: 0, carriedOver: 2, received: 2 })
    expect((await progress('2026-02-01', '2026-02-28')).total.received).toBe(0)
  })

  it('R-147 is open to everybody and names nobody', async () => {
    const { text } = await progress()
    for (const hidden of ['Nguyễn Thị', '096190004127', '0912345671', 'H12.126-']) expect(text).not.toContain(hidden)
  })

  it.each([
    ['from=2026-03-31&to=2026-03-01', 'to'],
    ['from=2026-02-30&to=2026-03-01', 'from'],
    ['to=2026-03-01', 'from'],
  ])('refuses a period that is none: %s', async (query, path) => {
    const refused = await desk.anonymous.get(`/api/v1/reports/progress?${query}`)
    expect([refused.status, refused.body.fields.map((f: { path: string }) => f.path)]).toEqual([400, [path]])
  })
})
