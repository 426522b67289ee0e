import { Form } from 'react-router'
import type { ExampleSet } from './example.ts'
import { SearchField } from './search-field.tsx'

export const examples: ExampleSet = {
  component: 'SearchField',
  purpose: 'Tìm, có dấu hay không dấu đều được.',
  examples: [
    {
      name: 'Trên trang',
      element: (
        <search aria-label="Tìm thủ tục, ví dụ 1">
          <Form method="get">
            <SearchField name="q1" label="Bạn cần làm việc gì?" hint="Ví dụ: khai sinh, giấy phép xây dựng, chứng thực bản sao" />
          </Form>
        </search>
      ),
    },
    {
      name: 'Trong danh sách, nhãn chỉ đọc, có phím',
      element: (
        <search aria-label="Tìm trong hàng việc, ví dụ 2">
          <Form method="get">
            <SearchField name="q2" label="Tìm trong hàng việc" placeholder="Tên, mã hồ sơ, thủ tục" quiet shortcut="/" />
          </Form>
        </search>
      ),
    },
  ],
}
