import { ErrorPage } from './error-page.tsx'
import type { ExampleSet } from './example.ts'

export const examples: ExampleSet = {
  component: 'ErrorPage',
  purpose: 'Chuyện gì đã xảy ra và làm gì tiếp, cho mọi cách một trang có thể hỏng.',
  shownAs: 'page',
  examples: [
    { name: 'Không tìm thấy (404)', element: <ErrorPage status={404} here="#day" /> },
    { name: 'Chưa đăng nhập (401)', element: <ErrorPage status={401} here="/ho-so-cua-toi" /> },
    { name: 'Không có quyền (403)', element: <ErrorPage status={403} here="#day" /> },
    { name: 'Bản cũ (412)', element: <ErrorPage status={412} here="#day" /> },
    { name: 'Hệ thống khác chưa trả lời (503)', element: <ErrorPage status={503} here="#day" /> },
    { name: 'Lỗi của chúng tôi (500)', element: <ErrorPage status={500} here="#day" incident="k7-2c91" /> },
  ],
}
