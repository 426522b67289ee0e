import type { FormSet } from '@motcua/terms'

/** The official papers of the two sets, by their glossary names. */
export const officialPapers = [
  'RECEIPT',
  'SUPPLEMENT_REQUEST',
  'REFUSAL_NOTICE',
  'APOLOGY_NOTICE',
  'STOP_NOTICE',
  'CONTROL_SLIP',
  'DOSSIER_LEDGER',
] as const
export type OfficialPaper = (typeof officialPapers)[number]

/** What one set calls a paper, and its place in the set. */
export type FormEntry = { readonly formNumber: string; readonly title: string }

const receipt = { formNumber: '01', title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ' }
const supplementRequest = { formNumber: '02', title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ' }
const refusalNotice = { formNumber: '03', title: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ' }
const controlSlipTitle = 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ'
const dossierLedgerTitle = 'SỔ THEO DÕI HỒ SƠ'

const catalogue: Readonly<Record<FormSet, Readonly<Partial<Record<OfficialPaper, FormEntry>>>>> = {
  TT01_2018: {
    RECEIPT: receipt,
    SUPPLEMENT_REQUEST: supplementRequest,
    REFUSAL_NOTICE: refusalNotice,
    APOLOGY_NOTICE: { formNumber: '04', title: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ' },
    CONTROL_SLIP: { formNumber: '05', title: controlSlipTitle },
    DOSSIER_LEDGER: { formNumber: '06', title: dossierLedgerTitle },
  },
  TT03_2025: {
    RECEIPT: receipt,
    SUPPLEMENT_REQUEST: supplementRequest,
    REFUSAL_NOTICE: refusalNotice,
    APOLOGY_NOTICE: { formNumber: '04', title: 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT' },
    STOP_NOTICE: { formNumber: '05', title: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ' },
    CONTROL_SLIP: { formNumber: '06', title: controlSlipTitle },
    DOSSIER_LEDGER: { formNumber: '07', title: dossierLedgerTitle },
  },
}

const circulars: Readonly<Record<FormSet, string>> = {
  TT01_2018: 'Thông tư số 01/2018/TT-VPCP',
  TT03_2025: 'Thông tư số 03/2025/TT-VPCP',
}

/** The form's number and title in a set, or undefined when that set has no such form (a stop notice in the 2018 set). */
export function findForm(set: FormSet, paper: OfficialPaper): FormEntry | undefined {
  return catalogue[set][paper]
}

/**
 * The form's number and title in a set.
 *
 * @throws RangeError when the set has no such form; ask `findForm` first where that can happen
 */
export function getForm(set: FormSet, paper: OfficialPaper): FormEntry {
  const form = findForm(set, paper)
  if (form === undefined) throw new RangeError(`form set ${set} has no ${paper}`)
  return form
}

/** The line that says where the layout comes from: `Mẫu số 06 ban hành kèm theo Thông tư số 03/2025/TT-VPCP`. */
export function formOrigin(set: FormSet, paper: OfficialPaper): string {
  return `Mẫu số ${getForm(set, paper).formNumber} ban hành kèm theo ${circulars[set]}`
}
