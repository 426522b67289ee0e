import type { RefusalCatalogue } from '@motcua/terms'

export const systemRefusals = {
  'clock.not-training': {
    status: 403,
    vi: () => 'Chỉ bản dùng thử mới chỉnh được đồng hồ. Hệ thống chính thức luôn chạy theo giờ thật.',
    en: () => 'Only a demo can move its clock. A real installation follows real time.',
  },
  'clock.backwards': {
    status: 409,
    vi: ({ now }) => `Đồng hồ chỉ đi tới, không lùi lại. Hãy chọn thời điểm sau ${String(now)}.`,
    en: ({ now }) => `The clock only moves forward. Choose a moment after ${String(now)}.`,
  },
  'clock.not-a-moment': {
    status: 422,
    vi: () => 'Không có thời điểm này. Hãy ghi dạng 2026-03-02T09:00+07:00.',
    en: () => 'There is no such moment. Write it like 2026-03-02T09:00+07:00.',
  },
} satisfies RefusalCatalogue
