import { expect } from '@playwright/test'
import { officialAt } from './support/at-the-desk.ts'
import { act, confirmReceipt, hear, openInList } from './support/desk-acts.ts'
import { lookAt } from './support/on-screen.ts'
import { of, officeByApi } from './support/office-by-api.ts'
import { pdfText } from './support/pdf-text.ts'
import { smallPdf } from './support/small-pdf.ts'
import { test } from './support/story.ts'

test.use({ actionTimeout: 10_000 })
test.setTimeout(150_000)

test('a building permit goes through the department: recalled once, supplemented once, sent back once, and out', async ({
  browser,
  baseURL,
}) => {
  const office = await officeByApi(baseURL!)
  const { code, id } = await office.takeIn('permit', { person: of('Huỳnh Quốc Thái') })
  const at = (account: string) => officialAt(browser, baseURL!, account)
  const [counter, head, handler] = await Promise.all([at('tiep-nhan-1'), at('truong-phong-1'), at('chuyen-vien-1')])

  await test.step('a handover by mistake is taken back while nobody has signed for it, and both are on the slip', async () => {
    await openInList(counter, 'viec-cua-toi', code)
    await act(counter, 'Chuyển', 'Đã chuyển.')
    await openInList(counter, 'tim', code)
    await act(counter, 'Thu hồi', 'Đã thu hồi', async (panel) => panel.getByLabel('Lý do').fill('Chuyển nhầm buổi'))
    await openInList(counter, 'viec-cua-toi', code)
    await act(counter, 'Chuyển', 'Đã chuyển.')
    expect(await pdfText(counter.context(), `/api/v1/dossiers/${id}/control-slip`)).toContain('Chuyển nhầm')
  })
  await test.step('the division head signs for it and gives it to one of two handlers', async () => {
    await confirmReceipt(head, code)
    await openInList(head, 'viec-cua-toi', code)
    await act(head, 'Phân công', 'Đã phân công.', async (panel) => {
      await expect(panel.getByRole('radio')).toHaveCount(2)
      await panel.getByRole('radio').first().check()
    })
  })
  const [first] = await office.open('chuyen-vien-1', id).then((seen) => seen.work)
  const isFirst = first.assigneeId === (await office.officialIdOf('chuyen-vien-1'))
  const writer = isFirst ? handler : await at('chuyen-vien-2')

  await test.step('R-090 the handler asks for a supplement: once, everything, at the center; the clock stands still', async () => {
    await confirmReceipt(writer, code)
    await openInList(writer, 'viec-cua-toi', code)
    await act(writer, 'Yêu cầu bổ sung', 'Đã gửi phiếu yêu cầu bổ sung.', async (panel) => {
      await panel.getByLabel('02 bộ bản vẽ thiết kế xây dựng').check()
      await panel.getByLabel('Thiếu hoặc sai điều gì').locator('visible=true').fill('Thiếu mặt cắt móng')
      await panel.getByLabel('Sửa như thế nào').locator('visible=true').fill('Thêm mặt cắt móng tỷ lệ 1/50')
      await panel.getByLabel('Căn cứ pháp lý').fill('Nghị định 175/2024/NĐ-CP')
      await lookAt(writer, 'desk-permit-supplement')
    })
    await openInList(writer, 'tim', code)
    await expect(writer.getByText('Đang tạm dừng', { exact: true }).first()).toBeVisible()
    await expect(writer.getByRole('button', { name: 'Hoàn thành bước: hồ sơ đang tạm dừng' })).toBeDisabled()
  })
  await test.step('the papers come over the counter, with a scan; the clock goes on', async () => {
    await openInList(counter, 'tim', code)
    await act(counter, 'Nhận giấy tờ bổ sung', 'thời hạn tính tiếp', async (panel) => {
      await panel.getByLabel(/^Bản chụp, nếu có/).setInputFiles(smallPdf('Mặt cắt móng.pdf'))
      await panel.getByLabel('Tại quầy tiếp nhận').check()
    })
    await expect(counter.getByRole('link', { name: 'Mặt cắt móng.pdf' })).toBeVisible()
    await expect(counter.getByText('đang giải quyết', { exact: false }).first()).toBeVisible()
  })
  await test.step('R-025 a second request stands behind an explanation and a supervisor', async () => {
    await openInList(writer, 'viec-cua-toi', code)
    await writer.getByRole('link', { name: 'Yêu cầu bổ sung thêm' }).click()
    await expect(writer.getByLabel('Vì sao trước đó chưa thấy')).toBeVisible()
    await expect(writer.getByLabel('Người phụ trách đồng ý').locator('option')).not.toHaveCount(1)
    await writer.getByRole('link', { name: 'Thôi', exact: true }).click()
  })

  const leader = await at('lanh-dao-1')
  await test.step('the leader sends the draft back with comments; the writer reads them first thing', async () => {
    await act(writer, 'Hoàn thành bước', 'Đã hoàn thành bước.', async (panel) => {
      await panel.getByLabel('Tên kết quả').fill('Giấy phép xây dựng')
      await panel.getByLabel('Tệp dự thảo').setInputFiles(smallPdf('Dự thảo giấy phép.pdf'))
    })
    await confirmReceipt(leader, code)
    await openInList(leader, 'viec-cua-toi', code)
    await act(leader, 'Trả lại', 'Đã trả lại kèm ý kiến.', async (panel) =>
      panel.getByLabel('Cần sửa gì').fill('Ghi rõ chiều cao công trình'),
    )
    await confirmReceipt(writer, code)
    await openInList(writer, 'viec-cua-toi', code)
    await expect(writer.getByText('Ghi rõ chiều cao công trình').first()).toBeVisible()
    await lookAt(writer, 'desk-permit-sent-back')
    await act(writer, 'Hoàn thành bước', 'Đã hoàn thành bước.', async (panel) => {
      await panel.getByLabel('Soạn dự thảo mới').check()
      await panel.getByLabel('Tên kết quả').fill('Giấy phép xây dựng, cao 12 m')
    })
  })
  await test.step('R-066 approved, signed and numbered in three acts', async () => {
    await confirmReceipt(leader, code)
    await openInList(leader, 'viec-cua-toi', code)
    await expect(leader.getByText('Giấy phép xây dựng, cao 12 m')).toBeVisible()
    await act(leader, 'Phê duyệt', 'Đã phê duyệt.', async (panel) => panel.getByLabel('KT. (ký thay)').check())
    await act(leader, 'Ký', 'Đã ký.')
    const clerk = await at('van-thu-1')
    await confirmReceipt(clerk, code)
    await openInList(clerk, 'viec-cua-toi', code)
    await act(clerk, 'Vào số', 'Đã vào số.', async (panel) => panel.getByLabel('Ký hiệu sổ').fill('gpxd'))
    await expect(clerk.getByText(/\d+\/GPXD/).first()).toBeVisible()
    await act(clerk, 'Chuyển', 'Đã chuyển.')
  })
  await test.step('R-079 at the return counter nothing leaves without a paper that was seen', async () => {
    const returns = await at('tra-ket-qua-1')
    await confirmReceipt(returns, code)
    await openInList(returns, 'cho-tra-ket-qua', code)
    await act(returns, 'Trả kết quả', '', async () => {})
    await expect(returns.getByRole('link', { name: /giấy tờ người nhận đã xuất trình/ })).toBeVisible()
    await returns.getByLabel('Giấy tờ đã xuất trình').fill('Căn cước 096 *** 123')
    await returns.locator('section.act-panel').getByRole('button', { name: 'Trả kết quả', exact: true }).click()
    await hear(returns, 'Đã trả kết quả.')
  })
})
