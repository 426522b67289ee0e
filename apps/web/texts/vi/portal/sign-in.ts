/** Signing in. */
export const signIn = {
  title: 'Đăng nhập',
  comeBack: 'Đăng nhập xong, bạn sẽ trở lại trang đang xem.',
  failed: 'Hệ thống định danh báo không thành công. Hãy bấm đăng nhập lại từ đầu.',
  notYet: 'Chưa đăng nhập được',
  accountMissing: 'Hãy nhập tên tài khoản.',
  passwordAgain: 'Nhập lại mật khẩu cùng với mã xác thực',
  passwordMissing: 'Hãy nhập mật khẩu.',
  citizens: {
    heading: 'Người dân, doanh nghiệp',
    text: 'Đăng nhập bằng tài khoản định danh điện tử, để họ tên và số định danh của bạn được điền sẵn.',
    button: 'Đăng nhập bằng định danh điện tử',
    without: 'Xem thủ tục và tra cứu hồ sơ thì không cần đăng nhập.',
  },
  officials: {
    heading: 'Cán bộ, công chức',
    account: 'Tên tài khoản',
    password: 'Mật khẩu',
    totp: 'Mã xác thực',
    totpHint: '6 chữ số đang hiện trên ứng dụng xác thực của bạn',
  },
  signedInBeside: { title: 'Bạn đã đăng nhập', text: 'Hãy đóng cửa sổ này, trở lại cửa sổ trước và bấm "Gửi tiếp".' },
}
