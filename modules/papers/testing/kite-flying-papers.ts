// An invented service, so that no test breaks when a decree changes: the kite-flying permit of Cà Mau, 5 working days.
import type { AccountId, DossierCode, Instant, LocalDate, Vnd } from '@motcua/terms'
import type { ControlSlipInput } from '../domain/control-slip.ts'
import type { DossierLedgerInput, LedgerEntry } from '../domain/dossier-ledger.ts'
import type { PaperApplicant } from '../domain/paper-inputs.ts'
import type { ProcedureGuideInput } from '../domain/procedure-guide.ts'
import type { ReceiptInput } from '../domain/receipt.ts'
import type { RefusalNoticeInput } from '../domain/refusal-notice.ts'
import type { SlipHandover } from '../domain/slip-handover.ts'
import type { SupplementRequestInput } from '../domain/supplement-request.ts'

/** A moment of March 2026 from its day and time: `at('02', '09:05')`. */
export const at = (day: string, time: string): Instant => `2026-03-${day}T${time}:00+07:00` as Instant

const head = {
  superiorBody: 'Văn phòng UBND tỉnh Cà Mau',
  issuingBody: 'Trung tâm Phục vụ hành chính công',
  place: 'Cà Mau',
}
const oneStopUnit = 'Trung tâm Phục vụ hành chính công tỉnh Cà Mau'
const procedure = { code: '9.900001', name: 'Cấp giấy phép thả diều trên địa bàn tỉnh' }
const dossierCode = 'H12.19-260302-0012' as DossierCode
const ratingUrl = 'https://dichvucong.camau.example.vn/danh-gia/H12.19-260302-0012'

export const applicant: PaperApplicant = {
  fullName: 'Nguyễn Thị Ánh Nguyệt',
  idNumber: '096190000123',
  address: 'Số 45/12, đường Lý Thường Kiệt, khóm 3, phường Tân Thành, tỉnh Cà Mau',
  phone: '0901 234 567',
  email: 'nguyet.nguyen@example.vn',
}

export const receiptInput: ReceiptInput = {
  set: 'TT03_2025',
  head,
  number: { serial: 12, suffix: 'TNHS' },
  issuedAt: at('02', '09:05'),
  dossierCode,
  oneStopUnit,
  applicant,
  submitterName: applicant.fullName,
  procedure,
  documents: [
    { name: 'Đơn đề nghị cấp giấy phép thả diều theo mẫu', kind: 'Bản chính', quantity: 1 },
    { name: 'Sơ đồ khu vực thả diều có xác nhận của chủ đất', kind: 'Bản chính', quantity: 2 },
    { name: 'Giấy chứng nhận an toàn của diều', kind: 'Bản sao chứng thực', quantity: 1 },
    { name: 'Cam kết giữ vệ sinh chung', kind: 'Bản điện tử', quantity: 1 },
  ],
  setCount: 1,
  timeLimit: '05 ngày làm việc',
  acceptedAt: at('02', '09:05'),
  dueAt: at('09', '17:00'),
  dueIsProvisional: false,
  result: { channel: 'COUNTER', place: oneStopUnit },
  fees: [{ name: 'Lệ phí cấp giấy phép', amount: 1_250_000 as Vnd, paid: true }],
  ledger: null,
  lookupSecret: '4821',
  lookupAddress: 'dichvucong.camau.example.vn/tra-cuu',
  hotline: '1900 0126',
  ratingUrl,
  officialName: 'Trần Thị Mỹ Duyên',
}

export const receiptInput2018: ReceiptInput = { ...receiptInput, set: 'TT01_2018', ledger: { book: '01/2026', number: 12 } }

export const supplementRequestInput: SupplementRequestInput = {
  set: 'TT03_2025',
  head,
  number: { serial: 7, suffix: 'HDHS' },
  issuedAt: at('04', '10:20'),
  regime: 'DECREE_118',
  dossierCode,
  oneStopUnit,
  applicant,
  procedure,
  items: [
    {
      document: 'Sơ đồ khu vực thả diều',
      problem: 'chưa có xác nhận của chủ đất tại trang 2; tỷ lệ bản vẽ không ghi',
      remedy: 'nộp 02 bản sơ đồ ghi rõ tỷ lệ, có chữ ký xác nhận của chủ đất',
    },
    {
      document: 'Giấy chứng nhận an toàn của diều',
      problem: 'đã hết hạn ngày 31/12/2025',
      remedy: 'nộp giấy chứng nhận còn hiệu lực (bản sao chứng thực hoặc xuất trình bản chính để đối chiếu)',
    },
  ],
  legalBasis: 'Khoản 2 Điều 7 Quy định về thả diều ban hành kèm theo Quyết định số 99/2025/QĐ-UBND',
  phase: 'APPRAISAL',
  answerBy: '2026-04-03' as LocalDate,
  contact: { fullName: 'Lê Hoàng Phúc', phone: '0290 3 000 126' },
  places: [
    { place: 'CENTER', address: `${oneStopUnit}, số 1 đường Ngô Quyền` },
    { place: 'PORTAL', address: 'dichvucong.camau.example.vn' },
  ],
  ratingUrl,
  signer: { fullName: 'Trần Thị Mỹ Duyên' },
}

export const refusalNoticeInput: RefusalNoticeInput = {
  set: 'TT03_2025',
  head,
  number: { serial: 3, suffix: 'TCHS' },
  issuedAt: at('02', '15:40'),
  oneStopUnit,
  applicant,
  submitterName: 'Phạm Quốc Đạt',
  procedure,
  reason: {
    code: 'OUT_OF_SCOPE',
    text: 'Khu vực thả diều nêu trong đơn nằm trên địa bàn tỉnh khác, không thuộc thẩm quyền giải quyết của tỉnh Cà Mau.',
    legalBasis: 'Điều 3 Quy định về thả diều ban hành kèm theo Quyết định số 99/2025/QĐ-UBND',
  },
  rightBody: {
    name: 'Trung tâm Phục vụ hành chính công tỉnh An Giang',
    address: 'số 16 đường Tôn Đức Thắng, phường Long Xuyên',
    phone: '0296 3 000 100',
  },
  ratingUrl,
  officialName: 'Trần Thị Mỹ Duyên',
}

const account = (name: string): AccountId => `account-of-${name}` as AccountId
const side = (unit: string, fullName: string) => ({ unit, fullName, accountId: account(fullName) })
const center = side('Quầy tiếp nhận số 4, Trung tâm Phục vụ hành chính công', 'Trần Thị Mỹ Duyên')
const division = side('Phòng Quản lý không gian, Sở Gió và Diều', 'Lê Hoàng Phúc')
const leader = side('Lãnh đạo Sở Gió và Diều', 'Đặng Văn Khải')
const clerk = side('Văn thư Sở Gió và Diều', 'Võ Thị Bích Trâm')
const returnCounter = side('Quầy trả kết quả, Trung tâm Phục vụ hành chính công', 'Huỳnh Minh Quân')
const base = { allottedHours: null, usedHours: null, note: null, result: null }

export const handovers: readonly SlipHandover[] = [
  {
    ...base,
    ordinal: 1,
    giver: center,
    givenAt: at('02', '10:15'),
    receiver: division,
    receivedAt: at('02', '10:15'),
    result: 'EARLY',
    allottedHours: 4,
    usedHours: 1.25,
    note: '05 giấy tờ kèm theo',
  },
  {
    ...base,
    ordinal: 2,
    giver: division,
    givenAt: at('05', '16:40'),
    receiver: leader,
    receivedAt: at('06', '07:50'),
    result: 'LATE',
    allottedHours: 24,
    usedHours: 25.5,
    note: 'Tờ trình số 41. Chậm do chờ kết quả đo gió',
  },
  {
    ...base,
    ordinal: 3,
    giver: leader,
    givenAt: at('06', '14:30'),
    receiver: clerk,
    receivedAt: at('06', '14:30'),
    result: 'ON_TIME',
    allottedHours: 6,
    usedHours: 6,
    note: 'Giấy phép đã ký',
  },
  {
    ...base,
    ordinal: 4,
    giver: clerk,
    givenAt: at('06', '16:00'),
    receiver: { ...returnCounter, fullName: null, accountId: null },
    receivedAt: null,
  },
]

export const controlSlipInput: ControlSlipInput = {
  set: 'TT03_2025',
  head,
  printedAt: at('06', '16:05'),
  dossierCode,
  handlingAgency: 'Sở Gió và Diều tỉnh Cà Mau',
  cooperatingAgencies: ['Đài Khí tượng thủy văn tỉnh Cà Mau'],
  applicant: { fullName: applicant.fullName, phone: applicant.phone },
  procedure,
  controlSlipExempt: false,
  acceptedAt: at('02', '09:05'),
  dueAt: at('09', '17:00'),
  handovers,
  blankRows: 0,
}

/** `count` ledger rows of March 2026, numbered from 1. */
export function ledgerEntries(count: number): LedgerEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const serial = String(index + 1).padStart(4, '0')
    const done = index % 3 !== 2
    const paused = !done && index % 2 === 0
    return {
      number: index + 1,
      dossierCode: `H12.19-260302-${serial}` as DossierCode,
      procedureName: procedure.name,
      setCount: 1,
      applicantName: index % 4 === 0 ? 'Công ty TNHH Một thành viên Diều Sáo Đất Mũi' : applicant.fullName,
      applicantAddress: applicant.address,
      applicantPhone: applicant.phone,
      competentAgency: 'Sở Gió và Diều tỉnh Cà Mau',
      acceptedAt: at('02', '09:05'),
      dueAt: paused ? null : at('09', '17:00'),
      deliveredAt: done ? at('09', '10:30') : null,
      resultChannel: (['COUNTER', 'POSTAL', 'ONLINE'] as const)[index % 3]!,
      receivedBy: done ? 'Nguyễn Thị Ánh Nguyệt' : null,
      status: done ? 'RETURNED' : paused ? 'SUPPLEMENT_REQUIRED' : 'PROCESSING',
      note: null,
    }
  })
}

export const dossierLedgerInput: DossierLedgerInput = {
  set: 'TT03_2025',
  head,
  oneStopUnit,
  book: '01/2026',
  from: '2026-03-01' as LocalDate,
  to: '2026-03-31' as LocalDate,
  printedAt: at('31', '17:10'),
  entries: ledgerEntries(30),
}

export const procedureGuideInput: ProcedureGuideInput = {
  head,
  printedOn: '2026-03-02' as LocalDate,
  code: procedure.code,
  name: procedure.name,
  decision: 'Quyết định số 163/QĐ-SGD ngày 05/01/2026',
  cases: ['Thả diều thông thường', 'Thả diều ban đêm có đèn', 'Thả diều sáo dài trên 3 mét'],
  documents: [
    { name: 'Đơn đề nghị cấp giấy phép thả diều', kind: 'Bản chính', quantity: 1, condition: null, cases: [] },
    { name: 'Sơ đồ khu vực thả diều', kind: 'Bản chính', quantity: 2, condition: 'có xác nhận của chủ đất', cases: [] },
    { name: 'Giấy chứng nhận an toàn điện', kind: 'Bản sao chứng thực', quantity: 1, condition: null, cases: ['Thả diều ban đêm có đèn'] },
    {
      name: 'Ý kiến của Đài Khí tượng thủy văn',
      kind: 'Bản điện tử',
      quantity: 1,
      condition: 'nếu đã có trong cơ sở dữ liệu thì không phải nộp',
      cases: ['Thả diều sáo dài trên 3 mét'],
    },
  ],
  setCount: 1,
  timeLimit: '05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
  fee: 'Lệ phí 1.250.000 đồng; miễn cho trẻ em dưới 16 tuổi và hộ nghèo',
  where: [
    `${oneStopUnit}, số 1 đường Ngô Quyền`,
    'Cổng dịch vụ công tại dichvucong.camau.example.vn',
    'gửi qua dịch vụ bưu chính công ích',
  ],
  steps: [
    'Chuẩn bị giấy tờ theo trường hợp của mình và nộp tại quầy, trên mạng hoặc qua bưu chính.',
    'Nhận giấy tiếp nhận có ghi ngày hẹn trả kết quả; giữ lại mã hồ sơ để tra cứu.',
    'Bổ sung giấy tờ nếu có phiếu yêu cầu; nộp lệ phí.',
    'Đến ngày hẹn, mang giấy tiếp nhận và giấy tờ tùy thân đến quầy trả kết quả, hoặc nhận theo cách đã đăng ký.',
  ],
  hotline: '1900 0126',
  pageUrl: 'https://dichvucong.camau.example.vn/thu-tuc/9.900001',
}
