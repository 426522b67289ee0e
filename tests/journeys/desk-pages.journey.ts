import { expect } from '@playwright/test'
import { officialAt } from './support/at-the-desk.ts'
import { openInList } from './support/desk-acts.ts'
import { lookAt } from './support/on-screen.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { pdfText } from './support/pdf-text.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })
test.setTimeout(150_000)

test('every page and form of the desk is accessible and fits a telephone', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  await office.birthFromHome()
  const { code } = await office.takeIn('permit', { person: of('Kim Thị Sóc Khên') })
  const counter = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  for (const [name, path] of Object.entries({
    intake: '/ban-lam-viec/ho-so-moi',
    empty: '/ban-lam-viec/qua-han',
    search: '/ban-lam-viec/tim',
    'take-in': '/ban-lam-viec/tiep-nhan',
    'take-in-form': '/ban-lam-viec/tiep-nhan?thu-tuc=1.001193',
    ledger: '/ban-lam-viec/so-theo-doi',
    own: '/ban-lam-viec/toi',
  })) {
    await counter.goto(path)
    await expect(counter.getByRole('heading', { level: 1 })).toHaveCount(1)
    await lookAt(counter, `desk-${name}`)
  }
  await counter.goto('/ban-lam-viec/ho-so-moi')
  await counter.locator('a.work').first().click()
  await expect(counter.locator('.bench-file h1')).toBeVisible()
  const dossier = new URL(counter.url()).pathname
  for (const form of ['', '/tiep-nhan', '/yeu-cau-bo-sung', '/tu-choi', '/rut']) {
    await counter.goto(dossier + form)
    await lookAt(counter, `desk-dossier${form.replace('/', '-')}`)
  }
  const auditor = await officialAt(browser, baseURL!, 'kiem-tra-1')
  await openInList(auditor, 'tim', code)
  await lookAt(auditor, 'desk-auditor')
})

test('the auditor reads everything, exports it, and finds no button that changes anything', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { code, id } = await office.takeIn('permit', { person: of('Danh Thị Bé Ba') })
  const auditor = await officialAt(browser, baseURL!, 'kiem-tra-1')
  await auditor.goto('/ban-lam-viec')
  await expect(auditor).toHaveURL(/\/ban-lam-viec\/tim$/)
  await openInList(auditor, 'tim', code)
  await expect(auditor.getByText('Bạn xem hồ sơ để kiểm tra, không xử lý.')).toBeVisible()
  await expect(auditor.getByRole('group', { name: 'Việc làm được' })).toHaveCount(0)
  await expect(auditor.getByText('tiếp nhận hồ sơ, mã')).toBeVisible()
  const events = await auditor.request.get((await auditor.getByRole('link', { name: 'Xuất nhật ký' }).getAttribute('href'))!)
  expect(((await events.json()) as { events: unknown[] }).events.length).toBeGreaterThan(1)
  await auditor.goto(`/ban-lam-viec/tim/${id}/rut`)
  await expect(auditor.getByText('Việc này không còn làm được nữa')).toBeVisible()
  await expect(auditor.getByRole('button', { name: 'Rút hồ sơ' })).toHaveCount(0)
})

test('the ledger of the unit opens as PDF for typed days, and says what it cannot read', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { code } = await office.takeIn('permit', { person: of('Sơn Thị Nga') })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  await page.goto('/ban-lam-viec/so-theo-doi')
  await page.getByLabel('Từ ngày').fill('31/02/2026')
  await page.getByRole('button', { name: 'Mở sổ (PDF)' }).click()
  await expect(page.getByRole('alert')).toContainText('Không có ngày này trong lịch.')
  const unit = await page.getByLabel('Nơi tiếp nhận').inputValue()
  const text = await pdfText(page.context(), `/ban-lam-viec/so-theo-doi?don-vi=${unit}&tu=01/3/2026&den=31/3/2026`)
  expect(text).toContain(code)
})

test('nobody but officials comes to the desk, and nobody takes in where they do not work', async ({ browser, baseURL, page }) => {
  await page.goto('/ban-lam-viec/viec-cua-toi')
  await expect(page).toHaveURL(/\/dang-nhap\?ve=%2Fban-lam-viec%2Fviec-cua-toi/)
  const handler = await officialAt(browser, baseURL!, 'chuyen-vien-1')
  for (const path of ['/ban-lam-viec/tiep-nhan', '/ban-lam-viec/so-theo-doi']) {
    const answer = await handler.goto(path)
    expect.soft(answer?.status(), path).toBe(403)
  }
  const known = await handler.request.post('/ban-lam-viec/tiep-nhan/nguoi', {
    form: { number: '096190000123' },
    headers: { origin: baseURL! },
  })
  expect(known.status(), 'who bears a number').toBe(403)
  const office = await officeByApi(baseURL!)
  const { id } = await office.takeIn('copies')
  const answer = await handler.goto(`/ban-lam-viec/tim/${id}`)
  expect(answer?.status()).toBe(404)
})
