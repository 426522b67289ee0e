import type { ExampleSet } from './example.ts'
import { Papers } from './papers.tsx'
import { Radios } from './radios.tsx'

const checks = [
  { value: 'dat', label: 'Đạt' },
  { value: 'thieu', label: 'Thiếu' },
  { value: 'sai', label: 'Chưa đúng' },
]

export const examples: ExampleSet = {
  component: 'Papers',
  purpose: 'Giấy tờ cần có, hoặc đã có. Chỉ đếm những giấy tờ còn phải nộp.',
  examples: [
    {
      name: 'Cho người dân',
      element: (
        <Papers
          items={[
            { id: 'to-khai', title: 'Tờ khai đăng ký khai sinh', note: 'Điền ngay trên trang này, không cần in', kind: 'biểu mẫu điện tử' },
            {
              id: 'chung-sinh',
              title: 'Giấy chứng sinh',
              note: 'Không có? Dùng văn bản của người làm chứng, hoặc giấy cam đoan',
              kind: '1 bản chính',
            },
            {
              id: 'can-cuoc',
              title: 'Căn cước của cha, mẹ',
              note: 'Đã có trong cơ sở dữ liệu dân cư',
              settled: true,
              mark: { tone: 'done', text: 'không phải nộp' },
            },
          ]}
        />
      ),
    },
    {
      name: 'Trên bàn làm việc',
      element: (
        <Papers
          items={[
            {
              id: 'don',
              title: 'Đơn đề nghị cấp giấy phép',
              note: 'biểu mẫu điện tử, khớp dữ liệu dân cư',
              mark: { tone: 'done', text: 'đạt' },
            },
            { id: 'ban-ve', title: <a href="#ban-ve">Bản vẽ thiết kế, 12 trang</a>, mark: { text: 'chưa xem' } },
            { id: 'trich-do', title: 'Trích đo thửa đất', note: 'bổ sung 09/3', mark: { tone: 'info', text: 'mới' } },
          ]}
        />
      ),
    },
    {
      name: 'Kiểm tra tại quầy, từng giấy một',
      element: (
        <Papers
          items={[
            {
              id: 'kt-to-khai',
              title: 'Tờ khai đăng ký khai sinh',
              kind: '1 bản chính',
              control: <Radios name="kt-1" label="Kết quả kiểm tra tờ khai" inline defaultValue="dat" choices={checks} />,
            },
            {
              id: 'kt-chung-sinh',
              title: 'Giấy chứng sinh',
              kind: '1 bản chính',
              control: <Radios name="kt-2" label="Kết quả kiểm tra giấy chứng sinh" inline choices={checks} />,
            },
          ]}
        />
      ),
    },
  ],
}
