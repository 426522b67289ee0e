/** The dossier ledger of a unit. */
export const ledger = {
  title: 'Sổ theo dõi hồ sơ',
  lead: 'Bản in của sổ cho một khoảng ngày tiếp nhận, lập từ nhật ký hồ sơ lúc in.',
  unit: 'Nơi tiếp nhận',
  from: 'Từ ngày',
  to: 'Đến ngày',
  print: 'Mở sổ (PDF)',
  unreadable: 'Hãy ghi ngày dạng 02/3/2026.',
  impossible: 'Không có ngày này trong lịch.',
  reversed: 'Ngày cuối phải sau hoặc trùng ngày đầu.',
  tooLong: 'Mỗi lần in nhiều nhất 366 ngày.',
  chooseUnit: 'Hãy chọn nơi tiếp nhận.',
}
