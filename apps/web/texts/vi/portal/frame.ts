/** Around every citizen and public page. */
export const frame = {
  procedures: 'Thủ tục',
  lookUp: 'Tra cứu hồ sơ',
  figures: 'Số liệu',
  myDossiers: 'Hồ sơ của tôi',
  desk: 'Bàn làm việc',
  hotlineUnknown: 'đang cập nhật',
  hotlineHours: { WORKING_DAYS: (hours: string) => `${hours}, ngày làm việc`, EVERY_DAY: (hours: string) => `${hours}, mọi ngày` },
  fromTo: (from: string, to: string) => `${from} đến ${to}`,
  accessibility: 'Trợ năng',
  howCounted: 'Cách tính số liệu',
  openData: 'Dữ liệu mở',
}
