import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess; the text goes to the client, its hash to the table. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
