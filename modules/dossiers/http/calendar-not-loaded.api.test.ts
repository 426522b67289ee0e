import { expect, it } from 'vitest'
import { testServer } from '../../../apps/server/testing/test-server.ts'
import { demoDesk } from '../testing/demo-desk.ts'

const server = testServer({ clock: '2029-03-01T09:00' })

it('R-041 promises no date in a year whose holidays are not loaded: it names the year and stores nothing', async () => {
  const desk = await demoDesk(server())
  const clerk = await desk.as('xa-tiep-nhan-1')
  const refused = await clerk.post('/api/v1/dossiers', await desk.counterForm('birth'))
  expect([refused.status, refused.body.code]).toEqual([422, 'calendar.year-not-loaded'])
  expect(refused.body.detail).toContain('2029')
  const fromHome = await desk.birthFromHome()
  expect(fromHome.body.code).toBe('calendar.year-not-loaded')
  expect((await clerk.get('/api/v1/work-items/counts')).body.intake).toBe(0)
})
