import { beforeAll, describe, expect, it } from 'vitest'
import { createClock } from '#platform/clock/clock.ts'
import { BadInput, NotAllowed } from '#platform/http/faults.ts'
import { createLogger } from '#platform/logging/logger.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import type { AccountId, DossierId, Instant, Viewer } from '@motcua/terms'
import { announce, createNotices, type Announcement, type Notices } from './index.ts'

const database = testDatabase()
let notices: Notices
const person = (n: number): Viewer & { accountId: AccountId } => ({
  kind: 'citizen',
  accountId: `00000000-0000-4000-8000-00000000000${n}` as AccountId,
  name: 'Ánh',
  citizenNumber: '096190000123',
})
const [anh, binh] = [person(1), person(2)]
const page = { limit: 50, after: null }
const ready = (more: Partial<Announcement> = {}): Announcement => ({
  cause: crypto.randomUUID(),
  kind: 'RESULT_READY',
  dossierId: crypto.randomUUID() as DossierId,
  recipients: [anh.accountId],
  data: { code: 'H29.19-260302-0001', procedure: 'Cấp giấy phép thả diều' },
  at: '2026-03-05T10:00:00+07:00' as Instant,
  ...more,
})
const tell = (announced: Announcement): Promise<void> =>
  notices.jobs[0]!.run(announced, { attempt: 1, logger: createLogger('silent'), signal: new AbortController().signal })

beforeAll(() => {
  notices = createNotices({ db: database().app.db, clock: createClock('2026-03-05T11:00:00+07:00') })
})

describe('Notices', () => {
  it('reach each recipient once, however often the job runs', async () => {
    const announced = ready({ recipients: [anh.accountId, binh.accountId, anh.accountId] })
    await tell(announced)
    await tell(announced)
    for (const viewer of [anh, binh]) {
      const { lines } = await notices.listOwn(viewer, page)
      expect(lines.filter((n) => n.dossierId === announced.dossierId)).toHaveLength(1)
    }
  })

  it('are announced in the transaction of their cause: what is rolled back is told to nobody', async () => {
    const { db } = database().app
    const waiting = async (): Promise<number> => {
      const { rows } = await database().owner.pool.query<{ n: number }>('select count(*)::int as n from province_worker._private_jobs')
      return rows[0]!.n
    }
    const before = await waiting()
    const undone = db.transaction().execute(async (tx) => {
      await announce(tx, ready())
      throw new Error('refused after all')
    })
    await expect(undone).rejects.toThrow('refused after all')
    expect(await waiting()).toBe(before)
    await db.transaction().execute((tx) => announce(tx, ready()))
    await db.transaction().execute((tx) => announce(tx, ready({ recipients: [] })))
    expect(await waiting()).toBe(before + 1)
  })

  it('are read by their person alone, put aside once, and counted', async () => {
    const announced = ready({ recipients: [binh.accountId] })
    await tell(announced)
    const mine = (await notices.listOwn(binh, page)).lines.find((n) => n.dossierId === announced.dossierId)!
    expect(mine).toMatchObject({ readAt: null, vi: { title: 'Hồ sơ đã có kết quả' } })
    expect((await notices.listOwn(anh, page)).lines.map((n) => n.id)).not.toContain(mine.id)
    expect(await notices.markRead(anh, mine.id)).toBe(false)
    const unread = await notices.countUnread(binh)
    expect(await notices.markRead(binh, mine.id)).toBe(true)
    expect(await notices.countUnread(binh)).toBe(unread - 1)
    expect((await notices.listOwn(binh, page)).lines.find((n) => n.id === mine.id)?.readAt).toBe('2026-03-05T11:00:00+07:00')
    await expect(notices.listOwn({ kind: 'anonymous' }, page)).rejects.toThrow(NotAllowed)
  })

  it('come page by page, the newest first, and a page that never was is refused', async () => {
    const reader = person(3)
    for (const day of ['03', '04', '05'])
      await tell(ready({ recipients: [reader.accountId], at: `2026-03-${day}T10:00:00+07:00` as Instant }))
    const first = await notices.listOwn(reader, { limit: 2, after: null })
    const second = await notices.listOwn(reader, { limit: 2, after: first.next })
    expect([...first.lines, ...second.lines].map((n) => n.at.slice(8, 10))).toEqual(['05', '04', '03'])
    expect(second.next).toBeNull()
    await expect(notices.listOwn(reader, { limit: 2, after: 'x' })).rejects.toThrow(BadInput)
  })
})
