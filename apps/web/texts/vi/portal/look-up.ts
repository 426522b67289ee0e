/** Looking a dossier up without signing in. */
export const lookUp = {
  blocked: 'Tạm dừng tra cứu mã này',
  title: 'Tra cứu hồ sơ',
  lead: 'Xem hồ sơ đang ở đâu và bao giờ có kết quả, không cần đăng nhập.',
  code: 'Mã hồ sơ hoặc mã tra cứu',
  codeHint: 'Mã hồ sơ in trên giấy tiếp nhận, ví dụ H12.36-260302-0007. Mã tra cứu gồm 12 chữ và số, có ngay khi nộp trực tuyến.',
  digits: '4 chữ số kiểm tra',
  digitsHint: '4 số in trên giấy tiếp nhận, hoặc 4 số cuối điện thoại đã khai. Tra bằng mã tra cứu thì để trống.',
  find: 'Tra cứu',
  codeMissing: 'Hãy nhập mã hồ sơ hoặc mã tra cứu.',
  mine: 'Hồ sơ do bạn nộp trực tuyến có đủ cả giấy tờ trong',
  noCodeYet: 'Chưa có mã hồ sơ',
  filedBy: (initials: string, day: string) => `${initials} nộp ngày ${day}`,
  limit: 'Thời hạn theo quy định',
  noNames: 'Trang này không có họ tên, số điện thoại, địa chỉ của ai.',
  another: 'Tra cứu hồ sơ khác',
}
