import type { AccessRecord, OpenedDossier } from '#modules/dossiers/index.ts'

export type Reader = Pick<AccessRecord, 'at' | 'purpose'> & { readonly key: string; readonly name: string | null }

/**
 * Who has read a dossier, by name where the name is known: an official who has also acted on it stands in its events.
 *
 * @param records  newest first
 */
export function readersOf(records: readonly AccessRecord[], opened: Pick<OpenedDossier, 'events' | 'officialName'>): Reader[] {
  const names = new Map(
    opened.events.flatMap(({ actor }) =>
      actor.accountId === null || actor.officialId === null ? [] : [[actor.accountId, opened.officialName(actor.officialId)] as const],
    ),
  )
  return records.map(({ accountId, at, purpose }, index) => ({ key: `${index}`, at, purpose, name: names.get(accountId) || null }))
}
