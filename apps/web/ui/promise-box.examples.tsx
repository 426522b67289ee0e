import type { ExampleSet } from './example.ts'
import { PromiseBox } from './promise-box.tsx'

export const examples: ExampleSet = {
  component: 'PromiseBox, DueLedgerLines',
  purpose: 'Lời hẹn của hồ sơ: khi nào, và vì sao là khi ấy. Các dòng cộng lại phải ra đúng ngày hẹn.',
  examples: [
    {
      name: 'Trong hạn, mở bảng tính',
      element: (
        <PromiseBox
          promise="9 giờ 00, thứ Tư 18/3/2026"
          note="Còn 6 ngày làm việc · nhận bản điện tử"
          ledgerOpen
          ledger={[
            { text: 'Tiếp nhận đủ giấy tờ: thứ Hai 02/3, 9 giờ 00', amount: 'bắt đầu' },
            { text: 'Thời hạn theo quy định: 10 ngày làm việc', amount: '80 giờ' },
            { text: 'Chờ bạn bổ sung trích đo thửa đất, từ 05/3 10 giờ 00 đến 09/3 10 giờ 00 (Phiếu 12/HDHS)', amount: 'tạm dừng 16 giờ' },
            { text: 'Thứ Bảy, Chủ nhật: 07, 08, 14, 15/3', amount: 'không tính' },
            { text: 'Hẹn trả', amount: '18/3, 9 giờ 00' },
          ]}
        />
      ),
    },
    {
      name: 'Sắp đến hạn',
      element: (
        <PromiseBox
          promise="17 giờ 00, hôm nay"
          tone="soon"
          note="Còn 2 giờ làm việc"
          ledger={[{ text: 'Hẹn trả', amount: '11/3, 17 giờ 00' }]}
        />
      ),
    },
    {
      name: 'Quá hạn',
      element: (
        <PromiseBox
          promise="9 giờ 00, thứ Sáu 20/3/2026"
          label="Hẹn lại"
          tone="late"
          note="Hẹn lần đầu 9 giờ 00, thứ Tư 18/3/2026. Chúng tôi xin lỗi vì chậm trễ."
        />
      ),
    },
    {
      name: 'Chưa có ngày hẹn',
      element: <PromiseBox label="Đang chờ bạn bổ sung" promise="Thời gian tạm dừng" note="Ngày hẹn mới được tính khi giấy tờ đến nơi." />,
    },
  ],
}
