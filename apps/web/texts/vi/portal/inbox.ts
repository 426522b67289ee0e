/** What a citizen was told, and the electronic results kept for them. */
export const inbox = {
  notices: 'Thông báo',
  unread: (count: string) => `${count} chưa xem`,
  isNew: 'chưa xem',
  seen: 'Đã xem',
  noNotices: 'Chưa có thông báo nào',
  noNoticesHelp: 'Khi hồ sơ cần bổ sung hoặc đã có kết quả, thông báo sẽ ở đây.',
  vault: 'Kho kết quả điện tử',
  vaultLead: 'Kết quả ông, bà nhận trực tuyến được giữ ở đây, tải về lúc nào cũng được.',
  vaultEmpty: 'Kho chưa có kết quả nào',
  vaultEmptyHelp: 'Kết quả có chữ ký số được lưu vào kho khi ông, bà chọn nhận trực tuyến.',
  storedAt: (moment: string) => `lưu ${moment}`,
}
