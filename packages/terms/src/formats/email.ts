import type { Brand } from '../brand.ts'
import { refuse, type Refused } from '../refusal.ts'
import { plainCharacters } from './plain-characters.ts'

export type EmailAddress = Brand<string, 'EmailAddress'>
export type ParsedEmail = { readonly value: EmailAddress }

// The longest address that mail servers must take (RFC 5321: path of 256 with its brackets; name part 64).
const MAX_LENGTH = 254
const MAX_LOCAL_LENGTH = 64

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * Read one plain e-mail address. The domain is put in lower case, the name before `@` is kept as typed.
 *
 * Only a message that arrives proves an address; this catches what is surely mistyped (accents, spaces, two addresses, no dot).
 *
 * @returns refusals `email.malformed`, `email.too-long`
 */
export function parseEmail(text: string): ParsedEmail | Refused {
  const typed = plainCharacters(text).trim()
  if (typed.length > MAX_LENGTH) return refuse('email.too-long', { maxLength: MAX_LENGTH })
  const at = typed.lastIndexOf('@')
  const [local, domain] = [typed.slice(0, Math.max(at, 0)), typed.slice(at + 1).toLowerCase()]
  const labels = domain.split('.')
  const known = at > 0 && local.length <= MAX_LOCAL_LENGTH && localPart.test(local)
  const reachable =
    labels.length >= 2 && labels.every((label) => domainLabel.test(label)) && /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1)!)
  return known && reachable ? { value: `${local}@${domain}` as EmailAddress } : refuse('email.malformed')
}
