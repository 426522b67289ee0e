import { expect, type Page } from '@playwright/test'
import { expectHeading } from './on-screen.ts'
import { signInAsCitizen } from './sign-in.ts'
import { smallPdf } from './small-pdf.ts'

export type Birth = {
  readonly citizen: string
  /** As what they ask: "Mẹ" or "Cha". */
  readonly relation: string
  readonly child: string
  readonly look: (page: Page, name: string) => Promise<void>
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()

/**
 * From the front page to the look-up code: a parent registers the birth of a child, in words any parent would use.
 * @returns the look-up code
 */
export async function applyForBirthCertificate(page: Page, { citizen, relation, child, look }: Birth): Promise<string> {
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill('dang ky khai sinh')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
  await expectHeading(page, 'Đăng ký khai sinh')
  await page.getByLabel('Trẻ sinh thông thường').check()
  await page.getByRole('button', { name: 'Xem giấy tờ cho trường hợp này' }).click()
  await look(page, 'procedure')
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click()
  await signInAsCitizen(page, citizen)
  await expectHeading(page, 'Đăng ký khai sinh')
  await look(page, 'begin')
  await page.getByRole('button', { name: /^Bắt đầu/ }).click()
  await look(page, 'task-list')
  await page.getByRole('link', { name: 'Nơi giải quyết' }).click()
  await look(page, 'agency')
  await page.getByLabel('Nơi giải quyết').selectOption({ label: 'Phường An Xuyên' })
  await goOn(page)
  await page.getByLabel('Cho chính tôi').check()
  await look(page, 'person')
  await goOn(page)
  await expectHeading(page, 'Thông tin của bạn')
  await page.getByLabel('Địa chỉ').fill('Số 12, đường Lê Lợi, phường An Xuyên, tỉnh Cà Mau')
  await look(page, 'applicant')
  await goOn(page)
  await fillDeclaration(page, { relation, child, look })
  await upload(page, look)
  await expectHeading(page, 'Cách nhận kết quả')
  await page.getByLabel('Tại quầy trả kết quả').check()
  await look(page, 'result')
  await goOn(page)
  await expectHeading(page, 'Kiểm tra và gửi')
  await expect(page.getByText(child)).toBeVisible()
  await look(page, 'check')
  await page.getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await expectHeading(page, 'Đã nhận được hồ sơ của bạn')
  await look(page, 'done')
  return (await page.locator('.promise-when').innerText()).trim()
}

async function fillDeclaration(page: Page, { relation, child, look }: Omit<Birth, 'citizen'>): Promise<void> {
  await expectHeading(page, 'Người yêu cầu đăng ký')
  await livesInAnXuyen(page, 'Nơi cư trú')
  await choose(page, 'Quan hệ với người được khai sinh', relation)
  await look(page, 'requester')
  await goOn(page)

  await expectHeading(page, 'Người được khai sinh')
  // Too long a name is answered in words, and nothing of it is cut off on the way.
  await page.getByLabel('Họ, chữ đệm, tên').fill('A'.repeat(1000))
  await goOn(page)
  await expect(page.getByRole('link', { name: 'Nội dung có 1000 ký tự, nhiều nhất là 100.' })).toBeVisible()
  await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue('A'.repeat(1000))
  await page.getByLabel('Họ, chữ đệm, tên').fill(child)
  await page.getByLabel('Ngày, tháng, năm sinh', { exact: true }).fill('20/2/2026')
  await page.getByLabel('Ngày, tháng, năm sinh ghi bằng chữ').fill('Ngày hai mươi tháng hai năm hai nghìn không trăm hai mươi sáu')
  await choose(page, 'Giới tính', 'Nữ')
  await page.getByLabel('Dân tộc').fill('Kinh')
  await choose(page, 'Nơi sinh', 'Cơ sở y tế')
  await page.getByLabel('Quê quán').fill('Phường An Xuyên, tỉnh Cà Mau')
  await goOn(page)
  // Where the child was born opens two more questions; what was typed is still there.
  await expect(page.getByRole('heading', { name: 'Có thêm câu hỏi' })).toBeVisible()
  await expect(page.getByLabel('Họ, chữ đệm, tên')).toHaveValue(child)
  await page.getByLabel('Tên cơ sở y tế').fill('Bệnh viện Sản - Nhi Cà Mau')
  await livesInAnXuyen(page, 'Địa chỉ nơi sinh')
  await look(page, 'child')
  await goOn(page)

  await expectHeading(page, 'Người mẹ')
  await page.getByLabel('Họ, chữ đệm, tên').fill('Nguyễn Thị Ánh Nguyệt')
  await page.getByLabel('Số định danh cá nhân').fill('096190004127')
  await page.getByLabel('Ngày, tháng, năm sinh').fill('12/5/1990')
  await page.getByLabel('Dân tộc').fill('Kinh')
  await livesInAnXuyen(page, 'Nơi cư trú')
  await look(page, 'mother')
  await goOn(page)

  await expectHeading(page, 'Người cha')
  await page.getByLabel('Họ, chữ đệm, tên').fill('Trần Văn Đức')
  // Only the year is known: the form allows it, and it stays a year.
  await page.getByLabel('Ngày, tháng, năm sinh').fill('1988')
  await livesInAnXuyen(page, 'Nơi cư trú')
  await goOn(page)

  await expectHeading(page, 'Bản sao trích lục khai sinh')
  await choose(page, 'Đề nghị cấp bản sao', 'Không')
  await goOn(page)

  await expectHeading(page, 'Cam đoan')
  await page.getByRole('checkbox').check()
  await look(page, 'confirmation')
  await goOn(page)
}

async function upload(page: Page, look: Birth['look']): Promise<void> {
  await expectHeading(page, 'Giấy tờ')
  await look(page, 'papers')
  await page.getByRole('link', { name: 'Chọn tệp: Giấy chứng sinh', exact: true }).click()
  await expectHeading(page, 'Giấy chứng sinh')
  await look(page, 'paper')
  await page.getByLabel('Chọn tệp trên máy của bạn').setInputFiles(smallPdf('Giấy chứng sinh.pdf'))
  await page.getByRole('button', { name: 'Lưu giấy tờ này' }).click()
  await expect(page.getByText('Đã gửi: Giấy chứng sinh.pdf')).toBeVisible()
  await page.getByRole('link', { name: 'Tiếp tục', exact: true }).click()
}

/** A few choices are boxes, many are a list. */
async function choose(page: Page, question: string, answer: string): Promise<void> {
  const boxes = page.getByRole('group', { name: question })
  if ((await boxes.count()) > 0) return boxes.getByLabel(answer, { exact: true }).check()
  await page.getByLabel(question).selectOption({ label: answer })
}

async function livesInAnXuyen(page: Page, question: string): Promise<void> {
  const address = page.getByRole('group', { name: question })
  await expect(address.getByLabel('Tỉnh, thành phố')).toHaveValue('96')
  await address.getByLabel('Xã, phường, đặc khu').selectOption({ label: 'Phường An Xuyên' })
  await address.getByLabel('Số nhà, đường, ấp, khóm').fill('Số 12, đường Lê Lợi')
}
