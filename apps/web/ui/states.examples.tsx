import { ButtonLink } from './button-link.tsx'
import { ConflictState } from './conflict-state.tsx'
import { EmptyState } from './empty-state.tsx'
import type { ExampleSet } from './example.ts'
import { LoadingState } from './loading-state.tsx'
import { Pagination } from './pagination.tsx'

export const examples: ExampleSet = {
  component: 'EmptyState, LoadingState, ConflictState, Pagination',
  purpose: 'Khi không có gì, khi đang chờ, khi hai người cùng làm một lúc, và khi danh sách còn dài.',
  examples: [
    {
      name: 'Không có gì',
      element: (
        <EmptyState heading="Không có hồ sơ nào quá hạn" level={3}>
          <p>Hồ sơ đến hạn sớm nhất: 11/3 14:10.</p>
        </EmptyState>
      ),
    },
    {
      name: 'Tìm không thấy, có việc để làm',
      element: (
        <EmptyState heading="Không có thủ tục nào tên “khai xinh”" level={3}>
          <p>Thử gõ ít chữ hơn, hoặc xem theo lĩnh vực.</p>
          <ButtonLink to="#linh-vuc" tone="plain" small>
            Xem theo lĩnh vực
          </ButtonLink>
        </EmptyState>
      ),
    },
    { name: 'Đang chờ', element: <LoadingState label="Đang mở hồ sơ" /> },
    {
      name: 'Hai người cùng làm',
      element: (
        <ConflictState
          happened="Lê Thị Thơm đã tiếp nhận hồ sơ này lúc 9:02, trước bạn 4 giây."
          reloadHref="#tai-lai"
          kept={[{ label: 'Ghi chú của bạn', text: 'Đã đối chiếu bản chính giấy chứng sinh.' }]}
        />
      ),
    },
    { name: 'Danh sách còn dài', element: <Pagination previousHref="#truoc" nextHref="#sau" note="20 hồ sơ, hẹn từ 18/3 đến 25/3" /> },
  ],
}
