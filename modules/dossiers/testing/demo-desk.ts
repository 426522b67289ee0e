import { samplePdf } from '#modules/files/testing/sample-files.ts'
import { birthAnswers } from '#modules/procedures/testing/birth-answers.ts'
import type { CommandName } from '../domain/commands.ts'
import type { Answer, Client, TestServer } from '../../../apps/server/testing/test-server.ts'

/** The three procedures that the demo really runs: who takes them in, who decides, and in which case. */
export type DemoCase = 'birth' | 'permit' | 'copies'
/** The people of one case by their part; several parts may be one person. */
export type Part = 'intake' | 'returns' | 'head' | 'handler' | 'leader' | 'clerk'

type Place = {
  readonly procedureCode: string
  readonly caseId: string | null
  readonly intakeUnitId: string
  readonly competentAgencyId: string
  readonly people: Readonly<Record<Part, string>>
}

const commune: Place['people'] = {
  intake: 'xa-tiep-nhan-1',
  returns: 'xa-tiep-nhan-1',
  head: 'xa-lanh-dao-1',
  handler: 'xa-chuyen-vien-1',
  leader: 'xa-lanh-dao-1',
  clerk: 'xa-van-thu-1',
}
const department: Place['people'] = {
  intake: 'tiep-nhan-1',
  returns: 'tra-ket-qua-1',
  head: 'truong-phong-1',
  handler: 'chuyen-vien-1',
  leader: 'lanh-dao-1',
  clerk: 'van-thu-1',
}
const partOfRole: Readonly<Record<string, Part>> = {
  INTAKE_OFFICER: 'intake',
  RETURN_OFFICER: 'returns',
  DIVISION_HEAD: 'head',
  HANDLER: 'handler',
  AGENCY_HEAD: 'leader',
  RECORDS_CLERK: 'clerk',
}

export const person = {
  applicant: {
    kind: 'PERSON',
    fullName: 'Nguyễn Thị Hường',
    idNumber: '096190000123',
    address: '12 Lê Lợi, phường An Xuyên, tỉnh Cà Mau',
    phone: '0912345678',
    email: null,
  },
  submitter: null,
  answers: {},
} as const

/** `cong-dan-1`, who files for herself. */
export const citizenPerson = {
  ...person,
  applicant: { ...person.applicant, fullName: 'Nguyễn Thị Ánh Nguyệt', idNumber: '096190004127', phone: '0912345671' },
} as const

export type DemoDesk = Awaited<ReturnType<typeof demoDesk>>

type Refs = { readonly id: string; readonly code: string; readonly kind: string; readonly level: string; readonly name: string }

/** Everything the API tests of dossiers do again and again, through the API alone. */
export async function demoDesk(server: TestServer) {
  const { anonymous } = server
  const places = await findPlaces(anonymous)
  const as = (login: string): Promise<Client> => server.signIn(login)
  const open = async (login: string, id: string): Promise<Answer['body']> => (await (await as(login)).get(`/api/v1/dossiers/${id}`)).body

  /** Sends a command with the copy that the sender sees now, unless headers say otherwise. */
  async function act(
    login: string,
    id: string,
    name: CommandName,
    body: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const client = await as(login)
    const seq = headers['if-match'] ?? String((await client.get(`/api/v1/dossiers/${id}`)).headers.etag)
    return client.post(`/api/v1/dossiers/${id}/${name}`, body, { 'if-match': seq, ...headers })
  }
  async function must(login: string, id: string, name: CommandName, body: object = {}): Promise<Answer> {
    const answer = await act(login, id, name, body)
    if (answer.status !== 200) throw new Error(`${login} ${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }

  /** One file as a form sends it. */
  async function upload(login: string, content: Uint8Array, name: string): Promise<Answer> {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(content)], name))
    const posted = new Response(form)
    return (await as(login)).post('/api/v1/files', Buffer.from(await posted.arrayBuffer()), {
      'content-type': posted.headers.get('content-type') ?? '',
    })
  }

  /** The papers that the published list asks for, each brought on paper. */
  async function papers(which: DemoCase): Promise<object[]> {
    const { procedureCode, caseId } = places[which]
    const { documents } = (await anonymous.get(`/api/v1/procedures/${procedureCode}?${caseId === null ? '' : `case=${caseId}`}`)).body
    const groups = new Set<string>()
    return documents
      .filter((d: { requirement: string; group: string | null; heldAlready: boolean }) => {
        if (d.heldAlready || (d.requirement !== 'REQUIRED' && d.group === null)) return false
        if (d.group === null) return true
        return !groups.has(d.group) && groups.add(d.group)
      })
      .map((d: { id: string; kinds: { kind: string }[] }) => ({
        requiredDocumentId: d.id,
        kind: d.kinds[0]?.kind ?? 'COPY',
        quantity: 1,
        source: 'PAPER',
        files: [],
      }))
  }

  /** An application at the counter that can be accepted at once. */
  async function counterForm(which: DemoCase, change: object = {}): Promise<object> {
    const { procedureCode, caseId, intakeUnitId, competentAgencyId } = places[which]
    const documents = await papers(which)
    return { procedureCode, caseId, channel: 'IN_PERSON', intakeUnitId, competentAgencyId, documents, person, accept: true, ...change }
  }
  async function takeIn(which: DemoCase, change: object = {}): Promise<{ id: string; code: string; paperId: string; lookupCode: string }> {
    const filed = await (await as(places[which].people.intake)).post('/api/v1/dossiers', await counterForm(which, change))
    if (filed.status !== 201) throw new Error(`take in: ${filed.status} ${JSON.stringify(filed.body)}`)
    return filed.body
  }

  /** A birth declared by `cong-dan-1` from home, with the hospital's paper uploaded. */
  async function birthFromHome(change: object = {}): Promise<Answer> {
    const uploaded = await upload('cong-dan-1', samplePdf(), 'Giấy chứng sinh.pdf')
    const { procedureCode, caseId, intakeUnitId, competentAgencyId } = places.birth
    const documents = [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', quantity: 1, source: 'UPLOAD', files: [uploaded.body.hash] }]
    const form = { procedureCode, caseId, channel: 'ONLINE', intakeUnitId, competentAgencyId, documents }
    return (await as('cong-dan-1')).post('/api/v1/dossiers', { ...form, person: { ...citizenPerson, answers: birthAnswers() }, ...change })
  }

  /** Does what stands next in the process, by whoever it stands with. Says what was done: `sign`, `confirm-handover`, ... */
  async function next(which: DemoCase, id: string): Promise<CommandName> {
    const { people } = places[which]
    const dossier = await open(people.intake, id)
    const work = dossier.work[0]
    const who = people[partOfRole[work.role]!]
    const seen = await open(who, id)
    const offered = seen.actions
      .filter((a: { token: number; blocked: string | null }) => a.token === work.token && a.blocked === null)
      .map((a: { action: CommandName }) => a.action) as CommandName[]
    const name = onward.find((a) => offered.includes(a))
    if (!name) throw new Error(`${who} can do nothing at "${work.name}": ${JSON.stringify(seen.actions)}`)
    await must(who, id, name, await bodyOf(name, which, work))
    return name
  }

  async function bodyOf(name: CommandName, which: DemoCase, work: { token: number; kind: string }): Promise<object> {
    const { token } = work
    const { people, intakeUnitId } = places[which]
    if (name === 'assign') return { token, officialId: await officialIdOf(people.handler) }
    if (name === 'complete-step') return { token, draft: { outcome: 'GRANTED', title: 'Kết quả minh họa' } }
    if (name === 'approve') return { token, authorityLine: 'KT.' }
    if (name === 'number') return { token, book: 'KQ' }
    if (name !== 'deliver-result') return { token }
    const counterId = await counterOf(intakeUnitId, 'RETURN')
    return { token, channel: 'COUNTER', counterId, recipientKind: 'APPLICANT', identityDocument: 'Căn cước 096190000123' }
  }

  async function counterOf(unitId: string, kind: 'INTAKE' | 'RETURN'): Promise<string> {
    const { counters } = (await anonymous.get(`/api/v1/one-stop-units/${unitId}/counters`)).body
    return counters.find((c: { kind: string }) => c.kind === kind).id
  }
  async function officialIdOf(login: string): Promise<string> {
    return (await (await as(login)).get('/api/v1/sessions/current')).body.officialId
  }

  /** Goes on until a step of this kind is open and signed for, or to the end. */
  async function walk(which: DemoCase, id: string, until?: string): Promise<Answer['body']> {
    for (let i = 0; i < 40; i++) {
      const dossier = await open(places[which].people.intake, id)
      const work = dossier.work[0]
      if (!work || (work.kind === until && work.startedAt !== null)) return dossier
      await next(which, id)
    }
    throw new Error('It never ends')
  }

  return {
    server,
    anonymous,
    places,
    as,
    open,
    act,
    must,
    upload,
    papers,
    counterForm,
    takeIn,
    birthFromHome,
    next,
    walk,
    counterOf,
    officialIdOf,
  }
}

const onward: readonly CommandName[] = [
  'confirm-handover',
  'hand-over',
  'sign',
  'approve',
  'number',
  'deliver-result',
  'complete-step',
  'assign',
]

async function findPlaces(anonymous: Client): Promise<Readonly<Record<DemoCase, Place>>> {
  const agencies = async (q: string): Promise<Refs[]> => (await anonymous.get(`/api/v1/agencies?q=${encodeURIComponent(q)}`)).body.agencies
  const ward = (await agencies('Phường An Xuyên')).find((a) => a.kind === 'COMMUNE_COMMITTEE')!
  const wardCenter = (await anonymous.get(`/api/v1/one-stop-units?parentId=${ward.id}`)).body.units[0].id
  const works = (await agencies('Sở Xây dựng')).find((a) => a.kind === 'PROVINCIAL_DEPARTMENT')!
  const units = (await anonymous.get('/api/v1/one-stop-units?q=')).body.units as { id: string; agency: { level: string } }[]
  const provincial = units.find((u) => u.agency.level === 'PROVINCE')!.id
  const atWard = { intakeUnitId: wardCenter, competentAgencyId: ward.id, people: commune }
  return {
    birth: { procedureCode: '1.001193', caseId: 'ordinary', ...atWard },
    copies: { procedureCode: '2.000815', caseId: null, ...atWard },
    permit: { procedureCode: '1.013225', caseId: 'house', intakeUnitId: provincial, competentAgencyId: works.id, people: department },
  }
}
