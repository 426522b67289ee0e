import type { ExampleSet } from './example.ts'
import { Facts } from './facts.tsx'

export const examples: ExampleSet = {
  component: 'Facts',
  purpose: 'Câu trả lời ngắn: bao lâu, bao nhiêu, ở đâu; hoặc những gì đã khai, để xem lại trước khi gửi.',
  examples: [
    {
      name: 'Xếp chồng, ở cột bên',
      element: (
        <Facts
          items={[
            { label: 'Thời hạn', value: 'Trong ngày, nếu nhận trước 15 giờ' },
            { label: 'Lệ phí', value: 'Miễn lệ phí khi đăng ký đúng hạn' },
            { label: 'Kết quả', value: 'Giấy khai sinh' },
          ]}
        />
      ),
    },
    {
      name: 'Từng dòng, sửa được',
      element: (
        <Facts
          layout="rows"
          items={[
            { label: 'Họ, chữ đệm, tên trẻ', value: 'Lê Hoàng Bảo Ngọc', changeHref: '#ten' },
            { label: 'Ngày sinh', value: '02/3/2026', changeHref: '#ngay-sinh' },
            { label: 'Nơi sinh', value: 'Bệnh viện Sản - Nhi tỉnh Cà Mau, phường An Xuyên', changeHref: '#noi-sinh' },
          ]}
        />
      ),
    },
  ],
}
