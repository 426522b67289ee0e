import type { ExampleSet } from './example.ts'
import { FileField } from './file-field.tsx'

const MEGABYTE = 1_048_576

export const examples: ExampleSet = {
  component: 'FileField',
  purpose: 'Gửi tệp. Tệp đã gửi được giữ trên máy chủ, kể cả khi biểu mẫu trở lại vì một lỗi khác.',
  examples: [
    {
      name: 'Chưa có tệp',
      element: (
        <FileField
          name="giay-chung-sinh"
          label="Giấy chứng sinh"
          hint="Ảnh chụp rõ bốn góc, hoặc tệp PDF"
          maxBytes={50 * MEGABYTE}
          accept=".pdf,image/*"
        />
      ),
    },
    {
      name: 'Đã có tệp, thêm được',
      element: (
        <FileField
          name="ban-ve"
          label="Bản vẽ thiết kế"
          maxBytes={50 * MEGABYTE}
          maxFiles={5}
          removeName="bo-tep"
          kept={[
            { id: 'a', name: 'mat-bang-tang-1.pdf', bytes: 2_516_582, href: '#tep' },
            { id: 'b', name: 'mặt đứng và mặt cắt.pdf', bytes: 317_000 },
          ]}
        />
      ),
    },
    {
      name: 'Có lỗi',
      element: (
        <FileField
          name="so-do"
          label="Giấy chứng nhận quyền sử dụng đất"
          maxBytes={50 * MEGABYTE}
          error="Tệp “so-do.pdf” có mật khẩu nên cán bộ không mở được. Hãy bỏ mật khẩu rồi gửi lại."
        />
      ),
    },
  ],
}
