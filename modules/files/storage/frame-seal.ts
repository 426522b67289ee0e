import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

// A stored file is a header and then frames, each sealed on its own with AES-256-GCM:
//   header  'MCF1' | key id 8 | salt 16 | nonce prefix 7 | frame size as a power of two 1
//   frame   sealed bytes | tag 16          every frame but the last is full; the last may be empty
// A frame's nonce is prefix | counter 4 | 1 for the last frame, else 0, so that frames cannot be swapped, dropped or added unnoticed.
// The header is authenticated with every frame. Each file has a key of its own, made from the master key and the salt.
const MAGIC = Buffer.from('MCF1', 'latin1')
const TAG_LENGTH = 16
export const HEADER_LENGTH = 36

// One mebibyte: large enough that sealing costs nothing, small enough that a hundred uploads at once fit in memory.
const FRAME_SHIFT = 20
export const FRAME_SIZE = 2 ** FRAME_SHIFT

/** Seals and opens the frames of one file. */
export type FrameSeal = {
  readonly header: Buffer
  /** The sealed bytes and their tag, to be written one after the other. */
  seal(plain: Uint8Array, frame: number, last: boolean): [sealed: Buffer, tag: Buffer]
  /** @throws when the frame is not the one sealed at this place */
  open(sealed: Uint8Array, frame: number, last: boolean): Buffer
}

/** Eight bytes that tell which master key sealed a file, and nothing about the key. */
export function keyIdOf(masterKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'motcua file key id', 8))
}

/** A seal for a new file, with its own salt and nonces. */
export function newSeal(masterKey: Uint8Array): FrameSeal {
  const header = Buffer.concat([MAGIC, keyIdOf(masterKey), randomBytes(16 + 7), Buffer.from([FRAME_SHIFT])])
  return sealFor(header, masterKey)
}

/**
 * The seal of an existing file.
 *
 * @param masterKeys  any that may have sealed it; the header says which one did
 * @returns 'UNKNOWN_KEY' when it was none of them, 'DAMAGED' when this is no header
 */
export function sealOf(header: Buffer, masterKeys: readonly Uint8Array[]): FrameSeal | 'UNKNOWN_KEY' | 'DAMAGED' {
  if (header.length !== HEADER_LENGTH || !header.subarray(0, 4).equals(MAGIC) || header[35] !== FRAME_SHIFT) return 'DAMAGED'
  const masterKey = masterKeys.find((key) => keyIdOf(key).equals(header.subarray(4, 12)))
  return masterKey ? sealFor(header, masterKey) : 'UNKNOWN_KEY'
}

/** Plain bytes inside a stored file of this many bytes; undefined when no file has that size. */
export function plainSize(storedSize: number): number | undefined {
  const frames = Math.ceil((storedSize - HEADER_LENGTH) / (FRAME_SIZE + TAG_LENGTH))
  const size = storedSize - HEADER_LENGTH - frames * TAG_LENGTH
  return frames < 1 || size < (frames - 1) * FRAME_SIZE ? undefined : size
}

/** Where a frame lies in the stored file: first byte and length with its tag, given the plain size. */
export function framePlace(frame: number, plain: number): { at: number; length: number; last: boolean } {
  const frames = Math.max(1, Math.ceil(plain / FRAME_SIZE))
  const last = frame === frames - 1
  const content = last ? plain - frame * FRAME_SIZE : FRAME_SIZE
  return { at: HEADER_LENGTH + frame * (FRAME_SIZE + TAG_LENGTH), length: content + TAG_LENGTH, last }
}

function sealFor(header: Buffer, masterKey: Uint8Array): FrameSeal {
  const key = Buffer.from(hkdfSync('sha256', masterKey, header.subarray(12, 28), 'motcua file frames', 32))
  const nonceOf = (frame: number, last: boolean): Buffer => {
    const nonce = Buffer.alloc(12)
    header.copy(nonce, 0, 28, 35)
    nonce.writeUInt32BE(frame, 7)
    nonce[11] = last ? 1 : 0
    return nonce
  }
  return {
    header,
    seal(plain, frame, last) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame, last)).setAAD(header)
      const sealed = cipher.update(plain)
      cipher.final()
      return [sealed, cipher.getAuthTag()]
    },
    open(sealed, frame, last) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame, last), { authTagLength: TAG_LENGTH }).setAAD(header)
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_LENGTH))
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_LENGTH))
      // Throws when the tag does not fit; GCM itself has nothing left to give.
      decipher.final()
      return plain
    },
  }
}
