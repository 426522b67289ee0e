import { expect, type Browser, type Page } from '@playwright/test'
import { applyForBirthCertificate } from './support/citizen-applies.ts'
import { officeByApi } from './support/office-by-api.ts'
import { expectHeading, lookAt, PHONE } from './support/on-screen.ts'
import { pdfText } from './support/pdf-text.ts'
import { officialsBrowser } from './support/sign-in.ts'
import { smallPdf } from './support/small-pdf.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

const notAPdf = { name: 'giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ, no PDF') }
const birthPaper = 'Giấy chứng sinh'
const wrong = 'Ảnh mờ, không đọc được ngày sinh.'
const supplementRequest = {
  items: [{ requiredDocumentId: 'd02', wrong, fix: 'Chụp lại rõ cả bốn góc.' }],
  places: ['CENTER', 'PORTAL'],
  legalBasis: 'Nghị định 118/2025/NĐ-CP',
}

/** A citizen of the demo in a browser without scripts, and a birth that she has filed from home. */
async function filedFromHome(browser: Browser, baseURL: string) {
  const office = await officeByApi(baseURL)
  const { status, body } = await office.birthFromHome()
  expect(status).toBe(201)
  const state = await (await officialsBrowser(browser, baseURL, 'cong-dan-1')).storageState()
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: PHONE, storageState: state })
  // The examination of a page is a script of its own: it needs a browser that runs scripts.
  const examine = async (shown: Page, name: string): Promise<void> => {
    const other = await (await browser.newContext({ baseURL, storageState: state })).newPage()
    await other.goto(shown.url())
    await lookAt(other, name)
    await other.context().close()
  }
  return { office, page: await context.newPage(), id: String(body.id), examine }
}

const choose = (page: Page, paper: string, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel(new RegExp(`^${paper}`)).setInputFiles(files)
const problems = (page: Page) => page.getByRole('alert')

const correctFrom = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/ho-so/${id}`)
  await page.getByRole('link', { name: 'Sửa hồ sơ đã nộp' }).click()
  await page.getByRole('button', { name: /^(Bắt đầu sửa|Sửa tiếp)$/ }).click()
  await expectHeading(page, 'Sửa hồ sơ đã nộp')
}

test('until it is accepted everything can be corrected, one page after another, and is sent once (R-033)', async ({ browser, baseURL }) => {
  const { office, page, id, examine } = await filedFromHome(browser, baseURL!)
  await page.goto(`/ho-so/${id}`)
  await page.getByRole('link', { name: 'Sửa hồ sơ đã nộp' }).click()
  await examine(page, 'correct-begin')
  await page.getByRole('button', { name: 'Bắt đầu sửa' }).click()
  await expect(page.getByText('Bạn chưa sửa mục nào')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Gửi phần đã sửa' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Sửa chủ hồ sơ' }).click()
  await page.getByLabel('Số điện thoại').fill('113')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(problems(page)).toContainText('điện thoại')
  await expect(page.getByLabel('Số điện thoại')).toHaveValue('113')
  await page.getByLabel('Số điện thoại').fill('0987 654 321')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expectHeading(page, 'Sửa hồ sơ đã nộp')
  await page.locator('a[href*="to-khai/child"]').click()
  await page
    .getByLabel(/^Họ, chữ đệm, tên/)
    .first()
    .fill('Trần Nguyễn Minh Ân')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('link', { name: `Sửa ${birthPaper.toLocaleLowerCase('vi')}` }).click()
  await page.getByRole('button', { name: `Bỏ tệp ${birthPaper}.pdf` }).click()
  await page.getByLabel(/^Chọn tệp/).setInputFiles([smallPdf('Bản rõ.pdf'), notAPdf])
  await page.getByRole('button', { name: 'Lưu giấy tờ này' }).click()
  await expect(problems(page)).toContainText('giay.pdf: Tên tệp có đuôi .pdf nhưng nội dung không phải loại đó')
  await expect(page.getByText('Bản rõ.pdf')).toBeVisible()
  await page.getByRole('link', { name: 'Về trang sửa hồ sơ' }).click()
  await expect(page.getByRole('heading', { name: 'Bạn đã sửa, chưa gửi' })).toBeVisible()
  await examine(page, 'correct-check')
  expect(await office.open('xa-tiep-nhan-1', id)).toMatchObject({ applicant: { phone: '0912345671' }, revision: 1 })
  await page.getByRole('button', { name: 'Gửi phần đã sửa' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Đã sửa hồ sơ' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bản rõ.pdf' })).toBeVisible()
  await expect(page.getByRole('link', { name: `${birthPaper}.pdf` })).toHaveCount(0)
  await expect(page.getByText(/Đã sửa: .*số điện thoại.*giấy tờ "Giấy chứng sinh"/)).toBeVisible()
  expect(await office.open('xa-tiep-nhan-1', id)).toMatchObject({ applicant: { phone: '0987654321' }, revision: 2 })
  const desk = await (await officialsBrowser(browser, baseURL!, 'xa-tiep-nhan-1')).newPage()
  await desk.goto(`/ban-lam-viec/ho-so-moi/${id}`)
  await expect(desk.getByText(/Đã sửa: .*số điện thoại/).first()).toBeVisible()
})

test('a correction meets the counter: what was corrected stays, and is sent again knowingly or comes too late (R-033)', async ({
  browser,
  baseURL,
}) => {
  const { office, page, id } = await filedFromHome(browser, baseURL!)
  await correctFrom(page, id)
  await page.getByRole('link', { name: 'Sửa cách nhận kết quả' }).click()
  await page.getByLabel('Qua bưu chính').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await office.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK', note: null }] })
  await page.getByRole('button', { name: 'Gửi phần đã sửa' }).click()
  await expect(page.getByRole('heading', { name: 'Cơ quan tiếp nhận vừa xử lý hồ sơ này' })).toBeVisible()
  await page.getByRole('button', { name: 'Vẫn gửi phần đã sửa' }).click()
  await expect(page.getByRole('heading', { name: 'Đã sửa hồ sơ' })).toBeVisible()
  expect(await office.open('xa-tiep-nhan-1', id)).toMatchObject({ resultChannel: 'POSTAL' })
  await correctFrom(page, id)
  await page.getByRole('link', { name: 'Sửa cách nhận kết quả' }).click()
  await page.getByLabel('Tại quầy trả kết quả').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await office.must('xa-tiep-nhan-1', id, 'accept')
  await page.getByRole('button', { name: 'Gửi phần đã sửa' }).click()
  await expect(page.getByText('Hồ sơ đã được tiếp nhận hoặc đã kết thúc nên không sửa được nữa')).toBeVisible()
  await page.getByRole('link', { name: 'Bỏ phần sửa này' }).click()
  await page.getByRole('button', { name: 'Có, bỏ phần sửa' }).click()
  await expect(page.getByRole('heading', { name: 'Đã bỏ phần sửa' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sửa hồ sơ đã nộp' })).toHaveCount(0)
})

test('what the counter asks for is read in its own words and handed in at home (R-025, R-028, R-033)', async ({ browser, baseURL }) => {
  const { office, page, id } = await filedFromHome(browser, baseURL!)
  await office.must('xa-tiep-nhan-1', id, 'request-supplement', supplementRequest)
  await page.goto(`/ho-so/${id}`)
  await expect(page.getByRole('heading', { name: 'Bạn cần bổ sung 1 giấy tờ' })).toBeVisible()
  await expect(page.getByRole('main').getByText(wrong)).toBeVisible()
  const slip = await page.getByRole('link', { name: 'Phiếu yêu cầu bổ sung' }).first().getAttribute('href')
  expect(await pdfText(page.context(), slip!)).toContain(wrong)
  await page.getByRole('link', { name: 'Bổ sung giấy tờ' }).click()
  await page.getByRole('button', { name: 'Gửi giấy tờ bổ sung' }).click()
  await expect(problems(page)).toContainText(`Hãy chọn tệp cho "${birthPaper}"`)
  await choose(page, birthPaper, smallPdf('Chụp lại.pdf'))
  await page.getByRole('button', { name: 'Gửi giấy tờ bổ sung' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Đã nhận giấy tờ bổ sung' })).toBeVisible()
  await expect(page.getByText('Nộp lại lần 1')).toBeVisible()
})

test('somebody accepts meanwhile: the page says so and keeps what was typed', async ({ browser, baseURL }) => {
  const { office, page, id } = await filedFromHome(browser, baseURL!)
  await page.goto(`/ho-so/${id}/rut`)
  await page.getByLabel('Vì sao bạn rút hồ sơ?').fill('Tôi nộp nhầm thủ tục')
  await office.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK', note: null }] })
  await office.must('xa-tiep-nhan-1', id, 'accept')
  await page.getByRole('button', { name: 'Có, rút hồ sơ' }).click()
  await expect(page.getByRole('heading', { name: 'Có người khác vừa xử lý hồ sơ này' })).toBeVisible()
  await expect(page.getByLabel('Vì sao bạn rút hồ sơ?')).toHaveValue('Tôi nộp nhầm thủ tục')
})

test('the session ended in the middle of a form: sign in, then go on with what was sent (R-213)', async ({ browser, baseURL }) => {
  const { office, page, id } = await filedFromHome(browser, baseURL!)
  await correctFrom(page, id)
  await page.locator('a[href*="chu-ho-so"]').click()
  await page.getByLabel('Địa chỉ').fill('15 Lê Lợi, khóm 3\u00a0, phường An Xuyên')
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expectHeading(page, 'Phiên làm việc đã hết')
  await expect(page.getByRole('link', { name: 'Đăng nhập ở cửa sổ mới' })).toHaveAttribute('href', '/dang-nhap?ve=%2Fda-dang-nhap')
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expectHeading(page, 'Phiên làm việc đã hết')
  await page.context().addCookies(cookies)
  const beside = await page.context().newPage()
  await beside.goto('/dang-nhap?ve=%2Fda-dang-nhap')
  await expectHeading(beside, 'Bạn đã đăng nhập')
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expectHeading(page, 'Sửa hồ sơ đã nộp')
  await page.getByRole('button', { name: 'Gửi phần đã sửa' }).click()
  await expect(page.getByRole('heading', { name: 'Đã sửa hồ sơ' })).toBeVisible()
  const { applicant } = await office.open('xa-tiep-nhan-1', id)
  expect(String(applicant.address)).toContain('15 Lê Lợi, khóm 3')
})

test('a dossier is withdrawn after one question, with a reason (R-094)', async ({ browser, baseURL }) => {
  const { page, id } = await filedFromHome(browser, baseURL!)
  await page.goto(`/ho-so/${id}`)
  await page.getByRole('link', { name: 'Rút hồ sơ' }).click()
  await page.getByRole('button', { name: 'Có, rút hồ sơ' }).click()
  await expect(problems(page)).toContainText('vì sao bạn rút hồ sơ')
  await page.getByLabel('Vì sao bạn rút hồ sơ?').fill('Tôi nộp nhầm thủ tục')
  await page.getByRole('button', { name: 'Có, rút hồ sơ' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Đã rút hồ sơ' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Rút hồ sơ' })).toHaveCount(0)
})

test('a dossier and its files are nobody else’s; who has read it is written down', async ({ browser, baseURL }) => {
  const { office, page, id } = await filedFromHome(browser, baseURL!)
  await page.goto(`/ho-so/${id}`)
  await expect(page.getByText('Chưa cán bộ nào mở hồ sơ này.')).toBeVisible()
  const file = await page.getByRole('link', { name: `${birthPaper}.pdf` }).getAttribute('href')
  expect((await page.request.get(file!)).headers()['content-disposition']).toMatch(/^attachment/)
  const other = await officialsBrowser(browser, baseURL!, 'cong-dan-2')
  for (const address of [`/ho-so/${id}`, file!, `/ho-so/${id}/sua`, `/ho-so/${id}/luot-xem`])
    expect((await other.request.get(address)).status(), address).toBe(404)
  await office.open('xa-tiep-nhan-1', id)
  await page.goto(`/ho-so/${id}/luot-xem`)
  await expect(page.getByRole('cell', { name: 'mở hồ sơ' })).toBeVisible()
})

test('sent once more from an old tab, it is the same dossier', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: PHONE })
  const page = await context.newPage()
  let oldTab: Page | undefined
  const look = async (shown: Page, name: string): Promise<void> => {
    if (name !== 'check') return
    oldTab = await context.newPage()
    await oldTab.goto(shown.url())
  }
  const child = 'Trần Nguyễn Hoài An'
  const code = await applyForBirthCertificate(page, { citizen: 'Nguyễn Thị Ánh Nguyệt', relation: 'Mẹ', child, look })
  await oldTab!.getByRole('button', { name: 'Gửi hồ sơ' }).dblclick()
  await expectHeading(oldTab!, 'Đã nhận được hồ sơ của bạn')
  await expect(oldTab!.locator('.promise-when')).toHaveText(code)
})

test('look-up: wrong digits tell nothing, five of them close the way for that code, never for the owner (R-148)', async ({
  browser,
  baseURL,
}) => {
  const { office, page: owner, id } = await filedFromHome(browser, baseURL!)
  await office.must('xa-tiep-nhan-1', id, 'check-documents', { checks: [{ requiredDocumentId: 'd02', verdict: 'OK', note: null }] })
  await office.must('xa-tiep-nhan-1', id, 'accept')
  const { code } = await office.open('xa-tiep-nhan-1', id)
  const stranger = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  const ask = async (digits: string): Promise<void> => {
    await stranger.goto(`/tra-cuu?ma=${String(code)}`)
    await expect(stranger.getByLabel('Mã hồ sơ hoặc mã tra cứu')).toHaveValue(String(code))
    await stranger.getByLabel('4 chữ số kiểm tra').fill(digits)
    await stranger.getByRole('button', { name: 'Tra cứu', exact: true }).click()
  }
  for (const digits of ['0001', '0002', '0003', '0004']) {
    await ask(digits)
    await expect(problems(stranger)).toContainText('Không tìm thấy hồ sơ với mã và số kiểm tra này')
  }
  for (const digits of ['0005', '5671']) {
    await ask(digits)
    await expect(stranger.getByRole('heading', { name: 'Tạm dừng tra cứu mã này' })).toBeVisible()
    await expect(stranger.getByText('Hãy thử lại sau 15 phút')).toBeVisible()
  }
  await owner.goto(`/tra-cuu?ma=${String(code)}`)
  await expectHeading(owner, 'Đăng ký khai sinh')
  expect(owner.url()).toContain(`/ho-so/${id}`)
})

test('whoever files for another names the paper that allows it (R-030); what was typed stays', async ({ browser, baseURL }) => {
  const state = await (await officialsBrowser(browser, baseURL!, 'cong-dan-2')).storageState()
  const page = await (await browser.newContext({ baseURL, storageState: state, viewport: PHONE })).newPage()
  await page.goto('/nop-ho-so/moi?thu-tuc=1.001193')
  await page.getByRole('button', { name: /^Bắt đầu/ }).click()
  await page.getByRole('link', { name: 'Người nộp và chủ hồ sơ' }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(problems(page)).toContainText('Hãy chọn bạn nộp hồ sơ này cho ai')
  await page.getByLabel('Cho người khác').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Họ và tên chủ hồ sơ').fill('Lê Thị Mười')
  await page.getByLabel('Số định danh cá nhân').fill('12')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(problems(page)).toContainText('văn bản ủy quyền')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expect(page.getByLabel('Họ và tên chủ hồ sơ')).toHaveValue('Lê Thị Mười')
  await lookAt(page, 'apply-for-another')
  await page.getByRole('link', { name: 'Về danh sách việc cần làm' }).click()
  await expect(page.getByText('cần sửa')).toBeVisible()
  await page.getByRole('link', { name: 'Bỏ hồ sơ đang làm dở' }).click()
  await page.getByRole('button', { name: 'Có, bỏ hồ sơ này' }).click()
  await expectHeading(page, 'Hồ sơ của tôi')
})
