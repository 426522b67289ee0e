import { expect, test, type Page } from '@playwright/test'
import { kiteFlyingPermit } from '../../modules/procedures/testing/kite-flying-permit.ts'
import { officialAt } from './support/at-the-desk.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { lookAt } from './support/on-screen.ts'

test.use({ actionTimeout: 10_000 })

const ADMIN = '/ban-lam-viec/quan-tri'
const CODE = '9.300018'
const application = { id: 'd01', name: 'Đơn xin thả diều', forms: [{ kind: 'original', quantity: 1 }], requirement: 'required' }
const brought = { requiredDocumentId: 'd01', kind: 'ORIGINAL', quantity: 1, source: 'PAPER', files: [] }
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
const pasted = `TT\tĐơn vị\tNgười thực hiện\tNội dung công việc\tThời gian (giờ)\tSản phẩm\tBiểu mẫu\tLoại bước\tTrả lại bước
1\tBộ phận Một cửa\tTiếp nhận hồ sơ\tChuyển hồ sơ\t2\tPhiếu kiểm soát\tMẫu 05\tChuyển hồ sơ\t
2\tCơ quan giải quyết\tThụ lý hồ sơ\tXem diều, dự thảo giấy phép\t40\tDự thảo giấy phép\t\tThẩm định\t
3\tPhòng Gió\tLãnh đạo cơ quan\tKý giấy phép\t4\tGiấy phép\t\tPhê duyệt, ký\t2
4\tCơ quan giải quyết\tVăn thư\tVào số, đóng dấu\t2\t\t\tVào số, đóng dấu\t
5\tBộ phận Một cửa\tTrả kết quả\tTrả kết quả cho người nộp\t0\t\t\tTrả kết quả\t`

test('R-018 a table pasted from a spreadsheet is mended where it is wrong, approved by decision, and new dossiers of the procedure take it', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const keeper = await office.as('quan-tri-1')
  const procedure = kiteFlyingPermit({
    code: CODE,
    levels: ['province'],
    implementingAgency: 'Sở Xây dựng',
    cases: [],
    documents: [application],
  })
  await keeper.post('/api/v1/procedure-imports', { procedures: [procedure] })
  const decision = { number: '05/QĐ-UBND', date: '2026-02-20', agency: 'Ủy ban nhân dân tỉnh' }
  const published = await keeper.post(`/api/v1/procedures/${CODE}/versions/1/publish`, {
    ground: { kind: 'DECISION', decision },
    effectiveFrom: '2026-03-02',
  })
  expect(published).toMatchObject({ status: 200 })

  // The procedure is among those without a process; its draft begins there.
  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  await page.goto(`${ADMIN}/quy-trinh/con-thieu`)
  await lookAt(page, 'process-gaps')
  await page.locator(`a[href$="thu-tuc=${CODE}"]`).click()
  await press(page, 'Bắt đầu soạn')

  // A file that is no table is refused with the reason; one that is fills the table.
  await page.getByText('Nhập từ tệp').click()
  const file = page.getByLabel('Tệp bảng bước hoặc bản vẽ')
  await file.setInputFiles({ name: 'bang.json', mimeType: 'application/json', buffer: Buffer.from('{"rows":') })
  await press(page, 'Nhập tệp')
  await expect(page.getByRole('alert')).toContainText('Tệp JSON viết chưa đúng quy cách')
  await file.setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer: Buffer.from('TT;Nội dung;Giờ\n1;Đo gió;2') })
  await press(page, 'Nhập tệp')
  await expect(page.getByLabel('Việc, bước 1', { exact: true })).toHaveValue('Đo gió')

  // What is wrong is said in words, each with the way to its cell, and the draft is kept as it was typed.
  await page.locator('summary', { hasText: 'Dán bảng từ bảng tính' }).click()
  await page.getByRole('textbox', { name: 'Dán bảng từ bảng tính' }).fill(pasted)
  await press(page, 'Đưa vào bảng')
  await expect(page.getByText('Đã nhập. Hãy xem lại những điểm bên dưới.')).toBeVisible()
  const findings = page.locator('.process-findings').first()
  await expect(findings).toContainText('48 giờ (6 ngày làm việc)')
  await expect(findings).toContainText('"Phòng Gió" chưa có trong danh mục')
  await lookAt(page, 'process-table')
  await findings.getByRole('listitem').filter({ hasText: 'Phòng Gió' }).getByRole('link').click()
  const unit = page.getByLabel('Đơn vị, bước 3')
  await expect(unit).toHaveAttribute('aria-invalid', 'true')
  await unit.fill('Sở Xây dựng')
  await page.getByLabel('Giờ làm việc, bước 2').fill('30')
  await page.getByLabel('Giờ làm việc, bước 2').press('Enter')
  await expect(page.getByText('Quy trình đã qua mọi kiểm tra.')).toBeVisible()
  await expect(page.getByText('Đường dài nhất: 38 giờ làm việc, thời hạn cho phép: 40 giờ.')).toBeVisible()

  // Lines are moved by keyboard, the focus goes with them, and numbers that point at them follow.
  await page.getByRole('button', { name: 'Chuyển bước 2 xuống' }).press('Enter')
  await expect(page.getByLabel('Việc, bước 3', { exact: true })).toHaveValue('Xem diều, dự thảo giấy phép')
  await expect(page.getByLabel('Trả lại bước, bước 2')).toHaveValue('3')
  await expect(page.getByRole('button', { name: 'Chuyển bước 3 xuống' })).toBeFocused()
  await page.getByRole('button', { name: 'Chuyển bước 3 lên' }).press('Enter')
  await expect(page.getByLabel('Trả lại bước, bước 3')).toHaveValue('2')
  await expect(page.getByRole('img', { name: /Sơ đồ quy trình/ })).toBeVisible()
  await lookAt(page, 'process-table-proven')

  // The decision.
  await page.getByRole('main').getByRole('link', { name: 'Phê duyệt', exact: true }).click()
  await press(page, 'Phê duyệt quy trình')
  await expect(page.getByRole('alert')).toContainText('Hãy ghi số quyết định.')
  await page.getByLabel('Số quyết định').fill('12/QĐ-UBND')
  await page.getByLabel('Ngày ký').fill('27/02/2026')
  await page.getByLabel('Người ký').fill('Chủ tịch Ủy ban nhân dân tỉnh')
  await lookAt(page, 'process-approve')
  await press(page, 'Phê duyệt quy trình')
  await expect(page.getByText(/Đã phê duyệt. Hồ sơ tiếp nhận từ 02\/3\/2026/)).toBeVisible()
  await expect(page.getByText('Số 12/QĐ-UBND ngày 27/02/2026, người ký: Chủ tịch Ủy ban nhân dân tỉnh')).toBeVisible()
  await lookAt(page, 'process-approved')
  const gaps = (await keeper.get('/api/v1/process-gaps')).body.gaps as { code: string }[]
  expect(gaps.map((gap) => gap.code)).not.toContain(CODE)

  // A dossier of the procedure runs on it.
  const form = await office.counterForm('permit', {
    ...{ procedureCode: CODE, caseId: null, documents: [brought] },
    person: of('Nguyễn Văn Diều'),
  })
  const taken = await (await office.as('tiep-nhan-1')).post('/api/v1/dossiers', form)
  expect(taken).toMatchObject({ status: 201 })
  const dossier = await office.open('tiep-nhan-1', taken.body.id)
  expect(dossier.work).toMatchObject([{ name: 'Chuyển hồ sơ' }])
  expect(JSON.stringify(dossier)).toContain('Xem diều, dự thảo giấy phép')
})
