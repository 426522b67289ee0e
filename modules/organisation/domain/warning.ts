/** Something to think about before going on; it stops nothing. `code` is a key of `organisationWarnings`. */
export type Warning = { readonly code: keyof typeof organisationWarnings; readonly data: Readonly<Record<string, unknown>> }

type WarningText = {
  readonly vi: (data: Readonly<Record<string, unknown>>) => string
  readonly en: (data: Readonly<Record<string, unknown>>) => string
  readonly rule: string
  readonly legacy: string
}

/** What the warnings say. */
export const organisationWarnings = {
  'posting.expected-office-staff': {
    rule: 'R-002',
    legacy: 'EXPECTED_OFFICE_STAFF',
    vi: () => 'Người vận hành trụ sở, thiết bị và mạng thường do Văn phòng UBND cử, không phải do sở, ngành cử. Hãy kiểm tra lại.',
    en: () => 'Those who run premises, equipment and network are usually posted by the Office, not by a department. Please check.',
  },
  'posting.short': {
    rule: 'R-007',
    legacy: 'SHORT_POSTING',
    vi: (d) => `Đợt cử này ngắn hơn ${d.normalMonths} tháng. Hãy kiểm tra lại ngày kết thúc.`,
    en: (d) => `This posting is shorter than ${d.normalMonths} months. Please check its last day.`,
  },
  'posting.no-substitute': {
    rule: 'R-007',
    legacy: 'NO_SUBSTITUTE',
    vi: () => 'Chưa nêu người thay thế khi vắng mặt. Hãy bổ sung trước ngày bắt đầu.',
    en: () => 'No substitute is named yet. Please name one before the first day.',
  },
} as const satisfies Readonly<Record<string, WarningText>>
