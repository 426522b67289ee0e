/** Around every citizen and public page. */
export const frame = {
  procedures: 'Thủ tục',
  lookUp: 'Tra cứu hồ sơ',
  figures: 'Số liệu',
  myDossiers: 'Hồ sơ của tôi',
  desk: 'Bàn làm việc',
  hotlineUnknown: 'đang cập nhật',
  hotlineHours: '7 giờ 30 đến 17 giờ, ngày làm việc',
  accessibility: 'Trợ năng',
  howCounted: 'Cách tính số liệu',
  openData: 'Dữ liệu mở',
}
