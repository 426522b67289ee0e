import { expect } from '@playwright/test'
import { officialAt, panelOf } from './support/at-the-desk.ts'
import { act, hear, openInList } from './support/desk-acts.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { pdfText } from './support/pdf-text.ts'
import { smallPdf } from './support/small-pdf.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

test('R-026 R-027 a refusal stands in writing: with a reason, a ground in law, and the way to the right body', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const { id } = (await office.birthFromHome()).body
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await page.goto(`/ban-lam-viec/ho-so-moi/${id}`)
  await page.getByRole('link', { name: 'Từ chối', exact: true }).click()
  const panel = panelOf(page)
  await panel.getByLabel('Hồ sơ không thuộc phạm vi tiếp nhận, giải quyết của cơ quan').check()
  await panel.getByLabel('Nói rõ lý do').fill('Trẻ đã được đăng ký khai sinh ở tỉnh khác')
  await panel.getByLabel('Căn cứ pháp lý').fill('Luật Hộ tịch 2014')
  await panel.getByRole('button', { name: 'Từ chối', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('hãy ghi tên và địa chỉ cơ quan có thẩm quyền')
  await page.getByRole('alert').getByRole('link').click()
  await expect(panel.getByLabel('Cơ quan có thẩm quyền')).toBeFocused()
  await panel.getByLabel('Cơ quan có thẩm quyền').fill('Ủy ban nhân dân phường Vĩnh Châu')
  await panel.getByLabel('Địa chỉ cơ quan đó').fill('Thành phố Cần Thơ')
  await panel.getByRole('button', { name: 'Từ chối', exact: true }).click()
  await hear(page, 'Đã từ chối tiếp nhận, phiếu đã lập.')
  await page.goto(`/ban-lam-viec/tim/${id}`)
  await expect(page.getByText('Hồ sơ kết thúc: không tiếp nhận')).toBeVisible()
  await expect(page.getByText('Bạn không có việc nào phải làm với hồ sơ này lúc này.')).toBeVisible()
  const notice = await pdfText(page.context(), (await page.getByRole('link', { name: 'In', exact: true }).getAttribute('href'))!)
  for (const words of ['Trẻ đã được đăng ký khai sinh ở tỉnh khác', 'Luật Hộ tịch 2014', 'Vĩnh Châu']) expect(notice).toContain(words)
})

test('R-049 R-092 the head stops a dossier for a while, resumes it, and stops it for good with the papers given back', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const { code, id } = await office.takeIn('permit', { person: of('Quách Văn Sanh') })
  const head = await officialAt(browser, baseURL!, 'lanh-dao-1')
  const stop = async (how: string) =>
    act(head, 'Dừng giải quyết', 'Đã dừng giải quyết.', async (panel) => {
      await panel
        .getByRole('radio', { name: /đề nghị|yêu cầu|người nộp/i })
        .first()
        .check()
      await panel.getByLabel('Lý do', { exact: true }).fill('Chờ ý kiến về quy hoạch phân khu')
      await panel.getByLabel('Căn cứ pháp lý').fill('Luật Quy hoạch')
      await panel.getByLabel(how).check()
    })
  await openInList(head, 'tim', code)
  await stop('Tạm dừng, còn tiếp tục')
  await expect(head.getByText('Đang tạm dừng', { exact: true }).first()).toBeVisible()
  await act(head, 'Tiếp tục giải quyết', 'Hồ sơ được giải quyết tiếp.', async (panel) => panel.getByLabel('Lý do').fill('Đã có ý kiến'))
  await expect(head.getByText('Đang tạm dừng', { exact: true })).toHaveCount(0)
  await stop('Dừng hẳn, ra thông báo và kết thúc hồ sơ')
  await expect(head.getByText('Hồ sơ kết thúc: dừng giải quyết')).toBeVisible()
  expect((await office.open('tiep-nhan-1', id)).status).toBe('STOPPED')
})

test('R-025 an intake that is wrong is checked paper by paper, asked for once, and the applicant’s answer is marked as new', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const { id } = (await office.birthFromHome()).body
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await page.goto(`/ban-lam-viec/ho-so-moi/${id}`)
  await page.getByLabel('Chưa đạt').check()
  await page.getByLabel('Thiếu hoặc sai ở đâu').fill('Ảnh chụp bị mờ')
  await page.getByRole('button', { name: 'Lưu kết quả kiểm tra' }).click()
  await hear(page, 'Đã lưu kết quả kiểm tra giấy tờ.')
  await expect(page.locator('.paper-remark')).toHaveText('Ảnh chụp bị mờ')

  await test.step('accepting it is refused, and says what to do instead', async () => {
    await page.getByRole('link', { name: 'Tiếp nhận', exact: true }).click()
    await panelOf(page).getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Có giấy tờ chưa đạt: Giấy chứng sinh')
    await page.getByRole('link', { name: 'Thôi', exact: true }).click()
  })
  await test.step('the request has the wrong paper ticked and its remark written already', async () => {
    await act(page, 'Yêu cầu bổ sung', 'Đã gửi phiếu yêu cầu bổ sung.', async (panel) => {
      await expect(panel.getByLabel('Giấy chứng sinh', { exact: true })).toBeChecked()
      await expect(panel.getByLabel('Thiếu hoặc sai điều gì').locator('visible=true')).toHaveValue('Ảnh chụp bị mờ')
      await panel.getByLabel('Sửa như thế nào').locator('visible=true').fill('Chụp lại cho rõ cả bốn góc')
      await panel.getByLabel('Căn cứ pháp lý').fill('Nghị định 123/2015/NĐ-CP')
    })
    await expect(page.getByText('Chờ người nộp bổ sung', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Tiếp nhận: đang chờ người dân' })).toBeDisabled()
  })
  await test.step('the applicant answers from home; the paper waits to be checked anew', async () => {
    const better = await office.upload('cong-dan-1', smallPdf('Giấy chứng sinh rõ.pdf').buffer, 'Giấy chứng sinh rõ.pdf')
    await office.must('cong-dan-1', id, 'supplement', {
      documents: [{ requiredDocumentId: 'd02', kind: 'ORIGINAL', quantity: 1, source: 'UPLOAD', files: [better.body.hash] }],
      place: 'PORTAL',
    })
    await expect(page.getByRole('link', { name: 'Giấy chứng sinh rõ.pdf' })).toBeVisible({ timeout: 8_000 })
    await expect(page.getByText('mới nộp', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Đạt tất cả' }).click()
    await hear(page, 'Đã lưu kết quả kiểm tra giấy tờ.')
    await act(page, 'Tiếp nhận', 'Đã tiếp nhận H12.126')
  })
})

test('a session that has ended loses no word: signed in again in another tab, the same form is sent', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const { code } = await office.takeIn('permit', { person: of('Tô Ngọc Vân') })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  await openInList(page, 'viec-cua-toi', code)
  await page.getByRole('link', { name: 'Chuyển', exact: true }).click()
  await panelOf(page).getByLabel('Ghi chú cho người nhận').fill('Kèm 02 bộ bản vẽ')
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await panelOf(page).getByRole('button', { name: 'Chuyển', exact: true }).click()
  await expect(page.getByText('Phiên làm việc đã hết.')).toBeVisible()
  await expect(panelOf(page).getByLabel('Ghi chú cho người nhận')).toHaveValue('Kèm 02 bộ bản vẽ')
  await page.context().addCookies(cookies)
  await panelOf(page).getByRole('button', { name: 'Chuyển', exact: true }).click()
  await hear(page, 'Đã chuyển.')
})

test('a dossier that is not there leaves the list as it is', async ({ browser, baseURL }) => {
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  const answer = await page.goto('/ban-lam-viec/viec-cua-toi/019cac0f-0000-7000-8000-000000000000')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'Không mở được hồ sơ này' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Hàng việc' })).toBeVisible()
})
