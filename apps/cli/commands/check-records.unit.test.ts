import { describe, expect, it } from 'vitest'
import type { DossierId } from '@motcua/terms'
import { recountCommand } from './recount.ts'
import { verifyCommand } from './verify.ts'

type Answer = { code: number; out: string }
const asked = async (command: (io: { out(text: string): void; err(text: string): void }) => Promise<number>): Promise<Answer> => {
  let out = ''
  const code = await command({ out: (text) => void (out += text), err: () => {} })
  return { code, out }
}

const counted = { places: 2, differing: 0, dossiers: 5, first: null }
const wrong = { table: 'agency_dossier_count', place: { agency_id: 'a', month: '2026-03-01' }, counted: 3, rows: 1 } as const

describe('motcua recount', () => {
  const recount = (first: typeof wrong | null, ...args: string[]) =>
    asked((io) =>
      recountCommand(args, io, (run) =>
        run({
          reporting: {
            recount: async () => ({ dossiers: 5, agencies: { ...counted, differing: first ? 1 : 0 }, procedures: counted, first }),
          },
        } as unknown as Parameters<typeof run>[0]),
      ),
    )
  it('exits with 0 when figures and dossiers say the same', async () => {
    const { code, out } = await recount(null)
    expect(code).toBe(0)
    expect(out).toContain('Đã đếm 5 hồ sơ')
  })
  it('exits with 1 and names the first place where they do not', async () => {
    const { code, out } = await recount(wrong)
    expect(code).toBe(1)
    expect(out).toContain('agency_id=a, month=2026-03-01:\n  đã cộng 3, đếm được 1')
  })
  it('tells programs the same', async () => {
    expect(JSON.parse((await recount(wrong, '--json')).out)).toMatchObject({ equal: false, dossiers: 5, first: wrong })
  })
})

describe('motcua verify', () => {
  const broken = [{ dossierId: 'd1' as DossierId, seq: 2, what: 'CONTENT' as const }]
  const verify = (found: typeof broken, ...args: string[]) =>
    asked((io) =>
      verifyCommand(args, io, (run) =>
        run({ dossiers: { verify: async () => ({ dossiers: 1, events: 3, broken: found }) } } as unknown as Parameters<typeof run>[0]),
      ),
    )
  it('exits with 0 when every record holds', async () => {
    const { code, out } = await verify([])
    expect([code, out]).toEqual([0, expect.stringContaining('tất cả nguyên vẹn')])
  })
  it('R-155 exits with 1 and names the dossier and the event', async () => {
    const { code, out } = await verify(broken)
    expect([code, out]).toEqual([1, expect.stringContaining('hồ sơ d1, sự kiện 2: nội dung không khớp mã băm')])
    expect(JSON.parse((await verify(broken, '--json')).out)).toMatchObject({ holds: false, events: 3, broken })
  })
})
