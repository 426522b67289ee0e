import { refuse, type DossierCode, type FormSet, type Instant, type Refused } from '@motcua/terms'
import { toProcedureLine } from './contact-rows.ts'
import { refuseHandovers } from './handover-order.ts'
import { refuseMissingFacts } from './missing-facts.ts'
import type { HeadLines, PaperProcedure } from './paper-inputs.ts'
import { signatureHint, toFrame, type FieldRow, type FieldView, type PaperFrame, type QrView } from './paper-view.ts'
import { toPrintable } from './printable-text.ts'
import { dossierQr } from './qr-codes.ts'
import type { SlipHandover } from './slip-handover.ts'
import { timelinessNames } from './timeliness-names.ts'
import { dayOf, vietnameseMoment } from './vietnamese-date.ts'

/** Everything the control slip says. */
export type ControlSlipInput = {
  readonly set: FormSet
  readonly head: HeadLines
  readonly printedAt: Instant
  readonly dossierCode: DossierCode
  readonly handlingAgency: string
  readonly cooperatingAgencies: readonly string[]
  readonly applicant: { readonly fullName: string; readonly phone: string }
  readonly procedure: PaperProcedure
  /** Certification of copies has no slip. */
  readonly controlSlipExempt: boolean
  readonly acceptedAt: Instant
  /** Null while the clock is paused. */
  readonly dueAt: Instant | null
  readonly handovers: readonly SlipHandover[]
  /** Empty rows to be filled by pen, for a dossier that travels on paper. */
  readonly blankRows: number
}

export type SlipRowView = {
  readonly giver: FieldView
  readonly receiver: FieldView
  readonly times: readonly string[]
  readonly giverName: string | null
  readonly receiverName: string | null
  readonly result: string
  readonly note: string
}

export type ControlSlipView = PaperFrame & {
  readonly dossierQr: QrView
  readonly before: readonly FieldRow[]
  readonly columns: readonly { readonly name: string; readonly detail: string | null }[]
  readonly boxes: readonly [string, string]
  readonly hint: string
  readonly rows: readonly SlipRowView[]
  readonly notes: readonly string[]
}

const openMoment = '.... giờ .... phút, ngày .... tháng .... năm ......'

/**
 * The control slip that goes with a dossier, one row per handover (R-058..R-061).
 *
 * @returns the view, or a refusal: `paper.control-slip-exempt`, `paper.handovers-missing`, `paper.handover-unsigned`,
 *          `paper.handover-same-person`, `paper.handover-out-of-order`, `paper.result-contradicts-hours`, `paper.facts-missing`
 * @law forms.md section 8; form 05 of the 2018 set, form 06 of the 2025 set
 */
export function toControlSlipView(input: ControlSlipInput): ControlSlipView | Refused {
  if (input.controlSlipExempt) return refuse('paper.control-slip-exempt')
  if (input.handovers.length + input.blankRows === 0) return refuse('paper.handovers-missing')
  const refused =
    refuseMissingFacts({
      'Mã hồ sơ': input.dossierCode,
      'Cơ quan (bộ phận) giải quyết hồ sơ': input.handlingAgency,
      'Chủ hồ sơ': input.applicant.fullName,
      'Nội dung yêu cầu giải quyết': input.procedure.name,
    }) ?? refuseHandovers(input.handovers)
  if (refused !== undefined) return refused

  const frame = toFrame({
    paper: 'CONTROL_SLIP',
    set: input.set,
    head: input.head,
    numberLine: null,
    issuedOn: dayOf(input.printedAt),
    dossierCode: input.dossierCode,
  })
  return toPrintable<ControlSlipView>({
    ...frame,
    dossierQr: dossierQr(input.dossierCode),
    before: dossierRows(input),
    columns: [
      { name: 'TÊN CƠ QUAN', detail: '(bộ phận)' },
      { name: 'THỜI GIAN GIAO, NHẬN HỒ SƠ', detail: null },
      { name: 'KẾT QUẢ GIẢI QUYẾT HỒ SƠ', detail: '(Trước hạn/đúng hạn/quá hạn)' },
      { name: 'GHI CHÚ', detail: null },
    ],
    boxes: ['Người giao', 'Người nhận'],
    hint: signatureHint,
    rows: [...input.handovers.map(toRow), ...Array.from({ length: input.blankRows }, blankRow)],
    notes: [
      'Cột kết quả do bên nhận ghi. Phiếu này đi cùng hồ sơ và lưu trong hồ sơ; đã ghi thì không sửa, cần đính chính thì ghi dòng mới.',
    ],
  })
}

function dossierRows(input: ControlSlipInput): FieldRow[] {
  const rows: FieldRow[] = [
    [{ label: 'Mã hồ sơ', value: input.dossierCode, strong: true }],
    [{ label: 'Cơ quan (bộ phận) giải quyết hồ sơ', value: input.handlingAgency }],
  ]
  if (input.cooperatingAgencies.length > 0)
    rows.push([{ label: 'Cơ quan phối hợp giải quyết hồ sơ', value: input.cooperatingAgencies.join('; ') }])
  rows.push(
    [
      { label: 'Chủ hồ sơ', value: input.applicant.fullName },
      { label: 'Số điện thoại', value: input.applicant.phone },
    ],
    [{ label: 'Nội dung yêu cầu giải quyết', value: toProcedureLine(input.procedure) }],
    [{ label: 'Thời gian nhận hồ sơ', value: vietnameseMoment(input.acceptedAt) }],
    [
      {
        label: 'Thời gian trả kết quả',
        value: input.dueAt === null ? 'đang tạm dừng tính thời gian, chưa có ngày hẹn mới' : vietnameseMoment(input.dueAt),
        strong: true,
      },
    ],
  )
  return rows
}

function toRow(handover: SlipHandover): SlipRowView {
  return {
    giver: { label: '1. Giao', value: handover.giver.unit },
    receiver: { label: '2. Nhận', value: handover.receiver.unit },
    times: toTimes(handover),
    giverName: handover.giver.fullName,
    receiverName: handover.receiver.fullName,
    result: handover.result === null ? '' : timelinessNames[handover.result],
    note: toNote(handover),
  }
}

/** One moment when giving and receiving fall in the same minute, else both by name. */
function toTimes(handover: SlipHandover): string[] {
  const given = vietnameseMoment(handover.givenAt)
  if (handover.receivedAt === null) return [`Giao: ${given}`, 'Nhận: chưa xác nhận']
  const received = vietnameseMoment(handover.receivedAt)
  return given === received ? [given] : [`Giao: ${given}`, `Nhận: ${received}`]
}

function toNote(handover: SlipHandover): string {
  const { allottedHours, usedHours } = handover
  const hours = allottedHours === null || usedHours === null ? null : `Dùng ${decimal(usedHours)}/${decimal(allottedHours)} giờ làm việc`
  return [hours, handover.note].filter((part) => part !== null).join('. ')
}

function blankRow(): SlipRowView {
  return {
    giver: { label: '1. Giao', value: '' },
    receiver: { label: '2. Nhận', value: '' },
    times: [openMoment],
    giverName: null,
    receiverName: null,
    result: '',
    note: '',
  }
}

/** Hours with a decimal comma and at most two digits after it: 25,5. */
function decimal(hours: number): string {
  return String(Math.round(hours * 100) / 100).replace('.', ',')
}
