import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { demoDesk } from '#modules/dossiers/testing/demo-desk.ts'
import { arbitraryRequest } from './testing/arbitrary-request.ts'
import { testServer } from './testing/test-server.ts'

const server = testServer()
const REQUESTS = 1000

/** Left out: what would end the test itself (the clock, its own sessions and accounts), and the slow drawing of papers. */
const without = / \/api\/v1\/(clock|sessions|accounts|role-grants|dossier-ledger|dossiers\/\{id\}\/(papers|control-slip))/

it('no request, however wrong, is answered as our fault', { timeout: 90_000 }, async () => {
  const desk = await demoDesk(server())
  const filed = (await desk.birthFromHome()).body.id as string
  const permits = await Promise.all([desk.takeIn('permit'), desk.takeIn('permit')])
  await desk.walk('permit', permits[1].id, 'appraisal')
  const ids = [filed, ...permits.map((p) => p.id)]
  const agencies = Object.values(desk.places).flatMap((p) => [p.intakeUnitId, p.competentAgencyId])
  const [{ hash }] = (await desk.open('cong-dan-1', filed)).documents[0].files
  const known = {
    id: [...ids, ...agencies, crypto.randomUUID()],
    ...Object.fromEntries(['unitId', 'parentId', 'intakeUnitId', 'competentAgencyId', 'agencyId'].map((name) => [name, agencies])),
    procedureCode: ['1.001193', '1.013225', '2.000815', 'LT-MN-TL'],
    code: ['1.001193', '1.013225', permits[0].code],
    caseId: ['ordinary', 'house'],
    requiredDocumentId: ['d01', 'd02', 'd03'],
    files: [hash],
    hash: [hash],
    key: ['upload.limits', 'deadline.mode', 'forms.set'],
    officialId: [await desk.officialIdOf('chuyen-vien-1')],
  }
  const clients = await Promise.all(
    ['cong-dan-1', 'xa-tiep-nhan-1', 'tiep-nhan-1', 'chuyen-vien-1', 'lanh-dao-1', 'kiem-tra-1', 'quan-tri-1'].map((login) =>
      desk.as(login),
    ),
  )
  const description = (await desk.anonymous.get('/api/v1/openapi.json')).body
  const answered = new Map<number, number>()
  const routes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      arbitraryRequest(description, { known, without }),
      fc.constantFrom(...clients, desk.anonymous),
      fc.integer({ min: 1, max: 12 }),
      async ({ route, method, url, body }, { token }, seq) => {
        const answer = await server().http.inject({
          method: method as 'POST',
          url,
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            'idempotency-key': crypto.randomUUID(),
            'if-match': `"${seq}"`,
          },
        })
        routes.add(route)
        answered.set(answer.statusCode, (answered.get(answer.statusCode) ?? 0) + 1)
        expect(answer.statusCode, `${answer.statusCode} ${answer.body.slice(0, 300)}`).toBeLessThan(500)
        if (answer.statusCode >= 400) expect(answer.json().code).toMatch(/^[a-z-]+\.[a-z-]+$/)
      },
    ),
    // The same requests every time: whether each door was reached must not hang on the day's luck. Another seed by MOTCUA_FUZZ_SEED.
    { numRuns: REQUESTS, seed: Number(process.env['MOTCUA_FUZZ_SEED'] ?? 20_260_304) },
  )
  // Requests that never get past the first door would prove little.
  expect(routes.size).toBeGreaterThan(50)
  for (const status of [200, 400, 401, 403, 404, 412]) expect(answered.get(status) ?? 0).toBeGreaterThan(0)
})
