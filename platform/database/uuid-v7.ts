import { randomBytes } from 'node:crypto'

/**
 * A new id whose first 48 bits are the time: rows made together lie together, and events can be partitioned by it.
 * @param epochMs  business time, milliseconds since 1970 UTC
 */
export function uuidV7(epochMs: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Math.floor(epochMs), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
