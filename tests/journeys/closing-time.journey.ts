import { expect, type Page } from '@playwright/test'
import { officialAt } from './support/at-the-desk.ts'
import { act, openInList } from './support/desk-acts.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { lookAt, PHONE } from './support/on-screen.ts'
import { officialsBrowser } from './support/sign-in.ts'
import { smallPdf } from './support/small-pdf.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

const openRecord = (page: Page) => page.getByText(/^Nhật ký \(\d+\)$/).click()

// These stories move the clock of the office, so they are told after all others.
test('R-024 a same-day dossier still open at closing time is listed, told of, and given its receipt', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const moveTo = (now: string) => office.anonymous.post('/api/v1/clock', { now })
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  const { id, code } = await office.takeIn('copies', { person: of('Lý Thị Chiều'), receipt: false })
  await page.goto('/ban-lam-viec/thieu-giay-tiep-nhan')
  await expect(page.getByRole('heading', { name: 'Không có hồ sơ nào thiếu giấy tiếp nhận' })).toBeVisible()
  await lookAt(page, 'closing-empty')

  expect((await moveTo('2026-03-03T17:05:00+07:00')).status).toBe(200)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(page.locator('a.work', { hasText: code })).toBeVisible({ timeout: 15_000 })
  await lookAt(page, 'closing-list')
  await test.step('the official who accepted it is told, and opens it from the notice', async () => {
    await expect(async () => {
      await page.goto('/ban-lam-viec/thong-bao')
      await expect(page.getByRole('listitem').filter({ hasText: code })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 15_000 })
    await lookAt(page, 'notices')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('listitem').filter({ hasText: code }).getByRole('button', { name: 'Mở hồ sơ' }).click()
    await page.waitForURL(new RegExp(id))
  })
  await openInList(page, 'thieu-giay-tiep-nhan', code)
  await act(page, 'Lập giấy tiếp nhận', 'Đã lập giấy tiếp nhận.', () =>
    lookAt(page, 'act-receipt').then(() => page.setViewportSize({ width: 1280, height: 900 })),
  )
  await page.goto(`/ban-lam-viec/tim/${id}`)
  await openRecord(page)
  await expect(page.getByText(/lập giấy tiếp nhận số/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'In', exact: true }).first()).toBeVisible()
  await page.goto('/ban-lam-viec/thieu-giay-tiep-nhan')
  await expect(page.locator('a.work', { hasText: code })).toHaveCount(0)
})

test('R-065 the center urges a step whose time is over; its handler reads it and finds the dossier', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { id, code } = await office.takeIn('permit', { person: of('Phan Văn Trễ') })
  await office.walk('permit', id, 'appraisal')
  expect((await office.anonymous.post('/api/v1/clock', { now: '2026-05-04T09:00:00+07:00' })).status).toBe(200)
  const center = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  await openInList(center, 'tim', code)
  await act(center, 'Đôn đốc', 'Đã đôn đốc.', async (panel) => {
    await expect(panel).toContainText('đã quá')
    await panel.getByLabel('Lời nhắn cho người xử lý').fill('Người dân đã hỏi hai lần')
    await lookAt(center, 'act-urge')
    await center.setViewportSize({ width: 1280, height: 900 })
  })
  const handler = await officialAt(browser, baseURL!, 'chuyen-vien-1')
  await expect(async () => {
    await handler.goto('/ban-lam-viec/thong-bao')
    await expect(handler.getByRole('listitem').filter({ hasText: code })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await handler.getByRole('listitem').filter({ hasText: code }).getByRole('button', { name: 'Đã xem' }).click()
  await expect(handler.getByRole('listitem').filter({ hasText: code }).getByText('chưa xem')).toHaveCount(0)
  await handler.goto(`/ban-lam-viec/tim/${id}`)
  await openRecord(handler)
  await expect(handler.getByText(/đôn đốc bước quá hạn/)).toBeVisible()
  await expect(handler.getByText('Người dân đã hỏi hai lần')).toBeVisible()
})

test('R-063 papers that came over the counter are scanned later, each where it belongs', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { id, code } = await office.takeIn('permit', { person: of('Trịnh Thị Quét') })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  await openInList(page, 'tim', code)
  await act(page, 'Quét giấy tờ', 'Đã lưu bản quét.', async (panel) => {
    await lookAt(page, 'act-scan')
    await page.setViewportSize({ width: 1280, height: 900 })
    await panel.locator('input[type=file]').first().setInputFiles(smallPdf('Bản quét.pdf'))
  })
  await page.goto(`/ban-lam-viec/tim/${id}`)
  await expect(page.getByRole('link', { name: 'Bản quét.pdf' })).toBeVisible()
  await openRecord(page)
  await expect(page.getByText('quét giấy tờ của hồ sơ')).toBeVisible()
})

test('R-077 R-078 who filed is told of the result; one that nobody collects is listed at the counter', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { id } = (await office.birthFromHome()).body
  await office.must('xa-tiep-nhan-1', id, 'accept')
  await office.walk('birth', id, 'delivery')
  const { code } = await office.open('xa-tiep-nhan-1', id)
  await office.anonymous.post('/api/v1/clock', { now: '2026-07-06T09:00:00+07:00' })
  await test.step('who filed reads it on a telephone, without a script', async () => {
    const state = await (await officialsBrowser(browser, baseURL!, 'cong-dan-1')).storageState()
    const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false, viewport: PHONE, storageState: state })
    const citizen = await context.newPage()
    // Pages are examined by a script of its own, in a browser that runs scripts.
    const examiner = await (await browser.newContext({ baseURL: baseURL!, storageState: state })).newPage()
    await citizen.goto('/ho-so-cua-toi')
    await expect(citizen.getByText('chưa xem')).toBeVisible()
    await citizen.getByRole('link', { name: 'Thông báo' }).click()
    const ready = citizen.getByRole('listitem').filter({ hasText: code }).filter({ hasText: 'Hồ sơ đã có kết quả' })
    await expect(ready).toBeVisible()
    await examiner.goto('/ho-so-cua-toi/thong-bao')
    await lookAt(examiner, 'citizen-notices')
    await ready.getByRole('button', { name: 'Đã xem' }).click()
    await expect(ready.getByText('chưa xem')).toHaveCount(0)
    await citizen.goto('/ho-so-cua-toi/kho')
    await expect(citizen.getByRole('heading', { level: 1, name: 'Kho kết quả điện tử' })).toBeVisible()
    await examiner.goto('/ho-so-cua-toi/kho')
    await lookAt(examiner, 'citizen-vault')
    await examiner.goto('/ho-so-cua-toi')
    await lookAt(examiner, 'citizen-own')
  })
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await openInList(page, 'ket-qua-chua-nhan', code)
  await expect(page.getByText(code).first()).toBeVisible()
  await lookAt(page, 'uncollected')
})

// A procedure of one department whose people all have accounts, so that its process can be approved.
const TRANSPORT = '1.000703'
const table = `TT	Đơn vị	Người thực hiện	Nội dung công việc	Thời gian (giờ)	Sản phẩm	Biểu mẫu	Loại bước	Trả lại bước
1	Bộ phận Một cửa	Tiếp nhận hồ sơ	Chuyển hồ sơ	2	Phiếu kiểm soát	Mẫu 05	Chuyển hồ sơ	
2	Cơ quan giải quyết	Thụ lý hồ sơ	Thẩm định, dự thảo	20	Dự thảo giấy phép		Thẩm định	
3	Cơ quan giải quyết	Lãnh đạo cơ quan	Ký giấy phép	6	Giấy phép		Phê duyệt, ký	2
4	Cơ quan giải quyết	Văn thư	Vào số, đóng dấu	2			Vào số, đóng dấu	
5	Bộ phận Một cửa	Trả kết quả	Trả kết quả	0			Trả kết quả	`

/** Draws the process of the procedure so that its gateway asks for a fact that nobody enters, and has it approved. */
async function approveAskingProcess(office: Awaited<ReturnType<typeof officeByApi>>, effectiveFrom: string): Promise<void> {
  const keeper = await office.as('quan-tri-1')
  const made = (await keeper.post('/api/v1/processes', { procedureCode: TRANSPORT, name: 'Cấp giấy phép kinh doanh vận tải' })).body
  const typed = (
    await keeper.post(`/api/v1/processes/${made.id}/import`, { revision: made.revision, content: { kind: 'text', text: table } })
  ).body
  const drawn = (await keeper.get(`/api/v1/processes/${made.id}`)).body.bpmn as string
  // Sent back is asked first, by something that is typed nowhere; agreeing is what is left.
  const xml = drawn
    .replace('<bpmn:exclusiveGateway id="X3"', '<bpmn:exclusiveGateway id="X3" default="F5"')
    .replace(/(id="F5"[^>]*>)\s*<bpmn:conditionExpression.*?<\/bpmn:conditionExpression>/s, '$1')
    .replace(/(id="F6"[^>]*>\s*<bpmn:conditionExpression[^>]*>)[^<]*/s, '$1soLanViPham &gt; 3')
  const read = (await keeper.post(`/api/v1/processes/${made.id}/import`, { revision: typed.revision, content: { kind: 'bpmn', xml } })).body
  const approved = await keeper.post(`/api/v1/processes/${made.id}/approve`, {
    revision: read.revision,
    decision: { number: '15/QĐ-UBND', date: '2026-03-01', agency: 'Ủy ban nhân dân tỉnh Cà Mau', signer: 'Chủ tịch' },
    effectiveFrom,
    warningsSeen: true,
  })
  expect(approved.status, JSON.stringify([read.findings, approved.body])).toBe(200)
}

test('a process that asks what nobody knows holds the dossier; the administrator answers, and it goes on', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  await approveAskingProcess(office, '2026-07-08')
  await office.anonymous.post('/api/v1/clock', { now: '2026-07-08T09:00:00+07:00' })
  type Listed = { id: string; requirement: string; kinds: { kind: string }[] }
  const asked = (await office.anonymous.get(`/api/v1/procedures/${TRANSPORT}`)).body.documents as Listed[]
  const documents = asked
    .filter((paper) => paper.requirement === 'REQUIRED')
    .map(({ id, kinds }) => ({ requiredDocumentId: id, kind: kinds[0]?.kind ?? 'COPY', quantity: 1, source: 'PAPER', files: [] }))
  const { id, code } = await office.takeIn('permit', { procedureCode: TRANSPORT, caseId: null, documents, person: of('Vận tải Đất Mũi') })
  await office.walk('permit', id, 'approval')
  while ((await office.open('tiep-nhan-1', id)).work.length > 0) await office.next('permit', id)

  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  await page.goto('/ban-lam-viec/quan-tri/su-co')
  const row = page.getByRole('row').filter({ hasText: code })
  await expect(row).toContainText('soLanViPham')
  await lookAt(page, 'incidents')
  await page.setViewportSize({ width: 1280, height: 900 })
  await row.getByRole('link', { name: 'Thử lại' }).click()
  const retry = page.getByRole('main').getByRole('button', { name: 'Thử lại', exact: true })
  await page.getByLabel('Giá trị của "soLanViPham"').fill('2')
  await retry.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Giá trị của "soLanViPham"')).toHaveValue('2')
  await page.getByLabel('Đã làm gì, vì sao').fill('Sở đã kiểm tra: vi phạm hai lần, không phải trả lại.')
  await lookAt(page, 'incident')
  await retry.click()
  await expect(page.getByText(`Hồ sơ ${code} đã đi tiếp.`)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: code })).toHaveCount(0)
  const { status, work } = await office.open('tiep-nhan-1', id)
  expect([status, work[0].kind]).toEqual(['PROCESSING', 'numbering'])
})
