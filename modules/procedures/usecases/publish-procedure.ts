import { isRefused, refuse, type Instant, type LocalDate, type Refused, type Viewer } from '@motcua/terms'
import type { Tx } from '#platform/database/connect.ts'
import { NotFound } from '#platform/http/faults.ts'
import {
  decidePublication,
  decideWithdrawal,
  type OnlineLevelDecision,
  type PublicationFacts,
  type PublicationGround,
} from '../domain/decide-publication.ts'
import type { Publication } from '../domain/procedure-version.ts'
import { endPublication, insertPublication, listPublications, toPeriod } from '../storage/publication-rows.ts'
import { writeSearchLine } from '../storage/search-lines.ts'
import { findVersionByNumber, lockCatalogue, type StoredVersion } from '../storage/version-rows.ts'
import { requirePublisher, todayOf, type ProceduresDeps } from './procedures-deps.ts'

export type PublishProcedure = {
  readonly code: string
  readonly versionNumber: number
  readonly ground: PublicationGround
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
  /** Null: as the source says. */
  readonly onlineLevel: OnlineLevelDecision | null
}

/**
 * Puts a stored version into force from a day on; the version before it ends on that day.
 *
 * @throws NotSignedIn, NotAllowed, NotFound
 */
export async function publishProcedure(deps: ProceduresDeps, viewer: Viewer, command: PublishProcedure): Promise<Publication | Refused> {
  const by = requirePublisher(viewer, 'procedure.publish')
  const at = deps.clock.now()
  const onlineVolumeThreshold = await deps.configuration.get('procedure.online-volume', { at: at.slice(0, 10) as LocalDate })
  return deps.db.transaction().execute(async (tx) => {
    const version = await findVersionByNumber(tx, command.code, command.versionNumber)
    if (version === undefined) throw new NotFound('procedure version')
    return putIntoForce(tx, version, command, { by, at, load: 'OFFICIAL', onlineVolumeThreshold })
  })
}

type Putting = Pick<PublicationFacts, 'onlineVolumeThreshold'> & {
  readonly by: string
  readonly at: Instant
  readonly load: PublicationFacts['by']
}

/** The same inside a transaction of the caller. */
export async function putIntoForce(
  tx: Tx,
  version: StoredVersion,
  command: Omit<PublishProcedure, 'code' | 'versionNumber'>,
  { by, at, load, onlineVolumeThreshold }: Putting,
): Promise<Publication | Refused> {
  await lockCatalogue(tx)
  const periods = (await listPublications(tx, version.code)).map(toPeriod)
  const facts: PublicationFacts = { today: at.slice(0, 10) as LocalDate, periods, by: load, onlineVolumeThreshold }
  const decided = decidePublication({ ...command, content: version.content }, facts)
  if (isRefused(decided)) return decided
  const { publication, closes } = decided
  if (closes !== null) {
    const reason = `Thay bằng phiên bản ${version.versionNumber}`
    await endPublication(tx, closes.id, { effectiveTo: publication.effectiveFrom, reason, by, at })
  }
  const id = await insertPublication(tx, publication, { code: version.code, versionId: version.id, by, at })
  await writeSearchLine(tx, id, version.content, publication)
  return publication
}

export type WithdrawProcedure = { readonly code: string; readonly effectiveTo: LocalDate; readonly reason: string }

/**
 * Ends the version in force, or the one that is to be, from a day on. Dossiers already taken in go on under it.
 *
 * @throws NotSignedIn, NotAllowed, NotFound
 */
export async function withdrawProcedure(deps: ProceduresDeps, viewer: Viewer, command: WithdrawProcedure): Promise<Publication | Refused> {
  const by = requirePublisher(viewer, 'procedure.withdraw')
  const today = todayOf(deps.clock)
  return deps.db.transaction().execute(async (tx) => {
    await lockCatalogue(tx)
    const publications = await listPublications(tx, command.code)
    if (publications.length === 0) throw new NotFound('procedure')
    const last = publications.findLast(
      ({ publication: p }) => p.effectiveTo === null || (p.effectiveTo > today && p.effectiveTo !== p.effectiveFrom),
    )
    if (last === undefined) return refuse('procedure.not-in-force', { code: command.code })
    const decided = decideWithdrawal(command, { today, period: toPeriod(last) })
    if (isRefused(decided)) return decided
    await endPublication(tx, last.id, { effectiveTo: decided.effectiveTo, reason: command.reason.trim(), by, at: deps.clock.now() })
    return { ...last.publication, effectiveTo: decided.effectiveTo }
  })
}
