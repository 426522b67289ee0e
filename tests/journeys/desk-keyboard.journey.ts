import { expect } from '@playwright/test'
import { keysWork, officialAt, panelOf } from './support/at-the-desk.ts'
import { hear } from './support/desk-acts.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

test('the whole desk by keyboard: down the list, open, act, back, help, and keys switched off', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  for (const name of ['Võ Thị Sáu', 'Lê Hồng Gấm']) await office.takeIn('permit', { person: of(name) })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  await page.goto('/ban-lam-viec/viec-cua-toi')
  await keysWork(page)
  const rows = page.locator('a.work')
  await page.keyboard.press('j')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page.locator('.bench-file h1')).toBeFocused()
  const opened = page.url()

  await test.step('keys never fire in a field, and Escape in it loses nothing', async () => {
    await page.keyboard.press('r')
    await expect(panelOf(page).getByLabel('Lý do')).toBeFocused()
    await page.keyboard.type('chuyển xong rồi jkncs?')
    await expect(panelOf(page).getByLabel('Lý do')).toHaveValue('chuyển xong rồi jkncs?')
    expect(page.url()).toContain('/rut')
    await page.keyboard.press('Escape')
    await expect(panelOf(page).getByLabel('Lý do')).toHaveValue('chuyển xong rồi jkncs?')
  })
  await test.step('Escape on an untouched form closes it', async () => {
    await page.goto(opened)
    await keysWork(page)
    await page.keyboard.press('c')
    await expect(panelOf(page).getByLabel('Ghi chú cho người nhận')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panelOf(page)).toHaveCount(0)
  })
  await test.step('C and Enter hand over; the next dossier of the list is open', async () => {
    await page.keyboard.press('c')
    await expect(panelOf(page).getByLabel('Ghi chú cho người nhận')).toBeFocused()
    await page.keyboard.press('Enter')
    await hear(page, 'Đã chuyển.')
    await expect(page.locator('.bench-file h1')).toBeVisible()
    expect(page.url()).not.toBe(opened)
    await expect(page.locator('a.work[aria-current=true]')).toHaveCount(1)
  })
  await test.step('/ goes to the search of the queue', async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox', { name: 'Tìm trong hàng việc' })).toBeFocused()
    await page.keyboard.type('khong ai ca')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Không có hồ sơ nào khớp với "khong ai ca".')).toBeVisible()
    await page.getByRole('link', { name: 'Xem cả hàng việc' }).click()
    await expect(rows.first()).toBeVisible()
  })
  await test.step('? lists the keys; switched off they stay off, also on the next page', async () => {
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Phím tắt' })
    await expect(help.getByText('Tiếp nhận mới')).toBeVisible()
    await help.getByRole('button', { name: 'Tắt phím tắt' }).click()
    await help.getByRole('button', { name: 'Đóng' }).click()
    await page.reload()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('n')
    await page.keyboard.press('j')
    expect(new URL(page.url()).pathname).toBe('/ban-lam-viec/viec-cua-toi')
    await expect(rows.first()).not.toBeFocused()
  })
})
