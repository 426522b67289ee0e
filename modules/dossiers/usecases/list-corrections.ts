import { NotFound } from '#platform/http/faults.ts'
import type { DossierId, Instant, Viewer } from '@motcua/terms'
import type { PersonalData } from '../domain/personal-data.ts'
import { mayRead } from '../domain/policy.ts'
import { recordAccess } from '../storage/access-records.ts'
import { findDossier, listEvents } from '../storage/load-dossier.ts'
import { digestOfPerson, getPerson, listPersonVersions } from '../storage/person.ts'
import type { DossierDeps } from './dossier-deps.ts'

/** One correction with what stood before and after. `proven`: what is kept apart is what the event's digests say; null: no personal data. */
export type Correction = {
  readonly seq: number
  readonly at: Instant
  readonly changed: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
  readonly proven: boolean | null
}

/**
 * What the citizen corrected before acceptance, for everybody who may read the dossier; an official's reading is recorded.
 * @throws NotFound  when it is not there or not this viewer's to see
 */
export async function listCorrections(deps: DossierDeps, viewer: Viewer, id: DossierId): Promise<Correction[]> {
  const loaded = await findDossier(deps.db, id)
  if (!loaded || !mayRead(viewer, loaded.state)) throw new NotFound('dossier')
  if (viewer.kind === 'official')
    await recordAccess(deps.db, {
      dossierId: id,
      accountId: viewer.accountId,
      officialId: viewer.officialId,
      at: deps.clock.now(),
      purpose: 'OPEN',
    })
  const [events, versions, current] = await Promise.all([
    listEvents(deps.db, id),
    listPersonVersions(deps.db, deps.vault, id),
    getPerson(deps.db, deps.vault, id),
  ])
  const seqs = [...versions.keys()]
  return events.flatMap(({ event }): Correction[] => {
    if (event.type !== 'ApplicationCorrected') return []
    const { seq, at, changed } = event
    if (!event.person) return [{ seq, at, changed: changed.map((field) => ({ field, before: null, after: null })), proven: null }]
    const before = versions.get(seq)
    const next = seqs.find((later) => later > seq)
    const after = next === undefined ? current : versions.get(next)
    const proven =
      before !== undefined &&
      after !== undefined &&
      digestOfPerson(deps.vault, id, before) === event.person.before &&
      digestOfPerson(deps.vault, id, after) === event.person.after
    return [
      {
        seq,
        at,
        changed: changed.map((field) => ({ field, before: valueAt(before, field), after: valueAt(after, field) })),
        proven,
      },
    ]
  })
}

/** What stands at a path; null where nothing does. */
function valueAt(person: PersonalData | undefined, path: string): unknown {
  let value: unknown = person
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value ?? null
}
