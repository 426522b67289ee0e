/** What an official was told. */
export const notices = {
  title: 'Thông báo',
  isNew: 'chưa xem',
  open: 'Mở hồ sơ',
  seen: 'Đã xem',
  empty: 'Chưa có thông báo nào',
  emptyHelp: 'Bước bị đôn đốc, hồ sơ thiếu giấy tiếp nhận và những việc cần bạn biết sẽ được báo ở đây.',
}
