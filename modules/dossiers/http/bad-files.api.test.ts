import { beforeAll, describe, expect, it } from 'vitest'
import * as sample from '#modules/files/testing/sample-files.ts'
import { testServer, type Answer } from '../../../apps/server/testing/test-server.ts'
import { demoDesk, type DemoDesk } from '../testing/demo-desk.ts'

const server = testServer()
let desk: DemoDesk
beforeAll(async () => {
  desk = await demoDesk(server())
})

const pdf = sample.samplePdf()
/** A change of the province's rules from today on. */
async function setUploadLimits(citizen: object, counter: object): Promise<void> {
  const changed = await (
    await desk.as('quan-tri-1')
  ).post('/api/v1/settings/upload.limits/changes', {
    value: { citizen: { maxFileMegabytes: 50, maxFiles: 30, ...citizen }, counter: { maxFileMegabytes: 150, maxFiles: 500, ...counter } },
    validFrom: '2026-03-02',
    legalBasis: 'Quyết định 10/QĐ-UBND',
    approvedBy: 'Chủ tịch Ủy ban nhân dân tỉnh',
  })
  if (changed.status !== 201) throw new Error(JSON.stringify(changed.body))
}

describe('A file whose content cannot be taken', () => {
  it.each<[string, string, string, Uint8Array]>([
    ['a picture that says it is a PDF', 'giay-to.pdf', 'file.content-differs-from-name', sample.samplePng()],
    ['a program that says it is a picture', 'anh.jpg', 'file.content-differs-from-name', sample.sampleProgram()],
    ['an SVG with a script', 'so-do.svg', 'file.svg', sample.sampleSvg('<script>alert(1)</script>')],
    ['an SVG that says it is a PNG', 'so-do.png', 'file.svg', sample.sampleSvg('<script>alert(1)</script>')],
    [
      'a PDF with a password',
      'mat.pdf',
      'pdf.password-protected',
      sample.samplePdf({ trailer: '/Encrypt 4 0 R', extra: ['<< /Filter /Standard >>'] }),
    ],
    ['a truncated PDF', 'thieu.pdf', 'pdf.truncated', sample.samplePdf({ padding: 3000 }).subarray(0, 1500)],
    ['a zip bomb in a Word file', 'bom.docx', 'office.unpacks-too-large', sample.sampleDocx([sample.zeros('word/media/a.bin', 600)])],
    ['an empty file', 'rong.pdf', 'file.empty', new Uint8Array(0)],
    ['a web page', 'trang.html', 'file.web-page', Buffer.from('<!doctype html><html><script>1</script></html>')],
    ['a photo of the newest telephones', 'anh.heic', 'file.heic', sample.sampleHeic()],
  ])('%s', async (_, name, code, content) => {
    const refused = await desk.upload('cong-dan-1', content, name)
    expect([refused.status, refused.body.code]).toEqual([422, code])
    expect(refused.body.detail).toMatch(/Hãy .*\.$/)
    expect(refused.body.detail).not.toContain('undefined')
  })

  it('a form without a file, and one that is no form', async () => {
    const citizen = await desk.as('cong-dan-1')
    const form = new FormData()
    form.set('note', 'không có tệp')
    const posted = new Response(form)
    const empty = await citizen.post('/api/v1/files', Buffer.from(await posted.arrayBuffer()), {
      'content-type': posted.headers.get('content-type')!,
    })
    expect([empty.status, empty.body.fields]).toEqual([400, [{ path: 'file', message: 'Hãy chọn một tệp để tải lên.' }]])
    expect((await citizen.post('/api/v1/files', { file: 'x' })).status).toBe(415)
    const broken = await citizen.post('/api/v1/files', Buffer.from('--x\r\nbroken'), { 'content-type': 'multipart/form-data; boundary=x' })
    expect(broken.status).toBe(400)
    const bare = await citizen.post('/api/v1/files', Buffer.from(''), { 'content-type': 'multipart/form-data' })
    expect([400, 415]).toContain(bare.status)
  })

  it('a name full of tricks is kept as a plain name, and is given back as an attachment only', async () => {
    const uploaded = await desk.upload('cong-dan-1', pdf, '..\\..\\"giấy\u202Efdp.exe\u0000;\r\n.pdf')
    expect(uploaded.status).toBe(201)
    // oxlint-disable-next-line no-control-regex -- a NUL byte is what this test is about
    expect(uploaded.body.name).not.toMatch(/[\\/\u202E\u0000\r\n]/)
    const documents = [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', source: 'UPLOAD', files: [uploaded.body.hash] }]
    const filed = await desk.birthFromHome({ documents })
    const got = await (await desk.as('cong-dan-1')).get(`/api/v1/dossiers/${filed.body.id}/files/${uploaded.body.hash}`)
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.!~*'()-]+$/)
    expect(got.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'content-type': 'application/pdf',
    })
  })
})

describe('Files belong to whoever uploaded them', () => {
  it('nobody hands in what another account uploaded, nor reads a file through another dossier', async () => {
    const uploaded = await desk.upload('cong-dan-2', sample.samplePdf({ padding: 77 }), 'cua-nguoi-khac.pdf')
    const documents = [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', source: 'UPLOAD', files: [uploaded.body.hash] }]
    const refused = await desk.birthFromHome({ documents })
    expect([refused.status, refused.body.code]).toEqual([422, 'file.not-uploaded'])
    const own = await desk.birthFromHome()
    const read = await (await desk.as('cong-dan-1')).get(`/api/v1/dossiers/${own.body.id}/files/${uploaded.body.hash}`)
    expect([read.status, read.body.code]).toEqual([404, 'request.not-found'])
  })

  it('nothing uploaded is lost when the rest is refused: the next try takes the same file', async () => {
    const uploaded = await desk.upload('cong-dan-1', sample.samplePdf({ padding: 78 }), 'giay-chung-sinh.pdf')
    const documents = [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', source: 'UPLOAD', files: [uploaded.body.hash] }]
    expect((await desk.birthFromHome({ documents, person: { applicant: {} } })).status).toBe(400)
    expect((await desk.birthFromHome({ documents, caseId: 'none' })).status).toBe(422)
    expect((await desk.birthFromHome({ documents })).status).toBe(201)
  })
})

describe('More than the configured size and number', () => {
  const big = (megabytes: number) => sample.samplePdf({ padding: Math.round(megabytes * 1_048_576) })
  const files = async (login: string, count: number): Promise<string[]> => {
    const uploads: Answer[] = []
    for (let i = 0; i < count; i++) uploads.push(await desk.upload(login, sample.samplePdf({ padding: 100 + i }), `trang-${i}.pdf`))
    return uploads.map((u) => u.body.hash)
  }

  it('a citizen`s file past its size is refused while it is read; the counter may take it', async () => {
    await setUploadLimits({ maxFileMegabytes: 1 }, { maxFileMegabytes: 2 })
    const refused = await desk.upload('cong-dan-1', big(1.2), 'to.pdf')
    expect([refused.status, refused.body.code]).toEqual([413, 'file.too-big'])
    expect(refused.body.detail).toContain('1 MB')
    expect((await desk.upload('cong-dan-1', big(0.9), 'vua.pdf')).status).toBe(201)
    expect((await desk.upload('xa-tiep-nhan-1', big(1.2), 'to.pdf')).status).toBe(201)
    expect((await desk.upload('xa-tiep-nhan-1', big(3), 'qua-to.pdf')).status).toBe(413)
  })

  it('a dossier holds so many files and no more, also by corrections', async () => {
    await setUploadLimits({ maxFiles: 3 }, { maxFiles: 5 })
    const hashes = await files('cong-dan-1', 4)
    const paper = { requiredDocumentId: 'd02', kind: 'ORIGINAL', source: 'UPLOAD' }
    const refused = await desk.birthFromHome({ documents: [{ ...paper, files: hashes }] })
    expect([refused.status, refused.body.code]).toEqual([422, 'file.too-many'])
    expect(refused.body.detail).toContain('3 tệp')
    expect(refused.body.detail).not.toContain('undefined')
    const filed = await desk.birthFromHome({ documents: [{ ...paper, files: hashes.slice(0, 2) }] })
    const more = { documents: [{ requiredDocumentId: 'd03', kind: 'ORIGINAL', source: 'UPLOAD', files: hashes.slice(2) }] }
    const corrected = await desk.act('cong-dan-1', filed.body.id, 'correct-application', more)
    expect([corrected.status, corrected.body.code]).toEqual([422, 'file.too-many'])
    expect(corrected.body.data).toEqual({ maxFiles: 3, room: 1 })
    const replaced = { documents: [{ ...paper, files: hashes.slice(1) }] }
    expect((await desk.act('cong-dan-1', filed.body.id, 'correct-application', replaced)).status).toBe(200)
  })
})
