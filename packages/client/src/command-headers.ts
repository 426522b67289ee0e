/**
 * The headers of a command, for `params.header`.
 *
 * @param commandId  a new UUID for each act; sent again after a lost answer it gives the answer of the first time
 * @param seq  of the dossier as it was read; another one by now is answered with 412
 * @example commandHeaders(crypto.randomUUID(), dossier.seq) // { 'idempotency-key': '…', 'if-match': '"3"' }
 */
export function commandHeaders(commandId: string, seq: number): { 'idempotency-key': string; 'if-match': string } {
  return { 'idempotency-key': commandId, 'if-match': `"${seq}"` }
}
