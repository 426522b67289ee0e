import type { RefusalText } from '@motcua/terms'

/** How a fault of the caller reads; its status is that of the fault. */
export type FaultText = Pick<RefusalText, 'vi' | 'en'> & { readonly status: number }

/** What the web server itself says, before any module is asked. */
export const requestFaults = {
  'request.bad-input': {
    status: 400,
    vi: () => 'Có mục chưa đúng. Hãy xem từng mục nêu dưới đây, sửa rồi gửi lại.',
    en: () => 'Some fields are not right. See each field below, mend it and send again.',
  },
  'request.not-readable': {
    status: 400,
    vi: () => 'Nội dung gửi lên không đọc được. Hãy kiểm tra cách viết (JSON) rồi gửi lại.',
    en: () => 'The body cannot be read. Check that it is well-formed JSON and send again.',
  },
  'request.not-signed-in': {
    status: 401,
    vi: () => 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập rồi làm lại.',
    en: () => 'You are not signed in, or your session has ended. Sign in and try again.',
  },
  'request.not-allowed': {
    status: 403,
    vi: () => 'Tài khoản của bạn không có quyền làm việc này. Nếu đây là việc của bạn, hãy báo người quản trị tài khoản của cơ quan.',
    en: () => "Your account may not do this. If it is your task, ask your agency's account administrator.",
  },
  'request.other-site': {
    status: 403,
    vi: () => 'Yêu cầu này đến từ một trang khác nên không được thực hiện. Hãy mở lại trang của hệ thống và làm lại từ đó.',
    en: () => 'This request came from another site and was not carried out. Open the page here and try again.',
  },
  'request.not-found': {
    status: 404,
    vi: () => 'Không tìm thấy nội dung bạn cần. Hãy kiểm tra lại đường dẫn hoặc mã rồi thử lại.',
    en: () => 'What you asked for was not found. Check the address or the code and try again.',
  },
  'request.stale-copy': {
    status: 412,
    vi: () =>
      'Đã có người xử lý trước bạn nên nội dung bạn đang xem không còn mới. Hãy tải lại, xem thay đổi rồi làm tiếp; phần bạn đã nhập vẫn giữ nguyên.',
    en: () => 'Somebody else acted first, so your copy is old. Reload, look at the change and go on; what you typed is kept.',
  },
  'request.too-large': {
    status: 413,
    vi: ({ maxBytes }) => `Nội dung gửi lên quá lớn${sizeVi(maxBytes)}. Hãy giảm dung lượng hoặc chia ra nhiều lần rồi gửi lại.`,
    en: ({ maxBytes }) => `The upload is too large${sizeEn(maxBytes)}. Make it smaller or send it in parts.`,
  },
  'request.too-many-files': {
    status: 413,
    vi: ({ maxFiles }) =>
      `Số tệp gửi một lần quá nhiều${typeof maxFiles === 'number' ? ` (tối đa ${maxFiles} tệp)` : ''}. Hãy gửi thành nhiều lần.`,
    en: ({ maxFiles }) =>
      `Too many files at once${typeof maxFiles === 'number' ? ` (at most ${maxFiles})` : ''}. Send them in several parts.`,
  },
  'request.upload-broken': {
    status: 400,
    vi: () => 'Tệp chưa được gửi lên trọn vẹn, có thể do đường truyền bị ngắt. Hãy kiểm tra kết nối rồi tải lên lại.',
    en: () => 'The upload did not arrive whole; the connection may have been cut. Check it and upload again.',
  },
  'request.media-type': {
    status: 415,
    vi: () => 'Kiểu nội dung gửi lên không được nhận ở địa chỉ này. Hãy dùng kiểu nêu trong trang tra cứu API.',
    en: () => 'This address does not take that media type. Use the one named in the API reference.',
  },
  'request.too-many': {
    status: 429,
    vi: ({ retryAfterSeconds }) => `Bạn gửi yêu cầu quá nhanh. Hãy chờ ${String(retryAfterSeconds ?? 60)} giây rồi thử lại.`,
    en: ({ retryAfterSeconds }) => `Too many requests. Wait ${String(retryAfterSeconds ?? 60)} seconds and try again.`,
  },
  'request.outside-fault': {
    status: 503,
    vi: () => 'Một hệ thống khác mà chúng tôi cần đang không trả lời. Hãy thử lại sau ít phút; phần bạn đã nhập vẫn giữ nguyên.',
    en: () => 'Another system we depend on does not answer. Try again in a few minutes; what you typed is kept.',
  },
  'request.failed': {
    status: 500,
    vi: ({ incident }) =>
      `Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, hãy báo cho bộ phận hỗ trợ mã sự cố ${String(incident)}.`,
    en: ({ incident }) =>
      `Something went wrong on our side. Try again; if it happens again, tell support the incident number ${String(incident)}.`,
  },
} satisfies Readonly<Record<string, FaultText>>

const megabytes = (bytes: unknown): number | undefined =>
  typeof bytes === 'number' ? Math.round((bytes / 1_048_576) * 10) / 10 : undefined
const sizeVi = (bytes: unknown): string =>
  megabytes(bytes) === undefined ? '' : ` (tối đa ${String(megabytes(bytes)).replace('.', ',')} MB)`
const sizeEn = (bytes: unknown): string => (megabytes(bytes) === undefined ? '' : ` (at most ${megabytes(bytes)} MB)`)
