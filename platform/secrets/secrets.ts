import { createHash, createHmac, createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Seals personal data before it reaches a table, and makes keyed hashes for exact look-up.
 * Each purpose has its own key, derived from the master key.
 */
export type Vault = {
  /** AES-256-GCM; every call gives other bytes. */
  seal(value: unknown): Buffer
  unseal<T>(sealed: Uint8Array): T
  /** Keyed, so that a stolen table cannot be searched by trying all citizen numbers. */
  lookupHash(kind: string, value: string): Buffer
  /** 32 bytes for another purpose (files, signatures), always the same for the same name. */
  derive(purpose: string): Buffer
}

/** @param masterKey  64 hexadecimal digits */
export function createVault(masterKey: string): Vault {
  const master = Buffer.from(masterKey, 'hex')
  if (master.length !== 32) throw new Error('The master key must be 64 hexadecimal digits')
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `motcua/${purpose}`, 32))
  const sealKey = derive('personal-data')
  const hashKey = derive('lookup')
  return {
    seal(value) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    unseal<T>(sealed: Uint8Array): T {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')) as T
    },
    lookupHash: (kind, value) => createHmac('sha256', hashKey).update(`${kind}\0${value}`).digest(),
    derive,
  }
}

/**
 * Secrets that a demo installation makes for itself, kept in its data folder. Production is given its own.
 */
export function demoSecrets(dataDirectory: string): { masterKey: string; appPassword: string } {
  const file = join(dataDirectory, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
    writeFileSync(
      file,
      JSON.stringify({ masterKey: randomBytes(32).toString('hex'), appPassword: randomBytes(18).toString('base64url') }),
      { mode: 0o600 },
    )
  }
  return JSON.parse(readFileSync(file, 'utf8')) as { masterKey: string; appPassword: string }
}

const NONCE_BYTES = 12
let nonces = Buffer.alloc(0)

/** Fresh random bytes, drawn from the system some hundreds at a time: asking it for each would cost as much as the sealing. */
function nextNonce(): Buffer {
  if (nonces.length < NONCE_BYTES) nonces = randomBytes(NONCE_BYTES * 512)
  const nonce = nonces.subarray(0, NONCE_BYTES)
  nonces = nonces.subarray(NONCE_BYTES)
  return nonce
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
