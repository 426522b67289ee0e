import type { ExampleSet } from './example.ts'
import { SessionEnded } from './session-ended.tsx'

export const examples: ExampleSet = {
  component: 'SessionEnded',
  purpose: 'Phiên đã hết giữa lúc gửi một biểu mẫu: đăng nhập xong thì gửi tiếp đúng những gì đã nhập.',
  shownAs: 'page',
  examples: [
    {
      name: 'Giữ những gì đã nhập',
      element: <SessionEnded sent={{ action: '/ho-so/1/rut', fields: [['reason', 'Tôi nộp nhầm thủ tục']] }} />,
    },
    { name: 'Có tệp đã chọn', element: <SessionEnded sent={{ action: '/ho-so/1/bo-sung', fields: null }} /> },
  ],
}
