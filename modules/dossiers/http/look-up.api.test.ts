import { beforeAll, describe, expect, it } from 'vitest'
import { inspectPdf } from '#modules/papers/testing/inspect-pdf.ts'
import { testServer, type Answer, type Client } from '../../../apps/server/testing/test-server.ts'
import { citizenPerson, demoDesk, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
let dossier: { id: string; code: string; paperId: string; lookupCode: string }
beforeAll(async () => {
  desk = await demoDesk(server())
  dossier = await desk.takeIn('permit')
})

const lookUp = (code: string, secret = '', who: Client = desk.anonymous): Promise<Answer> =>
  who.get(`/api/v1/public/lookup?code=${encodeURIComponent(code)}&secret=${encodeURIComponent(secret)}`)
/** The four digits of the receipt, from the receipt. */
async function secretOf(id: string, paperId: string): Promise<string> {
  const receipt = await (await desk.as('tiep-nhan-1')).get(`/api/v1/dossiers/${id}/papers/${paperId}`)
  return /mã tra cứu: (\d{4})/.exec(inspectPdf(receipt.bytes).text)![1]!
}
const wrong = async (code: string, times: number): Promise<string[]> => {
  const said: string[] = []
  for (let i = 0; i < times; i++) said.push((await lookUp(code, '0000')).body.code)
  return said
}

describe('R-148 Looking a dossier up', () => {
  it('shows step, unit and dates to whoever has the code and the four digits of the receipt', async () => {
    const found = await lookUp(dossier.code, await secretOf(dossier.id, dossier.paperId))
    expect(found.status).toBe(200)
    expect(found.body).toMatchObject({ code: dossier.code, status: 'ACCEPTED', applicantInitials: 'N.T.H.', limitText: '15 ngày' })
    expect(found.body.road.map((s: { state: string }) => s.state)).toEqual(expect.arrayContaining(['PAST', 'NOW', 'AHEAD']))
    expect(found.body.due.rows.length).toBeGreaterThan(2)
    const text = JSON.stringify(found.body)
    for (const hidden of ['Nguyễn Thị Hường', '096190000123', '0912345678', '12 Lê Lợi', dossier.id, dossier.lookupCode])
      expect(text).not.toContain(hidden)
    expect(found.body.road.every((s: { official: unknown; note: unknown }) => s.official === null && s.note === null)).toBe(true)
  })

  it('takes the last four digits of the telephone as well, and a code as people type it', async () => {
    expect((await lookUp(` ${dossier.code.toLowerCase()} `, '5678')).status).toBe(200)
    expect((await lookUp(dossier.code, '1234')).body.code).toBe('lookup.not-found')
  })

  it('opens with the unguessable code of the submission alone', async () => {
    expect((await lookUp(dossier.lookupCode)).body.code).toBe(dossier.code)
    expect((await lookUp(dossier.lookupCode.toLowerCase())).status).toBe(200)
    expect((await lookUp(dossier.lookupCode.replaceAll('-', ''))).status).toBe(200)
    expect((await lookUp(dossier.lookupCode.replaceAll('-', ' '))).status).toBe(200)
  })

  it('answers alike for a code that is not there and for wrong digits', async () => {
    const fresh = await desk.takeIn('permit')
    const [unknown, mistaken] = [await lookUp('H12.07-260302-9999', '5678'), await lookUp(fresh.code, '0001')]
    expect([unknown.status, mistaken.status]).toEqual([404, 404])
    expect({ ...unknown.body, instance: '' }).toEqual({ ...mistaken.body, instance: '' })
  })

  it('five wrong tries block for 15 minutes, never the signed-in owner', async () => {
    const filed = await desk.birthFromHome()
    await desk.must('xa-tiep-nhan-1', filed.body.id, 'accept')
    const { code } = await desk.open('cong-dan-1', filed.body.id)
    expect(await wrong(code, 5)).toEqual([...Array.from({ length: 4 }, () => 'lookup.not-found'), 'lookup.blocked'])
    const blocked = await lookUp(code, '5671')
    expect([blocked.status, blocked.body.code]).toEqual([429, 'lookup.blocked'])
    expect(blocked.body.detail).toContain('15 phút')
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(890)
    expect((await lookUp(code, '', await desk.as('cong-dan-1'))).status).toBe(200)
    expect((await lookUp(code, '', await desk.as('cong-dan-2'))).status).toBe(429)
    expect((await lookUp(filed.body.lookupCode)).status).toBe(200)
    await server().advanceTo('2026-03-02T09:30')
    expect((await lookUp(code, '5671')).status).toBe(200)
  })

  it('the owner is known by the citizen number too, when the papers were handed in at a counter', async () => {
    const { code } = await desk.takeIn('permit', { person: citizenPerson })
    await wrong(code, 5)
    expect((await lookUp(code, '', await desk.as('cong-dan-1'))).status).toBe(200)
    expect((await lookUp(code, '', await desk.as('cong-dan-2'))).status).toBe(429)
    expect((await lookUp(code, '', await desk.as('tiep-nhan-1'))).status).toBe(429)
  })

  it('counts tries that come at the same moment one by one: nobody tries out ten thousand at once', async () => {
    const { code } = await desk.takeIn('permit')
    const tries = await Promise.all(Array.from({ length: 20 }, (_, i) => lookUp(code, String(1000 + i))))
    expect(tries.filter((t) => t.body.code === 'lookup.not-found')).toHaveLength(4)
    expect((await lookUp(code, '5678')).body.code).toBe('lookup.blocked')
  })

  it('a right answer in between lets the count begin anew', async () => {
    const { code } = await desk.takeIn('permit')
    await wrong(code, 4)
    expect((await lookUp(code, '5678')).status).toBe(200)
    expect(await wrong(code, 4)).not.toContain('lookup.blocked')
  })
})
