import type { CommandKey } from '#modules/dossiers/index.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The key of a command out of the hidden fields of its form: sent twice it is carried out once, and an old copy is noticed.
 *
 * A form without a usable key is a new command on a copy that nobody has seen, which the use case refuses as stale.
 */
export function commandKey(form: Pick<FormData, 'get'> | URLSearchParams): CommandKey {
  const id = String(form.get('commandId') ?? '')
  const seq = Number(form.get('seq'))
  return { commandId: UUID.test(id) ? id : crypto.randomUUID(), expectedSeq: Number.isInteger(seq) ? seq : 0 }
}
