import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { officialAt } from './support/at-the-desk.ts'
import { lookAt } from './support/on-screen.ts'
import { officeByApi } from './support/office-by-api.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

const ADMIN = '/ban-lam-viec/quan-tri'
const send = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

test('R-206 the hotline is changed by decision: from a day on, with the text it rests on and who approved it', async ({
  browser,
  baseURL,
}) => {
  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  await page.goto(`${ADMIN}/cau-hinh/service.hotline`)
  await page.getByRole('link', { name: 'Đổi giá trị' }).click()
  await page.getByLabel('Số máy').fill('1900 0126')
  await page.getByLabel('Giờ trả lời: từ').fill('bảy giờ')
  await page.getByLabel('Áp dụng từ ngày').fill('02/3/2026')
  await send(page, 'Lưu thay đổi')
  await expect(page.getByRole('alert')).toContainText('Hãy ghi giờ và phút')
  await expect(page.getByLabel('Số máy')).toHaveValue('1900 0126')
  await lookAt(page, 'setting-change')
  await page.getByLabel('Giờ trả lời: từ').fill('7:30')
  await send(page, 'Lưu thay đổi')
  await expect(page.getByRole('alert')).toContainText('Chưa ghi căn cứ pháp lý')
  await page.getByLabel('Căn cứ').fill('Quyết định 12/QĐ-UBND ngày 02/3/2026')
  await send(page, 'Lưu thay đổi')
  await expect(page.getByRole('alert')).toContainText('Chưa ghi người hoặc cơ quan phê duyệt')
  await page.getByLabel('Người phê duyệt').fill('Chủ tịch UBND tỉnh')
  await send(page, 'Lưu thay đổi')
  await expect(page.getByText('Đã lưu thay đổi.')).toBeVisible()
  await expect(page.getByText('1900 0126').first()).toBeVisible()
  await expect(page.getByText('Quyết định 12/QĐ-UBND ngày 02/3/2026').first()).toBeVisible()
  await lookAt(page, 'setting-changed')
})

test('an auditor reads a setting and cannot open its form', async ({ browser, baseURL }) => {
  const page = await officialAt(browser, baseURL!, 'kiem-tra-1')
  await page.goto(`${ADMIN}/cau-hinh/dossier.uncollected-after-days`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đổi giá trị' })).toHaveCount(0)
  expect((await page.goto(`${ADMIN}/cau-hinh/dossier.uncollected-after-days/sua`))?.status()).toBe(403)
})

test('an account is found by name without accents', async ({ browser, baseURL }) => {
  const page = await officialAt(browser, baseURL!, 'quan-tri-1')
  await page.goto(`${ADMIN}/tai-khoan`)
  await page.getByLabel('Tìm tài khoản').fill('quynh han')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=quynh/)
  await expect(page.getByRole('link', { name: 'Trần Ngọc Quỳnh Hân' })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByLabel('Tìm tài khoản').fill('không có ai')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Không có tài khoản nào khớp')).toBeVisible()
})

test('an official turns on codes at sign-in: a wrong code keeps the picture, the right one is confirmed', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const page = await officialAt(browser, baseURL!, 'chuyen-vien-2')
  await page.goto('/ban-lam-viec/toi')
  await page.getByRole('link', { name: 'Bật mã xác thực' }).click()
  await send(page, 'Bắt đầu')
  await expect(page.getByRole('figure', { name: 'Hình QR để ứng dụng xác thực quét' })).toBeVisible()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Mã 6 số').fill('000000')
  await send(page, 'Xác nhận')
  await expect(page.getByRole('alert')).toContainText('Mã xác thực chưa đúng')
  await expect(page.locator('code')).toHaveText(/[A-Z2-7 ]{16,}/)
  expect(page.url()).not.toContain(secret)
  await lookAt(page, 'totp')
  await page.getByLabel('Mã 6 số').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await send(page, 'Xác nhận')
  await expect(page.getByText('Đã bật mã xác thực.')).toBeVisible()
  await lookAt(page, 'own-page')
  // Others sign in as this official too: the code goes off again.
  const keeper = await office.as('quan-tri-1')
  const accounts = (await keeper.get('/api/v1/accounts?after=chuyen-vien-1')).body.accounts as { id: string; login: string }[]
  const { id } = accounts.find((one) => one.login === 'chuyen-vien-2')!
  expect((await keeper.post(`/api/v1/accounts/${id}/reset-totp`, {})).status).toBe(204)
})
