/** A complete birth declaration as the API takes it. The family is invented. */
export function birthAnswers(): Record<string, Record<string, unknown>> {
  const residence = { provinceCode: '96', communeCode: '32002', detail: '12 Nguyễn Trãi' }
  return {
    requester: { fullName: 'Nguyễn Thị Hường', citizenNumber: '096195000012', residence, phone: '0912345678', relation: 'MOTHER' },
    child: {
      fullName: 'Trần Nguyễn Minh An',
      birthDate: '2026-02-20',
      birthDateInWords: 'ngày hai mươi, tháng hai, năm hai nghìn không trăm hai mươi sáu',
      sex: 'FEMALE',
      ethnicGroup: 'Kinh',
      nationality: 'Việt Nam',
      birthPlaceKind: 'HEALTH_FACILITY',
      birthFacility: 'Bệnh viện Sản - Nhi Cà Mau',
      birthPlace: { provinceCode: '96', communeCode: '32002' },
      origin: 'Phường An Xuyên, tỉnh Cà Mau',
    },
    mother: { unknown: false, fullName: 'Nguyễn Thị Hường', birthDate: '1995', ethnicGroup: 'Kinh', nationality: 'Việt Nam', residence },
    father: { unknown: false, fullName: 'Trần Văn Đức', birthDate: '1992-05-03', nationality: 'Việt Nam', residence },
    copies: { wanted: 'YES', quantity: 2 },
    confirmation: { truthful: true },
  }
}
