import type { ExampleSet } from './example.ts'
import { Mark } from './mark.tsx'

export const examples: ExampleSet = {
  component: 'Mark',
  purpose: 'Một từ về tình trạng. Đỏ chỉ có một nghĩa: quá hạn.',
  examples: [
    {
      name: 'Năm sắc thái',
      element: (
        <div className="row-of-buttons">
          <Mark>tạm dừng</Mark>
          <Mark tone="info">đang làm</Mark>
          <Mark tone="soon">11/3 14:10</Mark>
          <Mark tone="late">quá 3 giờ</Mark>
          <Mark tone="done">không phải nộp</Mark>
        </div>
      ),
    },
  ],
}
