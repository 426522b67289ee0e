import { commandHeaders, createClient, uploadFile, type MotcuaClient } from '@motcua/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { samplePdf, sampleSvg } from '#modules/files/testing/sample-files.ts'
import { birthAnswers } from '#modules/procedures/testing/birth-answers.ts'
import { testServer } from './testing/test-server.ts'

const server = testServer()
let baseUrl: string
beforeAll(async () => {
  baseUrl = await server().http.listen({ host: '127.0.0.1', port: 0 })
})

async function signedIn(account: string): Promise<MotcuaClient> {
  const { data } = await createClient({ baseUrl }).POST('/api/v1/sessions', { body: { account, password: 'motcua-demo' } })
  return createClient({ baseUrl, token: data!.token })
}

describe('The typed client, over a real connection', () => {
  it('finds a procedure, files a birth with its paper, has it accepted and prints the receipt', async () => {
    const anybody = createClient({ baseUrl })
    const found = await anybody.GET('/api/v1/procedures', { params: { query: { q: 'khai sinh' } } })
    expect(found.data?.procedures[0]?.code).toBe('1.001193')
    const ward = await anybody.GET('/api/v1/agencies', { params: { query: { q: 'Phường An Xuyên' } } })
    const competentAgencyId = ward.data!.agencies.find((a) => a.kind === 'COMMUNE_COMMITTEE')!.id
    const units = await anybody.GET('/api/v1/one-stop-units', { params: { query: { parentId: competentAgencyId } } })
    const intakeUnitId = units.data!.units[0]!.id

    const citizen = await signedIn('cong-dan-1')
    const { data: file } = await uploadFile(citizen, new File([new Uint8Array(samplePdf())], 'Giấy chứng sinh.pdf'))
    const applicant = { kind: 'PERSON', fullName: 'Nguyễn Thị Ánh Nguyệt', idNumber: '096190004127', phone: '0912345671' } as const
    const filed = await citizen.POST('/api/v1/dossiers', {
      params: { header: { 'idempotency-key': crypto.randomUUID() } },
      body: {
        ...{ procedureCode: '1.001193', caseId: 'ordinary', channel: 'ONLINE', intakeUnitId, competentAgencyId },
        documents: [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', source: 'UPLOAD', files: [file!.hash] }],
        person: { applicant: { ...applicant, address: '12 Lê Lợi' }, answers: birthAnswers() },
      },
    })
    const id = filed.data!.id

    const clerk = await signedIn('xa-tiep-nhan-1')
    const path = { id }
    const { data: dossier } = await clerk.GET('/api/v1/dossiers/{id}', { params: { path } })
    expect(dossier?.actions.map((a) => a.action)).toContain('accept')
    const header = commandHeaders(crypto.randomUUID(), dossier!.seq)
    const accepted = await clerk.POST('/api/v1/dossiers/{id}/accept', { params: { path, header }, body: {} })
    const receipt = await clerk.GET('/api/v1/dossiers/{id}/papers/{paperId}', {
      params: { path: { id, paperId: accepted.data!.paperId! } },
      parseAs: 'arrayBuffer',
    })
    expect(
      Buffer.from(receipt.data as unknown as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const { data: seen } = await citizen.GET('/api/v1/dossiers/{id}', { params: { path } })
    expect(seen).toMatchObject({ status: 'ACCEPTED', code: expect.stringMatching(/^H12\.126-/) as unknown })
  })

  it('gives a "no" as problem details with its word code', async () => {
    const nobody = await createClient({ baseUrl }).GET('/api/v1/dossiers')
    expect(nobody.data).toBeUndefined()
    expect(nobody.error).toMatchObject({ status: 401, code: 'request.not-signed-in' })
    const refused = await uploadFile(await signedIn('cong-dan-1'), new File([new Uint8Array(sampleSvg())], 'so-do.svg'))
    expect(refused.error?.code).toBe('file.svg')
  })
})
