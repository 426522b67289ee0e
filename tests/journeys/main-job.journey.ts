import { expect, type Page } from '@playwright/test'
import { applyForBirthCertificate } from './support/citizen-applies.ts'
import { act, confirmReceipt, hear, openInList } from './support/desk-acts.ts'
import { expectHeading, lookAt, PHONE } from './support/on-screen.ts'
import { pdfText } from './support/pdf-text.ts'
import { smallPdf } from './support/small-pdf.ts'
import { officialsBrowser, signInAsOfficial } from './support/sign-in.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })
test.setTimeout(240_000)

const steps = [
  'Chuyển hồ sơ cho bộ phận hộ tịch',
  'Phân công thụ lý',
  'Thẩm định hồ sơ, ghi Sổ đăng ký khai sinh',
  'Xem xét, ký Giấy khai sinh',
  'Vào sổ, đóng dấu',
  'Chuyển kết quả về Trung tâm',
  'Trả kết quả',
]

for (const { scripts, name, number, relation, child } of [
  { scripts: true, name: 'Nguyễn Thị Ánh Nguyệt', number: '096190004127', relation: 'Mẹ', child: 'Trần Nguyễn An Nhiên' },
  { scripts: false, name: 'Trần Văn Đức', number: '095078001356', relation: 'Cha', child: 'Trần Nguyễn Bảo Châu' },
]) {
  test(`a birth is registered, from home to the certificate, with JavaScript ${scripts ? 'on' : 'off'} for the citizen`, async ({
    browser,
    baseURL,
  }) => {
    // The pages are the same without scripts, but axe needs them: the second citizen walks through unmeasured.
    const look = scripts ? (page: Page, shown: string) => lookAt(page, `main-job-${shown}`) : async () => {}
    const citizen = await (await browser.newContext({ baseURL, javaScriptEnabled: scripts, viewport: PHONE })).newPage()
    const counter = await (await browser.newContext({ baseURL })).newPage()
    await signInAsOfficial(counter, 'xa-tiep-nhan-1')
    await counter.goto('/ban-lam-viec/ho-so-moi')

    const lookupCode = await applyForBirthCertificate(citizen, { citizen: name, relation, child, look })
    // Other stories leave dossiers of the same citizen in the same list: this one is known by its id.
    const own = await citizen.context().newPage()
    await own.goto('/ho-so-cua-toi')
    const id = /[0-9a-f-]{36}/.exec((await own.locator('main a[href^="/ho-so/"]').first().getAttribute('href')) ?? '')![0]
    await test.step('within 5 seconds it is in the list of the counter, without a reload', async () => {
      await expect(counter.locator(`a.work[href*="${id}"]`)).toBeVisible({ timeout: 5_000 })
    })
    const code = await acceptAtTheCounter(counter, { id, applicant: name }, look)

    const [leader, handler, clerk] = await Promise.all(
      ['xa-lanh-dao-1', 'xa-chuyen-vien-1', 'xa-van-thu-1'].map(async (account) =>
        (await officialsBrowser(browser, baseURL!, account)).newPage(),
      ),
    )
    await test.step('it goes to the agency with two names, and is given to the handler', async () => {
      await openInList(counter, 'viec-cua-toi', code)
      await act(counter, 'Chuyển', 'Đã chuyển.', async (panel) => panel.getByLabel('Ghi chú cho người nhận').fill('Đủ giấy tờ.'))
      await confirmReceipt(leader!, code)
      await openInList(leader!, 'viec-cua-toi', code)
      await act(leader!, 'Phân công', 'Đã phân công.', async (panel) => panel.getByLabel('Hoàng Tấn Tân').check())
    })
    await test.step('the handler drafts, the leader approves and signs, the clerk gives the number', async () => {
      await confirmReceipt(handler!, code)
      await openInList(handler!, 'viec-cua-toi', code)
      await look(handler!, 'desk-handler')
      await act(handler!, 'Hoàn thành bước', 'Đã hoàn thành bước.', async (panel) => {
        await panel.getByLabel('Tên kết quả').fill('Giấy khai sinh')
        await panel.getByLabel('Tệp dự thảo').setInputFiles(smallPdf('Giấy khai sinh.pdf'))
      })
      await confirmReceipt(leader!, code)
      await openInList(leader!, 'viec-cua-toi', code)
      await act(leader!, 'Phê duyệt', 'Đã phê duyệt.', async (panel) => panel.getByLabel('KT. (ký thay)').check())
      await act(leader!, 'Ký', 'Đã ký.')
      await confirmReceipt(clerk!, code)
      await openInList(clerk!, 'viec-cua-toi', code)
      await act(clerk!, 'Vào số', 'Đã vào số.', async (panel) => panel.getByLabel('Ký hiệu sổ').fill('KS'))
      await act(clerk!, 'Chuyển', 'Đã chuyển.')
    })
    await test.step('the counter receives the result and hands it out', async () => {
      await confirmReceipt(counter, code)
      await openInList(counter, 'cho-tra-ket-qua', code)
      await look(counter, 'desk-return')
      await act(counter, 'Trả kết quả', 'Đã trả kết quả.', async (panel) =>
        panel.getByLabel('Giấy tờ đã xuất trình').fill('Căn cước 096 *** 127'),
      )
    })
    await test.step('the citizen sees every step, opens the receipt and the result', async () => {
      await citizen.getByRole('link', { name: 'Xem hồ sơ của tôi' }).click()
      await expectHeading(citizen, 'Đăng ký khai sinh')
      await seesEveryStep(citizen)
      await look(citizen, 'own')
      const receipt = citizen.getByRole('main').getByRole('link', { name: 'Giấy tiếp nhận và hẹn trả kết quả' }).first()
      const text = await pdfText(citizen.context(), (await receipt.getAttribute('href'))!)
      expect(text).toContain(code)
      expect(text).toContain(name)
    })
    await test.step('anybody with the look-up code sees every step and no name', async () => {
      const stranger = await (await browser.newContext({ baseURL, javaScriptEnabled: scripts })).newPage()
      await stranger.goto('/tra-cuu')
      await stranger.getByLabel('Mã hồ sơ hoặc mã tra cứu').fill(lookupCode)
      await stranger.getByRole('button', { name: 'Tra cứu', exact: true }).click()
      await expectHeading(stranger, 'Đăng ký khai sinh')
      await seesEveryStep(stranger)
      await look(stranger, 'look-up')
      const seen = await stranger.locator('body').innerText()
      for (const secret of [name, child, number, 'Lê Lợi']) expect(seen).not.toContain(secret)
    })
    await test.step('the control slip has both names of every handover', async () => {
      const slip = await pdfText(counter.context(), `/api/v1/dossiers/${id}/control-slip`)
      expect(slip).toContain(code)
      for (const official of ['Hoàng Tấn Tân', 'Nguyễn Trọng Nguyên', 'Lương Thị Linh', await nameOf(counter)])
        expect(slip).toContain(official)
    })
  })
}

async function acceptAtTheCounter(
  counter: Page,
  { id, applicant }: { id: string; applicant: string },
  look: (page: Page, id: string) => Promise<void>,
): Promise<string> {
  await counter.locator(`a.work[href*="${id}"]`).click()
  await expect(counter.getByRole('heading', { level: 1, name: applicant })).toBeVisible()
  await look(counter, 'desk-new')
  await counter.getByRole('button', { name: 'Đạt tất cả' }).click()
  await hear(counter, 'Đã lưu kết quả kiểm tra giấy tờ.')
  await act(counter, 'Tiếp nhận', 'Đã tiếp nhận H')
  const said = await counter.getByRole('status', { name: 'Kết quả việc vừa làm' }).innerText()
  const code = /H\d+\.\S+?-\d{6}-\d{4,5}/.exec(said)![0]
  await counter.goto(`/ban-lam-viec/tim?q=${code}`)
  await expect(counter.getByRole('heading', { level: 1, name: applicant })).toBeVisible()
  await look(counter, 'desk-accepted')
  const receipt = await counter.getByRole('link', { name: 'In', exact: true }).first().getAttribute('href')
  expect(await pdfText(counter.context(), receipt!)).toContain(code)
  return code
}

async function seesEveryStep(page: Page): Promise<void> {
  for (const step of steps) await expect.soft(page.getByRole('listitem').filter({ hasText: step }).first(), step).toBeVisible()
  await expect(page.getByText('Đã trả kết quả lúc')).toBeVisible()
}

/** Name of the official who has signed in. */
async function nameOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/sessions/current')
  return ((await answer.json()) as { name: string }).name
}
