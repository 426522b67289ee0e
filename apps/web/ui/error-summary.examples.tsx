import { ErrorSummary } from './error-summary.tsx'
import type { ExampleSet } from './example.ts'
import { PageTitle } from './page-title.tsx'

// Each one takes the focus, as it must when a form comes back; so they are shown as pages of their own.
export const examples: ExampleSet = {
  component: 'ErrorSummary',
  purpose: 'Đứng đầu trang khi biểu mẫu trở lại vì có lỗi: có mấy chỗ, sửa thế nào, và đường đến từng chỗ.',
  shownAs: 'page',
  examples: [
    {
      name: 'Hai lỗi',
      element: (
        <main className="wrap page first">
          <ErrorSummary
            errors={[
              { field: 'so-dinh-danh', message: 'Số định danh có 12 chữ số, bạn mới nhập 10' },
              { field: 'nhan-ket-qua', message: 'Chọn một cách nhận kết quả' },
            ]}
          />
          <PageTitle>Người yêu cầu</PageTitle>
        </main>
      ),
    },
    {
      name: 'Lỗi của cả biểu mẫu',
      element: (
        <main className="wrap page first">
          <ErrorSummary errors={[{ message: 'Tổng các tệp vượt quá 200 MB. Hãy bớt tệp, hoặc nộp tại quầy.' }]} />
          <PageTitle>Giấy tờ</PageTitle>
        </main>
      ),
    },
  ],
}
