/** What the QR code of an identity card says, as far as an intake needs it. */
export type IdCard = { readonly idNumber: string; readonly fullName: string; readonly address: string }

/**
 * Reads what a keyboard scanner types from an identity card: `number|old number|name|birth date|sex|address|issued`.
 *
 * @returns  undefined for a number that somebody typed
 * @example  readIdCard('096190004127||Nguyễn Thị Ánh Nguyệt|12051990|Nữ|12 Lê Lợi, An Xuyên, Cà Mau|01072021')?.fullName
 */
export function readIdCard(text: string): IdCard | undefined {
  const parts = text.split('|').map((part) => part.trim())
  const [idNumber = '', , fullName = '', birth = '', , address = ''] = parts
  if (parts.length < 6 || !/^\d{12}$/.test(idNumber) || !/^\d{8}$/.test(birth) || fullName === '') return undefined
  return { idNumber, fullName, address }
}
