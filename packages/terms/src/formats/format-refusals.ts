import type { RefusalCatalogue } from '../refusal.ts'

/** How the formats say no. No sentence repeats what was typed: it may be somebody's number. */
export const formatRefusals = {
  'citizen-number.malformed': {
    status: 422,
    vi: () => 'Số định danh cá nhân gồm đúng 12 chữ số. Hãy xem số in trên thẻ căn cước rồi nhập lại.',
    en: () => 'A citizen number has exactly 12 digits. Check the number on the identity card and type it again.',
  },
  'citizen-number.old-identity-card': {
    status: 422,
    vi: () => 'Đây là số chứng minh nhân dân 9 số, không còn giá trị sử dụng. Hãy nhập số định danh cá nhân 12 số in trên thẻ căn cước.',
    en: () => 'This is an old 9-digit identity card number, no longer in use. Type the 12-digit citizen number on the identity card.',
  },
  'citizen-number.unknown-place': {
    status: 422,
    vi: () => 'Ba chữ số đầu của số định danh không ứng với nơi đăng ký khai sinh nào. Hãy xem số in trên thẻ căn cước rồi nhập lại.',
    en: () =>
      'The first three digits are not the code of any place of birth registration. Check the identity card and type the number again.',
  },
  'citizen-number.birth-in-future': {
    status: 422,
    vi: () => 'Số định danh đã nhập ứng với một năm sinh chưa tới. Hãy xem số in trên thẻ căn cước rồi nhập lại.',
    en: () => 'The number tells a birth year that has not come yet. Check the identity card and type the number again.',
  },
  'citizen-number.sex-differs': {
    status: 422,
    vi: () => 'Số định danh không khớp với giới tính đã khai. Hãy xem lại cả hai mục và sửa mục sai.',
    en: () => 'The citizen number does not agree with the stated sex. Check both and correct the wrong one.',
  },
  'citizen-number.birth-year-differs': {
    status: 422,
    vi: () => 'Số định danh không khớp với năm sinh đã khai. Hãy xem lại cả hai mục và sửa mục sai.',
    en: () => 'The citizen number does not agree with the stated year of birth. Check both and correct the wrong one.',
  },
  'tax-code.malformed': {
    status: 422,
    vi: () =>
      'Mã số thuế gồm 10 chữ số, 13 chữ số với đơn vị phụ thuộc (dạng 0123456789-001), hoặc 12 chữ số của số định danh với cá nhân. Hãy nhập lại.',
    en: () =>
      'A tax code has 10 digits, 13 for a dependent unit (0123456789-001), or the 12 digits of a person’s citizen number. Type it again.',
  },
  'tax-code.wrong-digit': {
    status: 422,
    vi: () => 'Mã số thuế có chữ số chưa đúng. Hãy so với giấy chứng nhận đăng ký thuế hoặc đăng ký doanh nghiệp rồi nhập lại.',
    en: () => 'A digit of the tax code is wrong. Compare it with the registration certificate and type it again.',
  },
  'phone.malformed': {
    status: 422,
    vi: () =>
      'Số điện thoại chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; số máy bàn có 10 hoặc 11 chữ số, bắt đầu bằng 02. Hãy nhập lại.',
    en: () =>
      'This is not a telephone number. Mobile numbers have 10 digits and begin with 03, 05, 07, 08 or 09; landlines have 10 or 11 and begin with 02. Type it again.',
  },
  'phone.old-mobile': {
    status: 422,
    vi: ({ oldPrefix, newPrefix }) =>
      `Số di động 11 chữ số đã đổi từ năm 2018: đầu số ${oldPrefix} nay là ${newPrefix}. Hãy nhập lại với đầu số mới.`,
    en: ({ oldPrefix, newPrefix }) =>
      `11-digit mobile numbers changed in 2018: ${oldPrefix} is now ${newPrefix}. Type the number with the new prefix.`,
  },
  'email.malformed': {
    status: 422,
    vi: () => 'Địa chỉ thư điện tử chưa đúng. Hãy nhập một địa chỉ không dấu, không khoảng trắng, dạng ten@mien.vn.',
    en: () => 'This is not an e-mail address. Type one address without accents or spaces, such as name@domain.vn.',
  },
  'email.too-long': {
    status: 422,
    vi: ({ maxLength }) => `Địa chỉ thư điện tử dài quá ${maxLength} ký tự. Hãy xem lại hoặc dùng địa chỉ khác.`,
    en: ({ maxLength }) => `The e-mail address is longer than ${maxLength} characters. Check it or use another one.`,
  },
  'dossier-code.malformed': {
    status: 422,
    vi: () => 'Mã số hồ sơ chưa đúng. Hãy nhập đúng như trên giấy tiếp nhận, ví dụ H29.19-260302-0012.',
    en: () => 'This is not a dossier code. Type it as printed on the receipt, for example H29.19-260302-0012.',
    rule: 'R-036',
  },
  'dossier-code.impossible-date': {
    status: 422,
    vi: () => 'Sáu chữ số ở giữa mã số hồ sơ phải là một ngày có thật (năm, tháng, ngày). Hãy xem lại trên giấy tiếp nhận rồi nhập lại.',
    en: () => 'The six digits in the middle of the code must be a real day (year, month, day). Check the receipt and type it again.',
    rule: 'R-036',
  },
  'date.malformed': {
    status: 422,
    vi: () => 'Hãy nhập ngày theo dạng ngày/tháng/năm, ví dụ 02/03/2026.',
    en: () => 'Type the date as day/month/year, for example 02/03/2026.',
  },
  'date.impossible': {
    status: 422,
    vi: () => 'Lịch không có ngày này. Hãy xem lại ngày, tháng, năm rồi nhập lại.',
    en: () => 'The calendar has no such day. Check day, month and year and type it again.',
  },
  'birth-date.malformed': {
    status: 422,
    vi: () =>
      'Hãy nhập ngày sinh theo dạng ngày/tháng/năm, ví dụ 02/03/1958; nếu chỉ biết tháng và năm thì nhập 03/1958, chỉ biết năm thì nhập 1958.',
    en: () =>
      'Type the date of birth as day/month/year, for example 02/03/1958; when only month and year are known 03/1958, only the year 1958.',
  },
  'birth-date.impossible': {
    status: 422,
    vi: () => 'Lịch không có ngày sinh này. Hãy xem lại ngày, tháng, năm; phần nào không biết thì bỏ đi, không ghi 00.',
    en: () => 'The calendar has no such day. Check day, month and year; leave out what is not known instead of writing 00.',
  },
  'birth-date.in-future': {
    status: 422,
    vi: () => 'Ngày sinh không thể sau ngày hôm nay. Hãy xem lại rồi nhập lại.',
    en: () => 'A date of birth cannot be after today. Check it and type it again.',
  },
  'birth-date.too-long-ago': {
    status: 422,
    vi: ({ years }) => `Ngày sinh cách nay hơn ${years} năm. Hãy xem lại năm sinh rồi nhập lại.`,
    en: ({ years }) => `The date of birth is more than ${years} years ago. Check the year and type it again.`,
  },
  'birth-date.full-date-needed': {
    status: 422,
    vi: () => 'Mục này cần đủ ngày, tháng và năm sinh. Hãy nhập theo giấy khai sinh hoặc thẻ căn cước.',
    en: () => 'Day, month and year of birth are all needed here. Type them as on the birth certificate or the identity card.',
  },
} satisfies RefusalCatalogue
