import type { ExampleSet } from './example.ts'
import { Mark } from './mark.tsx'
import { Road } from './road.tsx'

export const examples: ExampleSet = {
  component: 'Road',
  purpose: 'Con đường của hồ sơ: đã qua đâu, đang ở đâu, còn những bước nào.',
  examples: [
    {
      name: 'Đang thẩm định',
      element: (
        <Road
          stops={[
            {
              id: '1',
              state: 'past',
              title: 'Tiếp nhận',
              detail: (
                <>
                  Trung tâm, quầy 3 · 02/3 lúc 9 giờ 00 · <a href="#giay">Giấy tiếp nhận</a>
                </>
              ),
            },
            { id: '2', state: 'past', title: 'Phân công', detail: 'Sở Xây dựng, Phòng Quản lý hoạt động xây dựng · 02/3 lúc 14 giờ 10' },
            {
              id: '3',
              state: 'now',
              title: (
                <>
                  Thẩm định <Mark tone="info">đang làm</Mark>
                </>
              ),
              detail: 'Phòng Quản lý hoạt động xây dựng · từ 02/3, hạn của bước 11/3',
            },
            { id: '4', state: 'next', title: 'Ký duyệt, vào số', detail: 'Lãnh đạo Sở Xây dựng' },
            { id: '5', state: 'next', title: 'Trả kết quả', detail: 'Bản điện tử, có chữ ký số' },
          ]}
        />
      ),
    },
  ],
}
