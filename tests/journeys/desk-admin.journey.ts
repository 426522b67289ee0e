import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { kiteFlyingPermit } from '../../modules/procedures/testing/kite-flying-permit.ts'
import { officialAt } from './support/at-the-desk.ts'
import { lookAt } from './support/on-screen.ts'
import { officeByApi } from './support/office-by-api.ts'
import { PASSWORD } from './support/sign-in.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

const ADMIN = '/ban-lam-viec/quan-tri'
const send = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

test('R-011 a version is published by decision, after the form has said what is missing; then its time is ended', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const keeper = await office.as('quan-tri-1')
  await keeper.post('/api/v1/procedure-imports', { procedures: [kiteFlyingPermit({ code: '9.300009' })] })
  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  await page.goto(`${ADMIN}/thu-tuc/9.300009`)
  await page.getByRole('link', { name: 'Công bố phiên bản này' }).click()
  await send(page, 'Công bố')
  const errors = page.getByRole('alert')
  await expect(errors).toContainText('Hãy chọn căn cứ công bố.')
  await page.getByLabel('Có quyết định công bố').check()
  await page.getByLabel('Số quyết định').fill('07/QĐ-UBND')
  await page.getByLabel('Ngày ban hành').fill('31/02/2026')
  await send(page, 'Công bố')
  await expect(errors).toContainText('Hãy ghi cơ quan ban hành quyết định.')
  await expect(errors).toContainText('Hãy ghi ngày dạng ngày/tháng/năm')
  await expect(page.getByLabel('Số quyết định')).toHaveValue('07/QĐ-UBND')
  await lookAt(page, 'admin-publish')
  await page.getByLabel('Ngày ban hành').fill('20/02/2026')
  await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân tỉnh Cà Mau')
  await send(page, 'Công bố')
  await expect(page.getByText('Phiên bản 1 áp dụng từ 02/3/2026.')).toBeVisible()
  await expect(page.getByText('Quyết định 07/QĐ-UBND ngày 20/02/2026 của Ủy ban nhân dân tỉnh Cà Mau')).toBeVisible()
  expect((await office.anonymous.get('/api/v1/procedures/9.300009')).body).toMatchObject({ publication: { state: 'PUBLISHED' } })

  await page.getByRole('link', { name: 'Kết thúc áp dụng' }).click()
  await page.getByLabel('Lý do, hoặc văn bản bãi bỏ').fill('Bãi bỏ theo Quyết định 09/QĐ-UBND')
  await send(page, 'Có, kết thúc áp dụng')
  await expect(page.getByText(/Thủ tục không còn áp dụng từ 02\/3\/2026/)).toBeVisible()
  expect((await office.anonymous.get('/api/v1/procedures/9.300009')).status).toBe(404)
})

test('an official who lost the telephone: the administrator takes the one-time code off, after one question', async ({
  browser,
  baseURL,
  page: visitor,
}) => {
  const office = await officeByApi(baseURL!)
  const official = await office.as('kiem-tra-1')
  const { secret } = (await official.post('/api/v1/accounts/current/totp', {})).body as { secret: string }
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  expect((await official.post('/api/v1/accounts/current/totp/confirm', { code })).status).toBe(204)
  const signIn = async () => {
    await visitor.goto('/dang-nhap')
    await visitor.getByLabel('Tên tài khoản').fill('kiem-tra-1')
    await visitor.getByLabel('Mật khẩu').fill(PASSWORD)
    await visitor.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  }
  await signIn()
  await expect(visitor.getByLabel('Mã xác thực')).toBeVisible()

  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  await page.goto(`${ADMIN}/tai-khoan`)
  await page.getByRole('link', { name: 'Trần Ngọc Quỳnh Hân' }).click()
  await page.getByRole('link', { name: 'Gỡ mã một lần' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gỡ mã một lần của Trần Ngọc Quỳnh Hân?' })).toBeVisible()
  await lookAt(page, 'admin-reset-totp')
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await expect(page.getByRole('link', { name: 'Gỡ mã một lần' })).toBeVisible()
  await page.getByRole('link', { name: 'Gỡ mã một lần' }).click()
  await send(page, 'Có, gỡ mã một lần')
  await expect(page.getByText('Đã gỡ mã một lần.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Gỡ mã một lần' })).toHaveCount(0)
  await signIn()
  await visitor.waitForURL(/\/ban-lam-viec/)
})

test('every page of the administrator is accessible and fits a telephone; the clock moves forward only', async ({ browser, baseURL }) => {
  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  for (const [name, path] of Object.entries({
    index: '',
    procedures: '/thu-tuc',
    procedure: '/thu-tuc/1.001193',
    processes: '/quy-trinh?q=khai sinh',
    incidents: '/su-co',
    settings: '/cau-hinh',
    setting: '/cau-hinh/calendar.week',
    accounts: '/tai-khoan',
    clock: '/dong-ho',
  })) {
    await page.goto(ADMIN + path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await lookAt(page, `admin-${name}`)
  }
  await page.getByLabel('Ngày', { exact: true }).fill('01/3/2026')
  await page.getByLabel('Giờ', { exact: true }).fill('8:30')
  await send(page, 'Chuyển đồng hồ')
  await expect(page.getByRole('alert')).toContainText('02/3')
  await expect(page.getByLabel('Giờ', { exact: true })).toHaveValue('8:30')
})

test('R-213 the session warns before its end, one control stays, another tab keeps both; once ended, signing in brings the typed text back', async ({
  browser,
  baseURL,
}) => {
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  let left: number | null = 1800
  let asked = 0
  // The server's own count is proven where its clock can be moved; here it says what the page must answer to.
  await page.route('**/ban-lam-viec/phien', (route) => {
    const unattended = route.request().headers()['motcua-unattended'] !== undefined
    if (!unattended && left !== null) left = 1800
    asked += 1
    return left === null ? route.fulfill({ status: 401 }) : route.fulfill({ json: { secondsLeft: left } })
  })
  await page.clock.install()
  await page.goto('/ban-lam-viec/tiep-nhan?thu-tuc=1.001193')
  // Whoever sees a session end has been here for half an hour: the page has long come alive.
  await expect.poll(() => asked).toBeGreaterThan(0)
  const name = page.getByLabel('Họ tên hoặc tên tổ chức')
  await name.fill('Trần Thị Còn Đang Gõ')
  await page.getByRole('checkbox', { name: 'Giấy chứng sinh', exact: true }).check()

  const warning = page.getByRole('dialog', { name: 'Phiên làm việc sắp hết' })
  left = 60
  await page.clock.fastForward('29:30')
  await expect(warning).toBeVisible()
  await expect(warning.getByRole('button')).toHaveCount(1)
  await warning.getByRole('button', { name: 'Ở lại' }).click()
  await expect(warning).toHaveCount(0)

  left = 60
  await page.clock.fastForward('29:30')
  await expect(warning).toBeVisible()
  left = 1500
  await page.clock.fastForward('00:06')
  await expect(warning).toHaveCount(0)

  left = null
  await page.context().clearCookies()
  await page.clock.fastForward('29:30')
  await page.waitForURL(/\/dang-nhap\?ve=/)
  await page.unroute('**/ban-lam-viec/phien')
  await page.getByLabel('Tên tài khoản').fill('xa-tiep-nhan-1')
  await page.getByLabel('Mật khẩu').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL(/\/tiep-nhan\?thu-tuc=1\.001193$/)
  await expect(name).toHaveValue('Trần Thị Còn Đang Gõ')
  await expect(page.getByRole('checkbox', { name: 'Giấy chứng sinh', exact: true })).toBeChecked()
})
