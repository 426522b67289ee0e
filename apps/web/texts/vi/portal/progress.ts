import type { DossierStatus, ResultChannel } from '@motcua/terms'

/** Where a dossier is and what it promises; said on its own page, at look-up and in lists. */
export const progress = {
  noDate: 'chưa có ngày',
  provisional: 'ngày tạm tính, vì lịch nghỉ chưa công bố đủ',
  channels: { COUNTER: 'nhận tại quầy', POSTAL: 'nhận qua bưu chính', ONLINE: 'nhận bản điện tử' } satisfies Record<ResultChannel, string>,
  answer: {
    label: 'Được trả lời chậm nhất lúc',
    note: 'Cơ quan tiếp nhận đang kiểm tra giấy tờ. Khi hồ sơ được tiếp nhận, bạn sẽ có mã hồ sơ và ngày hẹn trả kết quả.',
    lateLabel: 'Đã quá hạn trả lời từ',
    lateNote: 'Cơ quan tiếp nhận chưa trả lời đúng hạn. Hãy gọi đường dây nóng và đọc mã tra cứu.',
  },
  waiting: { label: 'Tình trạng', text: 'Chờ tiếp nhận' },
  late: {
    label: 'Hẹn trả kết quả, đã quá hạn',
    note: 'Kết quả chưa có đúng hẹn. Hãy gọi đường dây nóng và đọc mã hồ sơ.',
  },
  supplement: {
    label: 'Đang chờ bạn bổ sung giấy tờ',
    text: 'Chưa có hạn',
    by: (day: string) => `Chậm nhất ${day}`,
    note: 'Trong lúc chờ, thời gian giải quyết tạm dừng. Ngày hẹn mới có ngay khi bạn bổ sung đủ.',
    noteBefore: 'Bạn bổ sung đủ, cơ quan kiểm tra lại giấy tờ. Khi hồ sơ được tiếp nhận, bạn có ngày hẹn trả kết quả.',
  },
  paused: { label: 'Tình trạng', text: 'Đang tạm dừng', note: 'Thời gian giải quyết không tính trong lúc tạm dừng.' },
  ready: {
    label: 'Tình trạng',
    text: 'Đã có kết quả',
    note: (when: string, channel: string) => `Từ ${when}, ${channel}`,
  },
  returned: 'Đã trả kết quả lúc',
  wasPromised: (when: string) => `Đã hẹn trả lúc ${when}`,
  whyPromised: 'Vì sao hẹn ngày đó?',
  ended: {
    WITHDRAWN: { label: 'Tình trạng', text: 'Đã rút hồ sơ' },
    STOPPED: { label: 'Tình trạng', text: 'Đã dừng giải quyết' },
    REFUSED: { label: 'Tình trạng', text: 'Không được tiếp nhận' },
  },
  road: {
    heading: 'Hồ sơ đang ở đâu',
    fromTo: (from: string, to: string) => `từ ${from} đến ${to}`,
    since: (from: string) => `từ ${from}`,
    stepDue: (due: string) => `hạn của bước ${due}`,
    planned: (due: string) => `dự kiến xong ${due}`,
    now: 'đang làm',
    yours: 'chờ người nộp',
  },
  statuses: {
    NEW: 'chờ tiếp nhận',
    ACCEPTED: 'đã tiếp nhận',
    NOT_ACCEPTED: 'không được tiếp nhận',
    PROCESSING: 'đang giải quyết',
    SUPPLEMENT_REQUIRED: 'chờ bạn bổ sung',
    PAYMENT_REQUIRED: 'chờ nộp phí',
    WITHDRAWN: 'đã rút',
    STOPPED: 'đã dừng',
    DONE: 'đã có kết quả',
    RETURNED: 'đã trả kết quả',
  } satisfies Record<DossierStatus, string>,
}
