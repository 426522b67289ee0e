import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'

// OWASP's first choice for argon2id. More memory would let forty sign-ins at 8 o'clock starve a small server; less helps a thief.
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

const hash = (parameters: Argon2Parameters): Promise<Buffer> =>
  new Promise((done, fail) => argon2('argon2id', parameters, (error, tag) => (error ? fail(error) : done(tag))))

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** A password as kept: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash({ ...COST, message: password.normalize('NFC'), nonce })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(nonce)}$${plain(tag)}`
}

/**
 * Is this the password? Takes the same time when there is nothing to compare with, so that nobody learns which names exist.
 * @param kept  undefined when there is no such account, or it has no password
 */
export async function verifyPassword(password: string, kept: string | undefined | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept ?? '')
  if (!parts) {
    await hash({ ...COST, message: password.normalize('NFC'), nonce: Buffer.alloc(16) })
    return false
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  const expected = Buffer.from(tag, 'base64')
  const found = await hash({
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected)
}
