import type { home as vietnamese } from '../../vi/portal/home.ts'

export const home: typeof vietnamese = {
  title: 'Which procedure do you need?',
  lead: 'Find a procedure, see which papers it takes, file and follow your dossier.',
  searchLabel: 'Search procedures',
  searchHint: 'In Vietnamese, with or without accents, for example: khai sinh, xay nha, sao y',
  events: {
    heading: 'By event in life',
    items: [
      {
        heading: 'Having a child',
        links: [
          { label: 'Birth registration', q: 'khai sinh' },
          { label: 'Adoption', q: 'nuôi con nuôi' },
          { label: 'Maternity benefit', q: 'thai sản' },
        ],
      },
      {
        heading: 'Marriage',
        links: [
          { label: 'Marriage registration', q: 'kết hôn' },
          { label: 'Certificate of marital status', q: 'tình trạng hôn nhân' },
        ],
      },
      {
        heading: 'A death in the family',
        links: [
          { label: 'Death registration', q: 'khai tử' },
          { label: 'Funeral support', q: 'mai táng' },
        ],
      },
      {
        heading: 'House and land',
        links: [
          { label: 'Building permit', q: 'giấy phép xây dựng' },
          { label: 'Changes of land rights', q: 'biến động' },
          { label: 'Dividing or joining plots', q: 'tách thửa' },
        ],
      },
      {
        heading: 'Residence',
        links: [
          { label: 'Permanent residence', q: 'thường trú' },
          { label: 'Temporary residence', q: 'tạm trú' },
        ],
      },
      {
        heading: 'Business',
        links: [
          { label: 'Household business', q: 'hộ kinh doanh' },
          { label: 'Company', q: 'công ty' },
          { label: 'Food safety', q: 'an toàn thực phẩm' },
        ],
      },
      {
        heading: 'Copies and certification',
        links: [
          { label: 'Certified copies', q: 'chứng thực bản sao' },
          { label: 'Certified signature', q: 'chứng thực chữ ký' },
          { label: 'Civil status extracts', q: 'trích lục' },
        ],
      },
      {
        heading: 'Vehicles and driving',
        links: [
          { label: 'Vehicle registration', q: 'đăng ký xe' },
          { label: 'Driving licence', q: 'giấy phép lái xe' },
        ],
      },
      {
        heading: 'Support',
        links: [
          { label: 'Social allowance', q: 'trợ cấp xã hội' },
          { label: 'Poor households', q: 'hộ nghèo' },
        ],
      },
    ],
  },
  fields: { heading: 'By field', all: 'All procedures' },
  entries: {
    heading: 'Other ways in',
    lookUp: { label: 'Track a dossier', hint: 'By dossier code or look-up code' },
    mine: { label: 'My dossiers', hint: 'What you have sent and what you have begun' },
    figures: { label: 'Public figures', hint: 'How many dossiers were returned on time' },
    criminalRecord: { label: 'Criminal record certificate in VNeID', hint: 'Papers, time, fee and the way in' },
    national: { label: 'National public service portal', hint: 'Another site: dichvucong.gov.vn' },
    hotline: 'Hotline',
  },
}
