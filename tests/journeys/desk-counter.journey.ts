import { expect, type Locator, type Page } from '@playwright/test'
import { person } from '../../modules/dossiers/testing/demo-desk.ts'
import { keysWork, officialAt, panelOf } from './support/at-the-desk.ts'
import { act, hear, openInList } from './support/desk-acts.ts'
import { officeByApi } from './support/office-by-api.ts'
import { lookAt } from './support/on-screen.ts'
import { pdfText } from './support/pdf-text.ts'
import { smallPdf } from './support/small-pdf.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })

/** The declaration and the paper of the hospital. */
async function bringsBirthPapers(page: Page): Promise<void> {
  for (const name of [/^Tờ khai đăng ký khai sinh/, /^Giấy chứng sinh$/]) await page.getByRole('checkbox', { name }).check()
}

const CARD = '096190000123||Nguyễn Thị Hường|02031990|Nữ|12 Lê Lợi, phường An Xuyên, Cà Mau|01072021'

/** Counts what a hand does: a key, a click, a pull of the scanner's trigger. */
function handOn(page: Page) {
  let acts = 0
  return {
    acts: () => acts,
    async press(key: string) {
      acts += 1
      await page.keyboard.press(key)
    },
    /** The scanner types the whole card and ends with Enter. */
    async scan(text: string) {
      acts += 1
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    async click(target: Locator) {
      acts += 1
      await target.click()
    },
  }
}

function measured(seconds: number, acts: number, what: string): void {
  test.info().annotations.push({ type: 'counter intake', description: `${what}: ${acts} acts, ${seconds.toFixed(1)} s by script` })
  expect(acts, 'keys, clicks and scans').toBeLessThanOrEqual(12)
  expect(seconds).toBeLessThan(60)
}

test('counter intake by keyboard alone: somebody new, from N to the printed receipt in well under a minute', async ({
  browser,
  baseURL,
}) => {
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await page.goto('/ban-lam-viec')
  await keysWork(page)
  const begun = Date.now()
  await page.keyboard.press('n')
  await expect(page.getByRole('searchbox', { name: 'Tìm thủ tục' })).toBeFocused()
  await page.keyboard.type('khai sinh')
  await expect(page.getByRole('list', { name: 'Chọn thủ tục' }).getByRole('link').first()).toHaveText('Đăng ký khai sinh')
  await expect(page).toHaveURL(/q=khai\+sinh/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Số định danh hoặc mã số thuế')).toBeFocused()
  await page.keyboard.type(CARD)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Họ tên hoặc tên tổ chức')).toHaveValue('Nguyễn Thị Hường')
  await expect(page.getByText('Chưa có hồ sơ nào của số này ở đây.')).toBeVisible()
  await expect(page.getByLabel('Điện thoại', { exact: true })).toBeFocused()
  await page.keyboard.type('0912345678')
  for (const name of [/^Tờ khai đăng ký khai sinh/, /^Giấy chứng sinh$/]) {
    const paper = page.getByRole('checkbox', { name })
    for (let i = 0; i < 15 && !(await paper.evaluate((box) => box === document.activeElement)); i += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
  }
  const receipt = page.context().waitForEvent('page')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Đã tiếp nhận H12\.126-260302-\d{4}$/ })).toBeVisible()
  const printed = await receipt
  const seconds = (Date.now() - begun) / 1000
  test.info().annotations.push({ type: 'counter intake', description: `somebody new: ${seconds.toFixed(1)} s by script, no mouse` })
  expect(seconds).toBeLessThan(60)

  await test.step('the receipt opens by itself, with code, name and promised hour', async () => {
    await printed.close()
    const code = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Đã tiếp nhận ', '')
    const text = await pdfText(page.context(), (await page.getByRole('link', { name: 'In giấy tiếp nhận' }).getAttribute('href'))!)
    for (const words of [code, 'Nguyễn Thị Hường', 'Giấy chứng sinh']) expect(text).toContain(words)
    await expect(page.getByText('Hẹn trả kết quả')).toBeVisible()
    await expect(page.getByText('Thời hạn theo quy định', { exact: false })).toBeVisible()
    await lookAt(page, 'desk-taken-in')
  })
  await test.step('N brings the next person; what was just taken in stands first', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('n')
    await expect(page.getByRole('searchbox', { name: 'Tìm thủ tục' })).toBeFocused()
    await expect(page.getByRole('list', { name: 'Chọn thủ tục' }).getByRole('link').first()).toHaveText('Đăng ký khai sinh')
    await expect(page.getByText('vừa tiếp nhận')).toBeVisible()
  })
})

test('counter intake of a known person with 5 papers: at most 12 acts of the hand, the receipt printed', async ({ browser, baseURL }) => {
  const office = await officeByApi(baseURL!)
  const known = {
    ...person.applicant,
    fullName: 'Lâm Thị Út Hiền',
    idNumber: '096185004455',
    phone: '0918000455',
    address: '7 Lý Bôn, Cà Mau',
  }
  const earlier = await office.takeIn('permit', { person: { ...person, applicant: known } })
  const page = await officialAt(browser, baseURL!, 'tiep-nhan-1')
  // The counter has taken in a permit before: from now on it stands first.
  await page.goto('/ban-lam-viec/tiep-nhan?thu-tuc=1.013225')
  await page.getByLabel('Số định danh hoặc mã số thuế').fill('096095001999')
  await page.getByLabel('Họ tên hoặc tên tổ chức').fill('Dương Văn Bảy')
  await page.getByLabel('Điện thoại', { exact: true }).fill('0919000999')
  await page.getByLabel('Địa chỉ').fill('9 Hùng Vương')
  await page.getByRole('button', { name: /^Đã nhận đủ \d giấy tờ bắt buộc$/ }).click()
  await page.getByLabel('Cơ quan giải quyết').selectOption({ label: 'Sở Xây dựng tỉnh Cà Mau' })
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Đã tiếp nhận/ })).toBeVisible()
  await keysWork(page)

  const hand = handOn(page)
  const begun = Date.now()
  await hand.press('n')
  await expect(page.getByRole('searchbox', { name: 'Tìm thủ tục' })).toBeFocused()
  await expect(page.getByText('vừa tiếp nhận')).toBeVisible()
  await hand.press('ArrowDown')
  await hand.press('Enter')
  await expect(page.getByLabel('Số định danh hoặc mã số thuế')).toBeFocused()
  await hand.scan('096185004455||Lâm Thị Út Hiền|12051985|Nữ|7 Lý Bôn, Cà Mau|01072021')
  await expect(page.getByLabel('Điện thoại', { exact: true })).toHaveValue('0918000455')
  await expect(page.getByText(`Đã có hồ sơ ${earlier.code}`)).toBeVisible()
  await hand.click(page.getByRole('button', { name: 'Đã nhận đủ 3 giấy tờ bắt buộc' }))
  await hand.click(page.getByRole('checkbox', { name: 'Báo cáo kết quả thẩm tra thiết kế' }))
  await hand.click(page.getByRole('checkbox', { name: 'Bản cam kết bảo đảm an toàn công trình liền kề' }))
  await expect(page.getByLabel('Cơ quan giải quyết').locator('option:checked')).toHaveText('Sở Xây dựng tỉnh Cà Mau')
  const receipt = page.context().waitForEvent('page')
  await hand.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Đã tiếp nhận/ })).toBeVisible()
  await receipt
  measured((Date.now() - begun) / 1000, hand.acts(), 'known person, 5 papers')

  const code = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Đã tiếp nhận ', '')
  const text = await pdfText(page.context(), (await page.getByRole('link', { name: 'In giấy tiếp nhận' }).getAttribute('href'))!)
  for (const words of [code, 'Lâm Thị Út Hiền', 'Báo cáo kết quả thẩm tra thiết kế']) expect(text).toContain(words)
})

test('an intake with mistakes comes back whole: errors at their fields, papers ticked, the scan still there', async ({
  browser,
  baseURL,
}) => {
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await page.goto('/ban-lam-viec/tiep-nhan?thu-tuc=1.001193')
  await page.getByLabel('Số định danh hoặc mã số thuế').fill('0961900')
  await page.getByLabel('Họ tên hoặc tên tổ chức').fill('Trần Văn Đức')
  await page.getByLabel('Địa chỉ').fill('5 Phan Ngọc Hiển')
  await bringsBirthPapers(page)
  await page.getByLabel('Bản chụp, nếu có: Giấy chứng sinh').setInputFiles(smallPdf('Giấy chứng sinh.pdf'))
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  const errors = page.getByRole('alert')
  await expect(errors).toContainText('Có 2 chỗ cần sửa')
  await lookAt(page, 'desk-intake-errors')
  await errors.getByRole('link').first().click()
  await expect(page.getByLabel('Số định danh hoặc mã số thuế')).toBeFocused()
  await expect(page.getByRole('checkbox', { name: 'Giấy chứng sinh', exact: true })).toBeChecked()
  await expect(page.getByText('Giấy chứng sinh.pdf')).toBeVisible()
  await page.getByLabel('Số định danh hoặc mã số thuế').fill('095078001356')
  await page.getByLabel('Điện thoại', { exact: true }).fill('0912 345 678')
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Đã tiếp nhận/ })).toBeVisible()
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click()
  await expect(page.getByRole('link', { name: 'Giấy chứng sinh.pdf' })).toBeVisible()
})

test('R-034 certified copies the same day: no control slip, nobody signs for a handover, in and out at one counter', async ({
  browser,
  baseURL,
}) => {
  const counter = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await counter.goto('/ban-lam-viec/tiep-nhan?thu-tuc=2.000815')
  await counter.getByLabel('Số định danh hoặc mã số thuế').fill('096190004127')
  await counter.getByLabel('Họ tên hoặc tên tổ chức').fill('Lý Thị Sà Rinh')
  await counter.getByLabel('Điện thoại', { exact: true }).fill('0912345673')
  await counter.getByLabel('Địa chỉ').fill('Ấp 3, phường An Xuyên')
  for (const box of await counter.getByRole('group', { name: 'Giấy tờ đã nhận' }).getByRole('checkbox').all()) await box.check()
  await counter.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await expect(counter.getByRole('heading', { level: 1, name: /^Đã tiếp nhận/ })).toBeVisible()
  const code = (await counter.getByRole('heading', { level: 1 }).innerText()).replace('Đã tiếp nhận ', '')
  await expect(counter.getByRole('link', { name: 'Chuyển hồ sơ' })).toHaveCount(0)

  const at = (account: string) => officialAt(browser, baseURL!, account)
  const takes = async (account: string) => {
    const page = await at(account)
    await openInList(page, 'cho-nhan-ban-giao', code)
    await page.getByRole('button', { name: 'Xác nhận đã nhận', exact: true }).click()
    await hear(page, 'Đã nhận hồ sơ.')
    await openInList(page, 'viec-cua-toi', code)
    return page
  }
  const handler = await at('xa-chuyen-vien-1')
  // The step may be open to its post at once, or wait to be taken.
  await handler.goto(`/ban-lam-viec/tim?q=${code}`)
  const take = handler.getByRole('button', { name: 'Xác nhận đã nhận', exact: true })
  await expect(take.or(handler.getByRole('link', { name: 'Hoàn thành bước', exact: true }))).toBeVisible()
  if (await take.isVisible()) {
    await take.click()
    await hear(handler, 'Đã nhận hồ sơ.')
  }
  await openInList(handler, 'viec-cua-toi', code)
  await expect(handler.getByText('Thủ tục này không dùng phiếu kiểm soát.')).toHaveCount(1)
  await act(handler, 'Hoàn thành bước', 'Đã hoàn thành bước.')
  const next = async (account: string): Promise<Page> => {
    const page = await at(account)
    await page.goto(`/ban-lam-viec/tim?q=${code}`)
    await expect(page.getByRole('group', { name: 'Việc làm được' })).toBeVisible()
    const waits = page.getByRole('button', { name: 'Xác nhận đã nhận', exact: true })
    return (await waits.isVisible()) ? takes(account) : page
  }
  const leader = await next('xa-lanh-dao-1')
  await act(leader, 'Phê duyệt', 'Đã phê duyệt.')
  await act(leader, 'Ký', 'Đã ký.')
  const clerk = await next('xa-van-thu-1')
  await act(clerk, 'Vào số', 'Đã vào số.', async (panel) => panel.getByLabel('Ký hiệu sổ').fill('CT'))
  await act(clerk, 'Chuyển', 'Đã chuyển.')
  const returns = await next('xa-tiep-nhan-1')
  await act(returns, 'Trả kết quả', 'Đã trả kết quả.', async (panel) =>
    panel.getByLabel('Giấy tờ đã xuất trình').fill('Căn cước 096 *** 127'),
  )
})

test('a code typed or scanned anywhere in the search opens its dossier: whole, its end, a name without accents, a number, a telephone', async ({
  browser,
  baseURL,
}) => {
  const page = await officialAt(browser, baseURL!, 'xa-tiep-nhan-1')
  await page.goto('/ban-lam-viec/tiep-nhan?thu-tuc=1.001193')
  await page.getByLabel('Số định danh hoặc mã số thuế').fill('096095001111')
  await page.getByLabel('Họ tên hoặc tên tổ chức').fill('Đỗ Thị Ngọc Hân')
  await page.getByLabel('Điện thoại', { exact: true }).fill('0919000111')
  await page.getByLabel('Địa chỉ').fill('9 Hùng Vương')
  await bringsBirthPapers(page)
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Đã tiếp nhận/ })).toBeVisible()
  const code = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Đã tiếp nhận ', '')
  await page.goto('/ban-lam-viec/ho-so-moi')
  await keysWork(page)
  await page.keyboard.press('s')
  await expect(page).toHaveURL(/\/tim/)
  for (const words of [code, code.toLowerCase(), 'do thi ngoc han', '096095001111', '0919 000 111']) {
    await page.goto('/ban-lam-viec/tim')
    await page.getByRole('searchbox').fill(words)
    await page.keyboard.press('Enter')
    await expect.soft(page.getByRole('heading', { level: 1, name: /Đỗ Thị Ngọc Hân/ }), words).toBeVisible()
  }
  await page.goto(`/ban-lam-viec/tim?q=${code.slice(-4)}`)
  await expect(page.locator('a.work', { hasText: 'Đỗ Thị Ngọc Hân' })).toBeVisible()
  await page.goto('/ban-lam-viec/tim?q=khong co ai')
  await expect(page.getByText('Không có hồ sơ nào khớp với "khong co ai".')).toBeVisible()
  await expect(panelOf(page)).toHaveCount(0)
})
