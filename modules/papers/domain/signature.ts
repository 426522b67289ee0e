import type { PaperSigner } from './paper-inputs.ts'
import { signatureHint, type SignatureView } from './paper-view.ts'

/**
 * A signature block from the signer: authority line and position in capitals, or `role` when no position is given.
 *
 * @example toSignature({ authorityLine: 'TL. Giám đốc', position: 'Trưởng phòng', fullName: 'Trần Văn Bình' }, 'NGƯỜI HƯỚNG DẪN').lines
 *          // ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']
 */
export function toSignature(signer: PaperSigner, role: string): SignatureView {
  const position = signer.position === undefined ? role : signer.position.toLocaleUpperCase('vi')
  const authority = signer.authorityLine === undefined ? [] : [signer.authorityLine.toLocaleUpperCase('vi')]
  return { lines: [...authority, position], hint: signatureHint, fullName: signer.fullName }
}
