import { expect } from '@playwright/test'
import { officialAt, panelOf } from './support/at-the-desk.ts'
import { hear, openInList } from './support/desk-acts.ts'
import { lookAt } from './support/on-screen.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

test('two officials at once: the second is told who did what, and loses not a word', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { code, id } = await office.takeIn('permit', { person: of('Lâm Thị Ngọc Ánh') })
  const slow = await officialAt(browser, baseURL!, 'tiep-nhan-2')
  await openInList(slow, 'viec-cua-toi', code)
  await slow.getByRole('link', { name: 'Rút hồ sơ', exact: true }).click()
  await panelOf(slow).getByLabel('Lý do').fill('Người dân đổi ý, xin rút trước khi chuyển')
  // A colleague at the next counter is faster; the slow one's tab is in the background meanwhile.
  await slow.route('**/ban-lam-viec/nhip*', (route) => route.abort())
  await office.must('tiep-nhan-1', id, 'hand-over', { token: (await office.open('tiep-nhan-1', id)).work[0].token })
  await panelOf(slow).getByRole('button', { name: 'Rút hồ sơ', exact: true }).click()
  await expect(slow.getByText('Có người khác vừa xử lý hồ sơ này')).toBeVisible()
  await expect(slow.getByText(/Nguyễn Khánh Vy đã xong bước "Chuyển hồ sơ đến cơ quan giải quyết"/)).toBeVisible()
  await expect(panelOf(slow).getByLabel('Lý do')).toHaveValue('Người dân đổi ý, xin rút trước khi chuyển')
  expect((await office.open('tiep-nhan-1', id)).status).not.toBe('WITHDRAWN')
  await lookAt(slow, 'desk-conflict')
  await test.step('the form now stands on the newest copy and can be sent knowingly', async () => {
    await panelOf(slow).getByRole('button', { name: 'Rút hồ sơ', exact: true }).click()
    await hear(slow, 'Đã ghi nhận rút hồ sơ.')
    expect((await office.open('tiep-nhan-1', id)).status).toBe('WITHDRAWN')
  })
})

test('a form that is open while somebody else acts is told so, without a word lost', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { code, id } = await office.takeIn('permit', { person: of('Trương Minh Đức') })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-2')
  await openInList(page, 'viec-cua-toi', code)
  await page.getByRole('link', { name: 'Chuyển', exact: true }).click()
  await panelOf(page).getByLabel('Ghi chú cho người nhận').fill('Đủ 3 giấy tờ')
  await office.must('tiep-nhan-1', id, 'hand-over', { token: (await office.open('tiep-nhan-1', id)).work[0].token })
  await expect(page.getByText('Có người khác vừa xử lý hồ sơ này')).toBeVisible({ timeout: 8_000 })
  await expect(panelOf(page).getByLabel('Ghi chú cho người nhận')).toHaveValue('Đủ 3 giấy tờ')
  await expect(panelOf(page).getByRole('button', { name: /^Chuyển/ })).toBeDisabled()
})

test('pressed twice, an act is done once', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { code, id } = await office.takeIn('permit', { person: of('Phạm Văn Tâm') })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  await openInList(page, 'viec-cua-toi', code)
  await page.getByRole('link', { name: 'Chuyển', exact: true }).click()
  await panelOf(page).getByRole('button', { name: 'Chuyển', exact: true }).dblclick()
  await hear(page, 'Đã chuyển.')
  const { events } = (await (await office.as('tiep-nhan-1')).get(`/api/v1/dossiers/${id}/events`)).body
  expect(events.filter((event: { type: string }) => event.type === 'StepCompleted')).toHaveLength(1)
})

test('a dossier that arrives is in an open list within 5 seconds; the open dossier and the scroll stay where they are', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  await office.birthFromHome()
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await page.goto('/ban-lam-viec/ho-so-moi')
  await page.locator('a.work').first().click()
  await expect(page.locator('.bench-file h1')).toBeVisible()
  await page.getByRole('link', { name: 'Từ chối', exact: true }).click()
  await panelOf(page).getByLabel('Nói rõ lý do').fill('Đang viết dở')
  const before = await page.locator('a.work').count()
  await page.evaluate(() => document.querySelector('.bench-file')?.scrollTo(0, 120))
  const arrived = await office.birthFromHome()
  expect(arrived.status).toBe(201)
  await expect(page.locator('a.work')).toHaveCount(before + 1, { timeout: 5_000 })
  await expect(panelOf(page).getByLabel('Nói rõ lý do')).toHaveValue('Đang viết dở')
  expect(await page.evaluate(() => document.querySelector('.bench-file')?.scrollTop)).toBe(120)
})
