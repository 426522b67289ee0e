import type { RefusalCatalogue } from '@motcua/terms'

type Data = Readonly<Record<string, unknown>>
const names = (value: unknown): string => (Array.isArray(value) ? value.map((v: unknown) => nameOf(v)).join(', ') : '')
const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value)
const day = (value: unknown): string => String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
const ratingsVi: Readonly<Record<string, string>> = {
  EXCELLENT: 'hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'hoàn thành tốt nhiệm vụ',
  COMPLETED: 'hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'không hoàn thành nhiệm vụ',
}
const ratingVi = (d: Data, key: string): string => ratingsVi[String(d[key])] ?? 'chưa xếp loại'

/** Why the organisation says no, and what to do. */
export const organisationRefusals = {
  'organisation.day-without-rules': {
    status: 422,
    vi: (d) =>
      `Hệ thống không có quy định của ngày ${day(d.day)} để xét việc này. Hãy ghi ngày muộn hơn, hoặc báo người quản trị cấu hình.`,
    en: (d) => `No rules of ${d.day} are on record to decide this by. Give a later day, or tell the administrator of the configuration.`,
  },
  'agency.unknown': {
    status: 404,
    vi: () => 'Không tìm thấy cơ quan này. Hãy chọn trong danh sách cơ quan của tỉnh.',
    en: () => 'There is no such agency. Choose one from the list of the province.',
  },
  'agency.not-yet': {
    status: 422,
    vi: (d) => `${d.name} chỉ hoạt động từ ngày ${day(d.from)}. Hãy chọn cơ quan đang hoạt động.`,
    en: (d) => `${d.name} exists only from ${d.from}. Choose an agency that exists on that day.`,
  },
  'agency.ended': {
    status: 422,
    rule: 'M-01',
    legacy: 'AGENCY_ENDED',
    vi: (d) => `${d.name} đã kết thúc hoạt động từ ngày ${day(d.ended)}. Cơ quan kế thừa: ${names(d.successors) || 'nguồn chưa nêu'}.`,
    en: (d) => `${d.name} ended on ${d.ended}. Its successor: ${names(d.successors) || 'not stated'}.`,
  },
  'agency.code-taken': {
    status: 409,
    vi: (d) => `Mã định danh ${d.code} đã thuộc về ${d.name}. Hãy kiểm tra lại mã.`,
    en: (d) => `The code ${d.code} already belongs to ${d.name}.`,
  },
  'agency.code-malformed': {
    status: 422,
    rule: 'R-036',
    vi: (d) => `Mã định danh ${d.code} không đúng dạng. Ví dụ đúng: H12.05 hoặc 000.00.05.H12.`,
    en: (d) => `The code ${d.code} is malformed. Right: H12.05 or 000.00.05.H12.`,
  },
  'agency.level-ended': {
    status: 422,
    rule: 'R-158',
    vi: (d) => `Từ ngày ${day(d.from)} không còn cấp chính quyền này. Hãy chọn cấp tỉnh hoặc cấp xã.`,
    en: (d) => `That level of government does not exist on ${d.from}. Choose province or commune.`,
  },
  'agency.already-ended': {
    status: 409,
    vi: (d) => `${d.name} đã kết thúc hoạt động từ ngày ${day(d.day)}.`,
    en: (d) => `${d.name} already ended on ${d.day}.`,
  },
  'agency.end-before-begin': {
    status: 422,
    vi: (d) => `Ngày kết thúc ${day(d.day)} phải sau ngày thành lập ${day(d.validFrom)}.`,
    en: (d) => `The end ${d.day} must be later than the beginning ${d.validFrom}.`,
  },
  'agency.successor-missing': {
    status: 422,
    rule: 'T-01',
    vi: (d) => `Chưa chọn cơ quan kế thừa ${d.name}. Hồ sơ đang giải quyết phải có nơi tiếp tục.`,
    en: (d) => `Name the agency that takes over from ${d.name}: open dossiers need somewhere to go.`,
  },
  'agency.successor-invalid': {
    status: 422,
    vi: (d) => `Cơ quan kế thừa phải đang hoạt động vào ngày ${day(d.day)} và khác ${d.name}.`,
    en: (d) => `The successor must exist on ${d.day} and be another than ${d.name}.`,
  },
  'agency.has-children': {
    status: 409,
    vi: (d) => `${d.name} còn đơn vị trực thuộc đang hoạt động (${names(d.children)}). Hãy kết thúc hoặc chuyển các đơn vị đó trước.`,
    en: (d) => `${d.name} still has bodies under it (${names(d.children)}). End or move them first.`,
  },
  'agency.legal-basis-missing': {
    status: 422,
    vi: () => 'Chưa ghi căn cứ. Hãy ghi số, ngày của quyết định hoặc nghị quyết.',
    en: () => 'Give the number and date of the decision it rests on.',
  },
  'center.parent-invalid': {
    status: 422,
    rule: 'R-001',
    legacy: 'CENTER_PARENT_INVALID',
    vi: (d) =>
      `Trung tâm không đặt dưới ${d.parent} được. Trung tâm cấp tỉnh thuộc Văn phòng UBND tỉnh, Trung tâm cấp xã thuộc UBND cấp xã.`,
    en: (d) =>
      `A center cannot stand under ${d.parent}. A provincial one belongs to the Committee's Office, a commune one to the commune Committee.`,
  },
  'center.seal-missing': {
    status: 422,
    rule: 'R-001',
    vi: () => 'Trung tâm Phục vụ hành chính công phải có con dấu riêng. Hãy đánh dấu "có con dấu".',
    en: () => 'A service center has a seal of its own.',
  },
  'center.commune-not-allowed': {
    status: 422,
    rule: 'R-150',
    vi: (d) => `Theo mô hình một cấp, không thành lập Trung tâm ở ${d.parent}. Hãy lập chi nhánh của Trung tâm thành phố.`,
    en: (d) => `Under the one-level model ${d.parent} has no center. Open a branch of the city center instead.`,
  },
  'center.level-not-allowed': {
    status: 422,
    rule: 'R-158',
    vi: () =>
      'Vào ngày này, cấp chính quyền đó không được lập Trung tâm Phục vụ hành chính công. Hãy lập Bộ phận Tiếp nhận và Trả kết quả.',
    en: () => 'On that day this level may have no service center. Set up a reception unit.',
  },
  'center.too-many-deputies': {
    status: 409,
    rule: 'R-005',
    vi: (d) => `${d.name} đã đủ ${d.maxDeputies} Phó Giám đốc.`,
    en: (d) => `${d.name} already has its ${d.maxDeputies} deputy directors.`,
  },
  'center.has-director': {
    status: 409,
    rule: 'R-005',
    vi: (d) => `${d.name} đang có người đứng đầu. Hãy kết thúc lần bổ nhiệm đó trước.`,
    en: (d) => `${d.name} already has a head. End that appointment first.`,
  },
  'unit.level-ended': {
    status: 422,
    rule: 'R-158',
    vi: (d) => `Từ ngày ${day(d.from)} không còn cấp huyện. Hãy lập ở cấp tỉnh hoặc cấp xã.`,
    en: (d) => `There is no district level on ${d.from}. Choose province or commune.`,
  },
  'unit.head-invalid': {
    status: 422,
    rule: 'R-003, R-005, R-151',
    vi: (d) => `${d.position} không thể giữ chức vụ này ở ${d.name}. ${headsVi[String(d.headKind)] ?? 'Hãy chọn người khác.'}`,
    en: (d) => `${d.position} cannot hold this office at ${d.name}. ${headsEn[String(d.headKind)] ?? 'Choose somebody else.'}`,
  },
  'unit.role-of-other-kind': {
    status: 422,
    vi: () => 'Chức vụ này không có ở loại đơn vị đã chọn: Trung tâm có Giám đốc, Phó Giám đốc; Bộ phận Tiếp nhận có người phụ trách.',
    en: () => 'That office does not exist in this kind of unit.',
  },
  'unit.unknown': {
    status: 404,
    vi: () => 'Không tìm thấy Bộ phận Một cửa này. Hãy chọn trong danh sách.',
    en: () => 'There is no such one-stop unit. Choose one from the list.',
  },
  'unit.not-open': {
    status: 422,
    vi: (d) => `${d.name} tiếp nhận hồ sơ từ ngày ${day(d.from)}. Hãy chọn nơi đang tiếp nhận.`,
    en: (d) => `${d.name} takes in dossiers from ${d.from}. Choose a unit that is open.`,
  },
  'counter.number-taken': {
    status: 409,
    vi: (d) => `${d.name} đã có quầy số ${d.number}. Hãy chọn số khác.`,
    en: (d) => `${d.name} already has a counter ${d.number}. Choose another number.`,
  },
  'official.unknown': {
    status: 404,
    vi: () => 'Không tìm thấy cán bộ, công chức này.',
    en: () => 'There is no such official.',
  },
  'posting.period-empty': {
    status: 422,
    vi: (d) => `Ngày kết thúc ${day(d.lastDay)} phải từ ngày bắt đầu ${day(d.firstDay)} trở đi.`,
    en: (d) => `The last day ${d.lastDay} must not be before the first day ${d.firstDay}.`,
  },
  'posting.unit-not-open': {
    status: 422,
    vi: (d) => `${d.name} chưa hoặc không còn hoạt động vào ngày ${day(d.firstDay)}.`,
    en: (d) => `${d.name} is not open on ${d.firstDay}.`,
  },
  'posting.conduct': {
    status: 422,
    rule: 'R-004',
    legacy: 'CONDUCT',
    vi: () => 'Cơ quan cử chưa xác nhận tiêu chuẩn về đạo đức, tác phong. Hãy xác nhận trước khi cử.',
    en: () => 'The posting agency has not confirmed the standards of conduct.',
  },
  'posting.rank': {
    status: 422,
    rule: 'R-004',
    legacy: 'RANK',
    vi: (d) => `Ngạch chưa đạt: cần từ ${d.minRank} hoặc tương đương trở lên. Hãy cử người khác.`,
    en: (d) => `The rank is too low: ${d.minRank} or equivalent is needed.`,
  },
  'posting.seniority': {
    status: 422,
    rule: 'R-004',
    legacy: 'SENIORITY',
    vi: (d) =>
      d.from === null
        ? `Chưa ghi thâm niên trong lĩnh vực ${d.field}; cần ít nhất ${d.minYears} năm. Hãy bổ sung thông tin hoặc cử người khác.`
        : `Chưa đủ ${d.minYears} năm trong lĩnh vực ${d.field}: sớm nhất từ ngày ${day(d.from)}. Hãy chọn ngày khác hoặc cử người khác.`,
    en: (d) =>
      d.from === null
        ? `Nothing is known of years in the field ${d.field}; ${d.minYears} are needed.`
        : `Less than ${d.minYears} years in the field ${d.field}: from ${d.from} at the earliest.`,
  },
  'posting.performance': {
    status: 422,
    rule: 'R-004',
    legacy: 'PERFORMANCE',
    vi: (d) => `Xếp loại gần nhất là ${ratingVi(d, 'rating')}, cần từ ${ratingVi(d, 'minRating')} trở lên. Hãy cử người khác.`,
    en: (d) => `The last rating is ${d.rating ?? 'unknown'}; ${d.minRating} or better is needed.`,
  },
  'process.no-account-for-step': {
    status: 422,
    rule: 'R-008',
    legacy: 'NO_ACCOUNT_FOR_STEP',
    vi: (d) => `Chưa có tài khoản nào làm được bước: ${names(d.missing)}. Hãy cấp quyền ở cơ quan của bước đó rồi phê duyệt lại.`,
    en: (d) => `Nobody's account can do the step: ${names(d.missing)}. Grant the role in that agency, then approve again.`,
  },
} satisfies RefusalCatalogue

const headsVi: Readonly<Record<string, string>> = {
  OFFICE_LEADER: 'Giám đốc là lãnh đạo Văn phòng UBND tỉnh, Phó Giám đốc là lãnh đạo cấp phòng của Văn phòng.',
  COMMUNE_VICE_CHAIR: 'Giám đốc là Phó Chủ tịch UBND cấp xã.',
  DEPARTMENT_OFFICE_LEADER: 'Người đứng đầu là lãnh đạo Văn phòng của sở.',
  AGENCY_LEADER: 'Người đứng đầu là lãnh đạo của cơ quan chủ quản.',
}
const headsEn: Readonly<Record<string, string>> = {
  OFFICE_LEADER: "The director is a leader of the Committee's Office, the deputy a division head there.",
  COMMUNE_VICE_CHAIR: 'The director is a vice chair of the commune Committee.',
  DEPARTMENT_OFFICE_LEADER: "The head is a leader of the department's office.",
  AGENCY_LEADER: 'The head is a leader of the agency above.',
}
