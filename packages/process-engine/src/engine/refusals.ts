import type { RefusalCatalogue } from '@motcua/terms'

/** Events that a running process does not accept, with what to do instead. */
export const processRefusals = {
  'process.already-started': {
    status: 409,
    vi: () => 'Quy trình của hồ sơ này đã bắt đầu. Hãy tải lại trang để xem bước hiện tại.',
    en: () => 'The process of this dossier has already started. Reload the page to see the present step.',
  },
  'process.not-started': {
    status: 409,
    vi: () => 'Quy trình của hồ sơ này chưa bắt đầu. Hãy tiếp nhận hồ sơ trước.',
    en: () => 'The process of this dossier has not started. Accept the dossier first.',
  },
  'process.ended': {
    status: 409,
    vi: () => 'Quy trình của hồ sơ này đã kết thúc, không thể xử lý thêm.',
    en: () => 'The process of this dossier has ended; nothing more can be done in it.',
  },
  'process.token-unknown': {
    status: 409,
    vi: () => 'Bước này không còn trong quy trình: có thể người khác vừa xử lý. Hãy tải lại trang.',
    en: () => 'This step is no longer open: someone else may just have dealt with it. Reload the page.',
  },
  'process.work-not-open': {
    status: 409,
    vi: () => 'Bước này đang không có việc để hoàn thành. Hãy tải lại trang để xem bước hiện tại.',
    en: () => 'There is no open work at this step. Reload the page to see the present step.',
  },
  'process.outcome-missing': {
    status: 422,
    vi: ({ offered }) => `Hãy chọn kết quả của bước (${listed(offered)}).`,
    en: ({ offered }) => `Choose the outcome of the step (${listed(offered)}).`,
  },
  'process.outcome-unknown': {
    status: 422,
    vi: ({ outcome, offered }) => `Bước này không có kết quả "${String(outcome)}". Hãy chọn một trong: ${listed(offered)}.`,
    en: ({ outcome, offered }) => `This step has no outcome "${String(outcome)}". Choose one of: ${listed(offered)}.`,
  },
  'process.message-unknown': {
    status: 422,
    vi: ({ name }) => `Quy trình này không chờ thông điệp "${String(name)}".`,
    en: ({ name }) => `This process never waits for a message "${String(name)}".`,
  },
  'process.message-not-awaited': {
    status: 409,
    vi: ({ name }) => `Bước này không chờ thông điệp "${String(name)}". Hãy tải lại trang để xem bước hiện tại.`,
    en: ({ name }) => `This step does not wait for a message "${String(name)}". Reload the page to see the present step.`,
  },
  'process.incident-unknown': {
    status: 409,
    vi: () => 'Sự cố này không còn: có thể đã được xử lý. Hãy tải lại trang.',
    en: () => 'This incident is gone: it may have been dealt with. Reload the page.',
  },
  'process.event-unknown': {
    status: 422,
    vi: ({ type }) => `Hệ thống không có sự kiện quy trình "${String(type)}".`,
    en: ({ type }) => `There is no process event "${String(type)}".`,
  },
} satisfies RefusalCatalogue

const listed = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))
