import type { RefusalCatalogue } from '@motcua/terms'

type Data = Readonly<Record<string, unknown>>

/** Why signing in, or a change of an account, is refused, and what to do. */
export const accountRefusals = {
  'sign-in.wrong': {
    status: 403,
    vi: () =>
      'Tên tài khoản hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ rồi nhập lại; nếu quên mật khẩu, hãy báo người quản trị tài khoản.',
    en: () =>
      'The account name or the password is wrong. Check Caps Lock and try again; if you forgot the password, ask the account administrator.',
  },
  'sign-in.totp-needed': {
    status: 403,
    vi: () => 'Tài khoản này đã bật mã xác thực. Hãy nhập thêm mã 6 số đang hiện trên ứng dụng xác thực của bạn.',
    en: () => 'This account uses one-time codes. Also type the 6 digits that your authenticator shows.',
  },
  'sign-in.totp-wrong': {
    status: 403,
    vi: () => 'Mã xác thực chưa đúng hoặc đã dùng rồi. Hãy chờ mã mới trên ứng dụng xác thực rồi nhập lại.',
    en: () => 'The one-time code is wrong or has been used. Wait for the next one and type it.',
  },
  'sign-in.locked': {
    status: 429,
    vi: (d) => `Đã nhập sai nhiều lần nên tạm khóa đăng nhập. Hãy thử lại sau ${minutes(d)} phút.`,
    en: (d) => `Too many wrong tries, sign-in is locked for now. Try again in ${minutes(d)} minutes.`,
  },
  'sign-in.account-disabled': {
    status: 403,
    vi: () => 'Tài khoản này đã bị khóa. Hãy liên hệ người quản trị tài khoản của cơ quan.',
    en: () => "This account has been disabled. Ask your agency's account administrator.",
  },
  'sign-in.demo-account': {
    status: 403,
    vi: () => 'Tài khoản dùng thử không đăng nhập được trên hệ thống chính thức. Hãy dùng tài khoản được cấp.',
    en: () => 'Demo accounts cannot sign in to a real installation. Use the account you were given.',
  },
  'citizen-sign-in.declined': {
    status: 403,
    vi: () =>
      'Bạn đã chọn không đăng nhập. Nếu muốn tiếp tục, hãy bấm đăng nhập lại; bạn vẫn tra cứu được hồ sơ bằng mã mà không cần đăng nhập.',
    en: () => 'You chose not to sign in. Press sign in again to go on; a dossier can be looked up by its code without signing in.',
  },
  'citizen-sign-in.expired': {
    status: 403,
    vi: () => 'Lần đăng nhập này đã quá lâu hoặc được mở từ một trang khác. Hãy bấm đăng nhập lại từ đầu.',
    en: () => 'This sign-in took too long or was begun in another window. Begin again.',
  },
  'citizen-sign-in.incomplete': {
    status: 422,
    vi: () =>
      'Hệ thống định danh chưa cho biết số định danh cá nhân và họ tên của bạn. Hãy kiểm tra tài khoản định danh mức 2 rồi đăng nhập lại.',
    en: () => 'The identity provider did not give your citizen number and name. Check that your account is of level 2 and sign in again.',
  },
  'citizen-sign-in.other-person': {
    status: 409,
    vi: () =>
      'Số định danh này đang gắn với một tài khoản khác. Hãy mang thẻ căn cước đến Trung tâm Phục vụ hành chính công để được kiểm tra.',
    en: () => 'This citizen number belongs to another account. Bring your identity card to the service center to have it checked.',
  },
  'session.not-found': {
    status: 404,
    vi: () => 'Không tìm thấy phiên đăng nhập này; có thể nó đã kết thúc. Hãy tải lại danh sách.',
    en: () => 'There is no such session; it may have ended. Reload the list.',
  },
  'password.too-short': {
    status: 422,
    vi: (d) => `Mật khẩu mới cần ít nhất ${d.minCharacters} ký tự. Một câu ngắn dễ nhớ là cách tốt.`,
    en: (d) => `A new password needs at least ${d.minCharacters} characters. A short sentence is a good one.`,
  },
  'password.too-long': {
    status: 422,
    vi: (d) => `Mật khẩu mới nhiều nhất ${d.maxCharacters} ký tự. Hãy chọn mật khẩu ngắn hơn.`,
    en: (d) => `A new password has at most ${d.maxCharacters} characters. Choose a shorter one.`,
  },
  'password.easy-to-guess': {
    status: 422,
    vi: () => 'Mật khẩu mới quá dễ đoán. Hãy chọn một câu khác, không chứa tên tài khoản.',
    en: () => 'The new password is too easy to guess. Choose another sentence, without the account name.',
  },
  'password.same-as-before': {
    status: 422,
    vi: () => 'Mật khẩu mới giống mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
    en: () => 'The new password is the one in use. Choose another.',
  },
  'password.wrong': {
    status: 403,
    vi: () => 'Mật khẩu đang dùng chưa đúng. Hãy nhập lại.',
    en: () => 'The present password is wrong. Type it again.',
  },
  'password.none': {
    status: 409,
    vi: () => 'Tài khoản này đăng nhập bằng định danh điện tử, không có mật khẩu để đổi.',
    en: () => 'This account signs in with the e-ID and has no password.',
  },
  'totp.enrolled-already': {
    status: 409,
    vi: () => 'Tài khoản đã bật mã xác thực. Muốn đổi thiết bị, hãy nhờ người quản trị tài khoản gỡ mã cũ trước.',
    en: () => 'One-time codes are on already. To change the device, have the administrator reset them first.',
  },
  'totp.not-begun': {
    status: 409,
    vi: () => 'Chưa bắt đầu bật mã xác thực. Hãy mở lại trang bật mã và quét hình mới.',
    en: () => 'Enrolment has not begun. Open the page again and scan the new picture.',
  },
  'totp.not-enrolled': {
    status: 409,
    vi: () => 'Tài khoản này chưa bật mã xác thực, không có gì để gỡ.',
    en: () => 'This account has no one-time codes to reset.',
  },
  'account.not-found': {
    status: 404,
    vi: () => 'Không tìm thấy tài khoản này. Hãy chọn lại trong danh sách.',
    en: () => 'There is no such account. Choose one from the list.',
  },
  'role-grant.not-found': {
    status: 404,
    vi: () => 'Không tìm thấy quyền này. Hãy tải lại danh sách quyền của tài khoản.',
    en: () => 'There is no such right. Reload the list of rights.',
  },
  'role-grant.not-an-official': {
    status: 422,
    vi: () => 'Chỉ cấp quyền cho tài khoản của cán bộ, công chức. Hãy chọn tài khoản khác.',
    en: () => 'Rights are given to accounts of officials only. Choose another account.',
  },
  'role-grant.account-disabled': {
    status: 409,
    vi: () => 'Tài khoản đang bị khóa. Hãy mở khóa trước khi cấp quyền.',
    en: () => 'The account is disabled. Enable it before giving it rights.',
  },
  'role-grant.begins-in-past': {
    status: 422,
    vi: () => 'Quyền không được cấp lùi ngày. Hãy chọn thời điểm bắt đầu từ bây giờ trở đi.',
    en: () => 'A right is not given backwards. Let it begin now or later.',
  },
  'role-grant.ends-before-it-begins': {
    status: 422,
    vi: () => 'Thời điểm kết thúc phải sau thời điểm bắt đầu. Hãy nhập lại hai thời điểm này.',
    en: () => 'The end must be later than the beginning.',
  },
  'role-grant.held-already': {
    status: 409,
    vi: () => 'Tài khoản đã có quyền này trong khoảng thời gian đó. Hãy xem danh sách quyền rồi chọn khoảng khác.',
    en: () => 'The account holds this right in that period already. Look at its rights and choose another period.',
  },
  'role-grant.ends-in-past': {
    status: 422,
    vi: () => 'Quyền không được thu hồi lùi ngày. Hãy chọn thời điểm từ bây giờ trở đi.',
    en: () => 'A right is not ended backwards. Let it end now or later.',
  },
  'role-grant.ended-already': {
    status: 409,
    vi: () => 'Quyền này đã hết hạn trước thời điểm đó, không cần thu hồi.',
    en: () => 'This right ends before that moment already.',
  },
} satisfies RefusalCatalogue

const minutes = (d: Data): number => Math.max(1, Math.ceil(Number(d.retryAfterSeconds ?? 60) / 60))
