/** Citizen pages. Words of people, no abbreviations. */
export const portal = {
  navigation: {
    procedures: 'Thủ tục',
    tracking: 'Tra cứu hồ sơ',
    figures: 'Số liệu công khai',
    myDossiers: 'Hồ sơ của tôi',
  },
}
