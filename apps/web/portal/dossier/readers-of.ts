import type { AccessRecord, OpenedDossier } from '#modules/dossiers/index.ts'

export type Reader = Pick<AccessRecord, 'at' | 'purpose'> & { readonly key: string; readonly name: string | null }

/**
 * Who has read a dossier, by name. Readings from before names were kept: an official who has also acted on it stands in its events.
 *
 * @param records  newest first
 */
export function readersOf(records: readonly AccessRecord[], opened: Pick<OpenedDossier, 'events' | 'officialName'>): Reader[] {
  const names = new Map(
    opened.events.flatMap(({ actor }) =>
      actor.accountId === null || actor.officialId === null ? [] : [[actor.accountId, opened.officialName(actor.officialId)] as const],
    ),
  )
  return records.map(({ accountId, officialId, at, purpose }, index) => ({
    key: `${index}`,
    at,
    purpose,
    name: (officialId !== null && opened.officialName(officialId)) || names.get(accountId) || null,
  }))
}
