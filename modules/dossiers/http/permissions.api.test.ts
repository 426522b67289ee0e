import { beforeAll, describe, expect, it } from 'vitest'
import { testServer, type Answer, type Client } from '../../../apps/server/testing/test-server.ts'
import { commandNames, type CommandName } from '../index.ts'
import { citizenPerson, demoDesk, type DemoDesk } from '../testing/demo-desk.ts'

/** Everybody who may knock, by what they are to one birth registered in the ward of An Xuyên. */
const logins = {
  'nobody signed in': undefined,
  'another citizen': 'cong-dan-2',
  'its owner': 'cong-dan-1',
  'an official of another agency': 'chuyen-vien-1',
  'the intake officer': 'xa-tiep-nhan-1',
  'the handler': 'xa-chuyen-vien-1',
  'the leader': 'xa-lanh-dao-1',
  'the records clerk': 'xa-van-thu-1',
  'the auditor': 'kiem-tra-1',
  'the administrator': 'quan-tri-1',
} as const
type Who = keyof typeof logins
const everybody = Object.keys(logins) as Who[]
const citizens: Who[] = ['another citizen', 'its owner']
const ward: Who[] = ['the intake officer', 'the handler', 'the leader', 'the records clerk']
const officials: Who[] = ['an official of another agency', ...ward, 'the auditor', 'the administrator']
/** Who may see the dossier at all; to everybody else it is not there. */
const readers: Who[] = ['its owner', ...ward, 'the auditor']

const notSignedIn = 401
const notAllowed = 403
const notThere = 404
type No = typeof notSignedIn | typeof notAllowed | typeof notThere

type Row = {
  readonly route: string
  readonly note?: string
  /** Let in: any answer but 401, 403 and 404. */
  readonly may: readonly Who[]
  /** How everybody else who signed in is turned away. */
  readonly else: (who: Who) => No
  readonly ask: (client: Client) => Promise<Answer>
}

const hidden = (who: Who): No => (readers.includes(who) ? notAllowed : notThere)
const closed = (): No => notAllowed
/** A door for officials only, behind which the dossier may not be there. */
const officialsOnly = (who: Who): No => (citizens.includes(who) ? notAllowed : notThere)

const server = testServer()
let desk: DemoDesk
/** One birth at each stage of its way. */
const at = {} as Record<
  'new' | 'handedOver' | 'assignment' | 'appraisal' | 'approval' | 'numbering' | 'delivery',
  { id: string; token: number }
>
let paperId: string
let hash: string
let draftId: string

beforeAll(async () => {
  desk = await demoDesk(server())
  draftId = (await (await desk.as('cong-dan-1')).post('/api/v1/application-drafts', { procedureCode: '1.001193' })).body.id
  const filed = await desk.birthFromHome()
  at.new = { id: filed.body.id, token: 1 }
  hash = (await desk.open('cong-dan-1', filed.body.id)).documents[0].files[0].hash
  for (const stage of ['handedOver', 'assignment', 'appraisal', 'approval', 'numbering', 'delivery'] as const) {
    const { id } = (await desk.birthFromHome()).body
    const accepted = await desk.must('xa-tiep-nhan-1', id, 'accept')
    paperId = accepted.body.paperId
    if (stage === 'handedOver') await desk.next('birth', id)
    else await desk.walk('birth', id, stage)
    at[stage] = { id, token: (await desk.open('xa-tiep-nhan-1', id)).work[0].token }
  }
})

/** An old copy: whoever is let in is told so (412), and nothing changes. */
const stale = { 'if-match': '"99999"' }
type Stage = keyof typeof at
const command = (name: CommandName, stage: Stage, may: readonly Who[], body: object = {}): Row => ({
  route: `POST /api/v1/dossiers/{id}/${name}`,
  may,
  else: hidden,
  ask: (client) => client.post(`/api/v1/dossiers/${at[stage].id}/${name}`, { token: at[stage].token, ...body }, stale),
})
const reading = (path: string, may: readonly Who[] = readers, otherwise = hidden): Row => ({
  route: `GET /api/v1/dossiers/{id}${path.replace('<paper>', '{paperId}').replace('<hash>', '{hash}')}`,
  may,
  else: otherwise,
  ask: (client) => {
    const id = path.includes('<paper>') || path.includes('control-slip') ? at.delivery.id : at.new.id
    return client.get(`/api/v1/dossiers/${id}${path.replace('<paper>', paperId).replace('<hash>', hash)}`)
  },
})
const filing = (channel: 'ONLINE' | 'IN_PERSON', may: readonly Who[]): Row => ({
  route: 'POST /api/v1/dossiers',
  note: channel,
  may,
  else: closed,
  ask: (client) => {
    const { intakeUnitId, competentAgencyId } = desk.places.birth
    const form = { procedureCode: '9.999999', channel, intakeUnitId, competentAgencyId, documents: [], person: citizenPerson }
    return client.post('/api/v1/dossiers', form)
  },
})

/** A draft is its owner's alone: to another citizen it is not there. */
const draft = (method: string, ask: (client: Client, path: string) => Promise<Answer>, more = ''): Row => ({
  route: `${method} /api/v1/application-drafts/{id}${more}`,
  may: ['its owner'],
  else: (who) => (who === 'another citizen' ? notThere : notAllowed),
  ask: (client) => ask(client, `/api/v1/application-drafts/${draftId}`),
})

const reasons = { reason: 'Một lý do đủ dài', legalBasis: 'Điều 1' }
const text = { comments: 'Ghi rõ hơn' }
const scans = [{ requiredDocumentId: 'd02', files: ['ab'.repeat(32)] }]
const official = '00000000-0000-4000-8000-000000000001'
const rows: readonly Row[] = [
  filing('ONLINE', citizens),
  filing('IN_PERSON', ['the intake officer']),
  {
    route: 'POST /api/v1/files',
    may: [...citizens, 'an official of another agency', ...ward],
    else: closed,
    ask: async (client) => {
      const posted = new Response(new FormData())
      return client.post('/api/v1/files', Buffer.from(await posted.arrayBuffer()), { 'content-type': posted.headers.get('content-type')! })
    },
  },
  {
    route: 'GET /api/v1/dossiers',
    may: [...citizens, 'an official of another agency', ...ward, 'the auditor'],
    else: closed,
    ask: (client) => client.get('/api/v1/dossiers'),
  },
  { route: 'GET /api/v1/work-items', may: officials, else: closed, ask: (client) => client.get('/api/v1/work-items?queue=unit') },
  { route: 'GET /api/v1/work-items/counts', may: officials, else: closed, ask: (client) => client.get('/api/v1/work-items/counts') },
  {
    route: 'GET /api/v1/dossier-ledger',
    may: ['the intake officer', 'the leader', 'the auditor'],
    else: closed,
    ask: (client) => client.get(`/api/v1/dossier-ledger?unitId=${desk.places.birth.intakeUnitId}&from=2026-03-01&to=2026-03-31`),
  },
  {
    route: 'GET /api/v1/application-drafts',
    may: citizens,
    else: closed,
    ask: (client) => client.get('/api/v1/application-drafts'),
  },
  {
    route: 'POST /api/v1/application-drafts',
    may: citizens,
    else: closed,
    ask: (client) => client.post('/api/v1/application-drafts', { procedureCode: '9.999999' }),
  },
  draft('GET', (client, path) => client.get(path)),
  draft('PATCH', (client, path) => client.patch(path, {})),
  draft('POST', (client, path) => client.post(`${path}/send`), '/send'),
  // Dropping what is not there, or not one's own, is no fault: there is nothing to drop.
  { ...draft('DELETE', (client) => client.delete(`/api/v1/application-drafts/${crypto.randomUUID()}`)), may: citizens },
  {
    ...reading('/candidates', [...ward, 'the auditor'], officialsOnly),
    ask: (client) => client.get(`/api/v1/dossiers/${at.assignment.id}/candidates?token=${at.assignment.token}`),
  },
  reading(''),
  reading('/due'),
  reading('/events'),
  reading('/readers'),
  reading('/corrections'),
  {
    route: 'POST /api/v1/dossiers/{id}/correction-draft',
    may: ['its owner'],
    else: (who) => (who === 'another citizen' ? notThere : notAllowed),
    ask: (client) => client.post(`/api/v1/dossiers/${at.new.id}/correction-draft`),
  },
  reading('/papers/<paper>'),
  reading('/files/<hash>'),
  reading('/control-slip', [...ward, 'the auditor'], officialsOnly),
  command('correct-application', 'new', ['its owner'], { documents: [] }),
  command('check-documents', 'new', ['the intake officer'], { checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }] }),
  command('accept', 'new', ['the intake officer']),
  command('request-supplement', 'new', ['the intake officer'], { ...reasons, items: [], places: [] }),
  command('supplement', 'new', ['its owner', 'the intake officer'], { documents: [], place: 'CENTER' }),
  command('refuse', 'new', ['the intake officer'], { reasonCode: 'OTHER', ...reasons }),
  command('withdraw', 'new', ['its owner', 'the intake officer']),
  { ...command('withdraw', 'appraisal', ['its owner', 'the intake officer']), note: 'under way' },
  command('confirm-handover', 'handedOver', ['the leader']),
  command('recall-handover', 'handedOver', ['the intake officer'], reasons),
  command('assign', 'assignment', ['the leader'], { officialId: official }),
  { ...command('assign', 'appraisal', ['the leader'], { officialId: official }), note: 'away from somebody' },
  command('complete-step', 'appraisal', ['the handler']),
  {
    ...command('request-supplement', 'appraisal', ['the intake officer', 'the handler'], { ...reasons, items: [], places: [] }),
    note: 'during appraisal',
  },
  command('send-back', 'approval', ['the leader'], text),
  command('approve', 'approval', ['the leader']),
  command('sign', 'approval', ['the leader']),
  command('number', 'numbering', ['the records clerk'], { book: 'KS' }),
  { ...command('hand-over', 'appraisal', ['the handler']), note: 'of a step that is no transfer' },
  command('deliver-result', 'delivery', ['the intake officer'], { channel: 'COUNTER', recipientKind: 'APPLICANT' }),
  command('stop', 'appraisal', ['the leader'], { reasonCode: 'OTHER', ...reasons, final: false }),
  command('resume', 'appraisal', ['the leader'], reasons),
  command('issue-receipt', 'appraisal', ['the intake officer']),
  command('scan-documents', 'appraisal', ['the intake officer', 'the handler'], { scans }),
  // The vice chair of a commune leads its center too.
  command('urge', 'appraisal', ['the intake officer', 'the leader']),
  {
    route: 'GET /api/v1/missing-receipts',
    may: ['the intake officer', 'the leader'],
    else: closed,
    ask: (client) => client.get('/api/v1/missing-receipts'),
  },
  {
    route: 'GET /api/v1/uncollected-results',
    may: ['the intake officer', 'the leader'],
    else: closed,
    ask: (client) => client.get('/api/v1/uncollected-results'),
  },
  // Without an incident nobody has anything to try again; who may is proven with the incident itself.
  command('retry-incident', 'appraisal', [], reasons),
  {
    route: 'GET /api/v1/incidents',
    may: ['the auditor', 'the administrator'],
    else: closed,
    ask: (client) => client.get('/api/v1/incidents'),
  },
]
/** Open to everybody by the code and four digits: proven with the look-up itself. */
const openRoutes = ['GET /api/v1/public/lookup']

describe.each(rows.map((row) => ({ note: '', ...row })))('$route $note', ({ may, else: otherwise, ask }) => {
  it.each(everybody)('answers %s as it should', async (who) => {
    const login = logins[who]
    const answer = await ask(login === undefined ? desk.anonymous : await desk.as(login))
    if (may.includes(who)) expect([notSignedIn, notAllowed, notThere, 500]).not.toContain(answer.status)
    else {
      expect(answer.status).toBe(login === undefined ? notSignedIn : otherwise(who))
      expect(answer.body.detail).toMatch(/\.$/)
    }
    // Whoever may not see the dossier finds no trace of it in any answer.
    if (!readers.includes(who)) for (const { id } of Object.values(at)) expect(JSON.stringify(answer.body)).not.toContain(`"${id}"`)
  })
})

describe('The table above', () => {
  it('has a row for every command', () => {
    expect(commandNames.filter((name) => !rows.some((row) => row.route.endsWith(`/${name}`)))).toEqual([])
  })

  it('has a row for every route of the service but those that other modules answer for', () => {
    const others = new RegExp(
      '/api/v1/(clock|sessions|accounts|role-grants|agenc(y|ies)|one-stop-units|organisation|settings|procedure|processes|process-gaps|reports|notices|vault-items|admin-units)',
    )
    const paths = Object.entries(server().http.swagger().paths ?? {})
    const routes = paths.flatMap(([path, methods]) => Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`))
    const named = new Set([...rows.map((row) => row.route), ...openRoutes])
    expect(routes.filter((route) => !others.test(route) && !named.has(route))).toEqual([])
    expect([...named].filter((route) => !routes.includes(route))).toEqual([])
  })

  it('leaves everything as it was', async () => {
    for (const [stage, { id }] of Object.entries(at)) {
      const { events } = (await (await desk.as('cong-dan-1')).get(`/api/v1/dossiers/${id}/events`)).body
      expect([stage, (await desk.open('cong-dan-1', id)).seq]).toEqual([stage, events.length])
    }
  })
})

describe('Within the rights of one role', () => {
  it('R-060 a step that a colleague has begun is nobody else`s', async () => {
    const permit = await desk.takeIn('permit')
    const { work } = await desk.walk('permit', permit.id, 'appraisal')
    const other = await desk.act('chuyen-vien-2', permit.id, 'complete-step', { token: work[0].token })
    expect([other.status, other.body.code]).toEqual([403, 'request.not-allowed'])
  })

  it('an official who handed a dossier on may still see it while it can be recalled, then no longer', async () => {
    const permit = await desk.takeIn('permit')
    const before = (await desk.open('tiep-nhan-1', permit.id)).actions
    expect(before.map((a: { action: string }) => a.action)).toContain('hand-over')
    await desk.next('permit', permit.id)
    expect((await desk.open('tiep-nhan-1', permit.id)).actions).toEqual(
      expect.arrayContaining([{ action: 'recall-handover', token: null, blocked: null }]),
    )
    // Everybody of the receiving unit sees it, but only the role of the step may confirm.
    const clerk = await desk.act('van-thu-1', permit.id, 'confirm-handover', {
      token: (await desk.open('van-thu-1', permit.id)).work[0].token,
    })
    expect(clerk.status).toBe(403)
  })

  it('the actions a dossier offers are those the API then allows', async () => {
    for (const login of ['cong-dan-1', 'xa-tiep-nhan-1', 'xa-chuyen-vien-1', 'xa-lanh-dao-1', 'xa-van-thu-1', 'kiem-tra-1'])
      for (const { id } of Object.values(at)) {
        const { actions } = await desk.open(login, id)
        for (const { action, token } of actions as { action: CommandName; token: number | null }[]) {
          const row = rows.find((r) => r.route.endsWith(`/${action}`))!
          expect(row).toBeDefined()
          const answer = await (await desk.as(login)).post(`/api/v1/dossiers/${id}/${action}`, { ...fullBody, token: token ?? 1 }, stale)
          expect([login, action, answer.status]).toEqual([login, action, 412])
        }
      }
  })
})

/** Fits every command; what a command does not know is left out by its schema. */
const fullBody = {
  ...{ documents: [], changed: [], checks: [{ requiredDocumentId: 'd02', verdict: 'OK' }], items: [], places: [], place: 'CENTER' },
  ...{ reason: 'Một lý do đủ dài', legalBasis: 'Điều 1', comments: 'Ghi rõ hơn', officialId: official, authorityLine: '', book: 'KS' },
  ...{ scans },
  ...{ channel: 'COUNTER', recipientKind: 'APPLICANT', reasonCode: 'OTHER', final: false },
}
