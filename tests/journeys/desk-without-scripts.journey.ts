import { expect, type Page } from '@playwright/test'
import { officialsBrowser } from './support/sign-in.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

test('when scripts fail the desk still works: lists, forms, refusals with what was typed, results in words', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const { code } = await office.takeIn('permit', { person: of('Ngô Gia Bảo') })
  const signedIn = await officialsBrowser(browser, baseURL!, 'tiep-nhan-1')
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await signedIn.storageState() })
  const page = await context.newPage()
  await page.goto('/ban-lam-viec/viec-cua-toi')
  await page.getByRole('searchbox').fill('ngo gia bao')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.locator('a.work', { hasText: code }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Ngô Gia Bảo/ })).toBeVisible()

  await test.step('a refusal stands over the form, which keeps what was typed', async () => {
    await page.getByRole('link', { name: 'Yêu cầu bổ sung', exact: true }).click()
    await page.getByLabel('Căn cứ pháp lý').fill('Nghị định 175/2024/NĐ-CP')
    await send(page, 'Yêu cầu bổ sung')
    await expect(page.getByRole('alert')).toContainText('Phiếu phải nêu ít nhất một giấy tờ cần bổ sung.')
    await expect(page.getByLabel('Căn cứ pháp lý')).toHaveValue('Nghị định 175/2024/NĐ-CP')
    await page.getByRole('link', { name: 'Thôi', exact: true }).click()
  })
  await test.step('an act is carried out and told', async () => {
    await page.getByRole('link', { name: 'Chuyển', exact: true }).click()
    await page.getByLabel('Ghi chú cho người nhận').fill('Không có mạng nhanh')
    await send(page, 'Chuyển')
    await expect(page.getByText(`${code}: Đã chuyển. Hồ sơ chờ người nhận xác nhận.`)).toBeVisible()
  })
  await test.step('an intake at the counter, with another case shown on request', async () => {
    await page.goto('/ban-lam-viec/tiep-nhan?q=giay+phep+xay+dung')
    await page
      .getByRole('link', { name: /Cấp giấy phép xây dựng mới/ })
      .first()
      .click()
    await page.getByLabel('Họ tên hoặc tên tổ chức').fill('Đoàn Minh Khôi')
    await page.getByRole('button', { name: 'Xem giấy tờ của trường hợp này' }).click()
    await expect(page.getByLabel('Họ tên hoặc tên tổ chức')).toHaveValue('Đoàn Minh Khôi')
    await page.getByLabel('Số định danh hoặc mã số thuế').fill('096190000123')
    await page.getByRole('button', { name: 'Tìm người này' }).click()
    await expect(page.getByLabel('Điện thoại', { exact: true })).toHaveValue('0912345678')
    await expect(page.getByLabel('Họ tên hoặc tên tổ chức')).toHaveValue('Đoàn Minh Khôi')
    await page.getByRole('button', { name: 'Đã nhận đủ 3 giấy tờ bắt buộc' }).click()
    await expect(page.getByRole('checkbox', { name: 'Đơn đề nghị cấp giấy phép xây dựng' })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Báo cáo kết quả thẩm tra thiết kế' })).not.toBeChecked()
  })
})

const send = (page: Page, verb: string) => page.locator('section.act-panel').getByRole('button', { name: verb, exact: true }).click()
