import type { DossierCode } from '@motcua/terms'
import type { QrView } from './paper-view.ts'

/** The dossier's code for a scanner at the counter: exactly the code, nothing around it. */
export function dossierQr(dossierCode: DossierCode): QrView {
  return { content: dossierCode, alt: `Mã QR của hồ sơ ${dossierCode}`, caption: 'Quét để mở hồ sơ' }
}

/** The rating form's address; goes out with every form 01, 02 and 03. */
export function ratingQr(url: string): QrView {
  return { content: url, alt: `Mã QR mở phiếu đánh giá tại ${url}`, caption: 'Quét để đánh giá' }
}

/** The line that asks for the rating, beside its code. */
export const ratingNote = 'Mời Ông (Bà) đánh giá việc tiếp nhận, giải quyết hồ sơ bằng cách quét mã bên cạnh.'
