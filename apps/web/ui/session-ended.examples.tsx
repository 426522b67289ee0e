import { SessionEnded } from './session-ended.tsx'

export const examples = {
  'Giữ những gì đã nhập': () => <SessionEnded sent={{ action: '/ho-so/1/rut', fields: [['reason', 'Tôi nộp nhầm thủ tục']] }} />,
  'Có tệp đã chọn': () => <SessionEnded sent={{ action: '/ho-so/1/bo-sung', fields: null }} />,
}
