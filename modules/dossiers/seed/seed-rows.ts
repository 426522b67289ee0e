import { CopyRows, type CopyTarget } from '#platform/database/copy-rows.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { FormSet, Instant } from '@motcua/terms'
import { countKeyOf, type CountKey } from '../domain/dossier-count.ts'
import { isPaused } from '../domain/dossier-state.ts'
import { columnsOf } from '../storage/dossier-row.ts'
import { sealPerson } from '../storage/person.ts'
import { STOP_UNANSWERED } from '../usecases/decisions.ts'
import { seedTargets } from './seed-targets.ts'
import { shifted } from './story-moments.ts'
import type { Told } from './tell-story.ts'

/** Commands are kept for 90 days: they guard against repetition, the events tell what happened. */
const COMMANDS_KEPT_SECONDS = 90 * 86_400

/** Told dossiers as rows for COPY, and the places they take in the figures. */
export class SeedRows {
  readonly #rows = {
    dossier: new CopyRows(seedTargets.dossier),
    person: new CopyRows(seedTargets.person),
    event: new CopyRows(seedTargets.event),
    command: new CopyRows(seedTargets.command),
    work: new CopyRows(seedTargets.work),
    paper: new CopyRows(seedTargets.paper),
    timer: new CopyRows(seedTargets.timer),
  }
  readonly #counts = new Map<string, { readonly key: CountKey; n: number }>()
  readonly #vault: Vault
  readonly #commandsFrom: Instant
  readonly #formSetOn: (at: Instant) => FormSet
  dossiers = 0
  events = 0

  constructor(vault: Vault, now: Instant, formSetOn: (at: Instant) => FormSet) {
    this.#vault = vault
    this.#commandsFrom = shifted(now, -COMMANDS_KEPT_SECONDS)
    this.#formSetOn = formSetOn
  }

  add(told: Told): void {
    this.#addDossier(told)
    this.#addEvents(told)
    this.#addPapers(told)
    const { state } = told.dossier
    const key = countKeyOf(state)
    const name = Object.values(key).join()
    const known = this.#counts.get(name)
    if (known) known.n++
    else this.#counts.set(name, { key, n: 1 })
    this.dossiers++
  }

  /** Hands over the rows gathered so far, and begins anew; the places in the figures go on gathering. */
  take(): { target: CopyTarget; bytes: Buffer }[] {
    return Object.values(this.#rows)
      .filter((rows) => rows.count > 0)
      .map((rows) => ({ target: rows.target, bytes: rows.take() }))
  }

  /** What all these dossiers add to the figures. */
  counts(): { target: CopyTarget; bytes: Buffer } {
    const rows = new CopyRows(seedTargets.counts)
    for (const { key, n } of this.#counts.values())
      rows.add([
        key.agencyId,
        key.procedureCode,
        key.channel,
        key.status,
        key.accepted,
        key.month,
        key.overMonth,
        key.dueMonth,
        key.timeliness,
        n,
      ])
    return { target: rows.target, bytes: rows.take() }
  }

  #addDossier({ dossier, person, lookupCode }: Told): void {
    const { state, links, id } = dossier
    const c = columnsOf(state)
    const last = links.at(-1)!
    this.#rows.dossier.add([
      id,
      state.seq,
      state.status,
      c.code,
      lookupCode,
      state.procedure.code,
      state.procedure.name,
      state.procedure.versionId,
      c.process_version_id,
      state.intakeUnitId,
      state.competentAgencyId,
      state.channel,
      state.ownerAccountId,
      state.submittedAt,
      state.answerDueAt,
      c.accepted_at,
      c.due_at,
      c.first_due_at,
      c.finished_at,
      c.returned_at,
      c.ended_at,
      c.timeliness,
      c.awaiting_supplement,
      c.interim,
      c.incident_count,
      c.paused,
      last.hash,
      JSON.stringify(state),
      last.event.at,
    ])
    const { sealed, nameFold, idNumberHash, phoneHash } = sealPerson(this.#vault, person)
    this.#rows.person.add([id, state.intakeUnitId, state.competentAgencyId, sealed, nameFold, idNumberHash, phoneHash])
    const paused = isPaused(state)
    for (const w of state.work) {
      const { token, node, name, kind, agencyId, role, assigneeId, openedAt, startedAt, dueAt, allottedMinutes } = w
      this.#rows.work.add([id, token, node, name, kind, agencyId, role, assigneeId, openedAt, startedAt, dueAt, allottedMinutes, paused])
    }
    if (state.supplement?.phase === 'APPRAISAL') {
      const payload = JSON.stringify({ dossierId: id, number: state.supplement.number })
      this.#rows.timer.add([STOP_UNANSWERED, payload, shifted(state.supplement.answerBy, 1)])
    }
  }

  #addEvents({ dossier: { id, links, commands } }: Told): void {
    for (const { event, commandId, prevHash, hash } of links) {
      const { seq, type, at, actor, ...data } = event
      const { kind, accountId, officialId } = actor
      this.#rows.event.add([id, seq, type, JSON.stringify(data), kind, accountId, officialId, at, commandId, prevHash, hash])
    }
    this.events += links.length
    for (const { id: commandId, name, seq, accountId, at } of commands)
      if (at >= this.#commandsFrom) this.#rows.command.add([commandId, id, name, seq, accountId, at])
  }

  #addPapers({ dossier: { id, papers } }: Told): void {
    for (const { id: paperId, form, number, view, issuedAt, issuedBy } of papers)
      this.#rows.paper.add([paperId, id, form, this.#formSetOn(issuedAt), number, this.#vault.seal(view), issuedAt, issuedBy])
  }
}
