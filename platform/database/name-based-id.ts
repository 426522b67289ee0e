import { createHash } from 'node:crypto'

/**
 * A UUID made from a name (version 5): the same in every installation. For rows that are loaded from what the product ships.
 * @example nameBasedId('process', 'khai-sinh-xa', 1)
 */
export function nameBasedId(...name: readonly (string | number)[]): string {
  const bytes = createHash('sha1')
    .update(`motcua\n${name.join('\n')}`)
    .digest()
    .subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
