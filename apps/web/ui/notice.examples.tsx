import type { ExampleSet } from './example.ts'
import { Notice } from './notice.tsx'

export const examples: ExampleSet = {
  component: 'Notice',
  purpose: 'Điều cần biết trước khi làm tiếp: chuyện gì đã xảy ra, rồi phải làm gì.',
  examples: [
    {
      name: 'Cho biết',
      element: (
        <Notice heading="Quy trình này là bản minh họa" level={3}>
          <p>Số liệu và tên người trên trang này không có thật.</p>
        </Notice>
      ),
    },
    {
      name: 'Sắp đến hạn',
      element: (
        <Notice tone="soon" heading="Bạn cần bổ sung trước thứ Hai 09/3/2026" level={3}>
          <p>
            Còn thiếu trích đo thửa đất. <a href="#bo-sung">Nộp bổ sung</a>
          </p>
        </Notice>
      ),
    },
    {
      name: 'Quá hạn',
      element: (
        <Notice tone="late" heading="Hồ sơ của bạn chậm 3 giờ, chúng tôi xin lỗi" level={3}>
          <p>Ngày hẹn mới: 9 giờ 00, thứ Sáu 20/3/2026. Lý do: chờ ý kiến của cơ quan phòng cháy.</p>
        </Notice>
      ),
    },
    {
      name: 'Đã xong',
      element: (
        <Notice tone="done" heading="Đã nhận hồ sơ của bạn" level={3}>
          <p>
            Mã tra cứu: <strong>7KQ4-M2XD-9TRA</strong>. Hãy giữ mã này để xem hồ sơ đang ở đâu.
          </p>
        </Notice>
      ),
    },
  ],
}
