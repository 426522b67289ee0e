import { copyLine } from '#platform/database/copy-rows.ts'
import type { Vault } from '#platform/secrets/secrets.ts'
import type { Instant } from '@motcua/terms'
import { countKeyOf } from '../domain/dossier-count.ts'
import { columnsOf } from '../storage/dossier-row.ts'
import { sealPerson } from '../storage/person.ts'
import { STOP_UNANSWERED } from '../usecases/decisions.ts'
import { shifted } from './story-moments.ts'
import type { Told } from './tell-story.ts'

/** Where told dossiers go: table and columns, in the order in which they are written. */
export const seedTargets = {
  dossier:
    'dossier (id, seq, status, code, lookup_code, procedure_code, procedure_name, procedure_version_id, process_version_id, intake_unit_id, competent_agency_id, channel, owner_account_id, submitted_at, answer_due_at, accepted_at, due_at, first_due_at, finished_at, returned_at, ended_at, timeliness, awaiting_supplement, interim, paused, last_hash, state, updated_at)',
  person: 'dossier_person (dossier_id, sealed, applicant_name_fold, id_number_hash, phone_hash)',
  event: 'dossier_event (dossier_id, seq, type, data, actor_kind, actor_id, official_id, at, command_id, prev_hash, hash)',
  command: 'dossier_command (id, dossier_id, name, seq, account_id, at)',
  work: 'work_item (dossier_id, token, node, name, kind, agency_id, role, assignee_id, opened_at, started_at, due_at, allotted_minutes)',
  paper: 'paper (id, dossier_id, form, form_set, number, sealed, issued_at, issued_by)',
  timer: 'scheduled_job (name, payload, run_at)',
} as const
type Target = keyof typeof seedTargets

/** Commands are kept for 90 days (R-155 needs the events, not these). */
const COMMANDS_KEPT_SECONDS = 90 * 86_400

/** Lines for COPY of many told dossiers, and the places they take in the figures. */
export class SeedRows {
  readonly #texts: Record<Target, string> = { dossier: '', person: '', event: '', command: '', work: '', paper: '', timer: '' }
  readonly #counts = new Map<string, number>()
  readonly #vault: Vault
  readonly #now: Instant
  dossiers = 0
  events = 0

  constructor(vault: Vault, now: Instant) {
    this.#vault = vault
    this.#now = now
  }

  add({ dossier, person, lookupCode }: Told, formSetOf: (at: Instant) => string): void {
    const { state, links, id } = dossier
    const c = columnsOf(state)
    const last = links.at(-1)!
    const texts = this.#texts
    texts.dossier += copyLine([
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
      c.paused,
      last.hash,
      JSON.stringify(state),
      last.event.at,
    ])
    const { sealed, nameFold, idNumberHash, phoneHash } = sealPerson(this.#vault, person)
    texts.person += copyLine([id, sealed, nameFold, idNumberHash, phoneHash])
    for (const { event, commandId, prevHash, hash } of links) {
      const { seq, type, at, actor, ...data } = event
      texts.event += copyLine([
        id,
        seq,
        type,
        JSON.stringify(data),
        actor.kind,
        actor.accountId,
        actor.officialId,
        at,
        commandId,
        prevHash,
        hash,
      ])
    }
    const keptFrom = shifted(this.#now, -COMMANDS_KEPT_SECONDS)
    if (last.event.at >= keptFrom)
      for (const command of dossier.commands)
        if (command.at >= keptFrom) texts.command += copyLine([command.id, id, command.name, command.seq, command.accountId, command.at])
    for (const w of state.work)
      texts.work += copyLine([
        id,
        w.token,
        w.node,
        w.name,
        w.kind,
        w.agencyId,
        w.role,
        w.assigneeId,
        w.openedAt,
        w.startedAt,
        w.dueAt,
        w.allottedMinutes,
      ])
    for (const p of dossier.papers)
      texts.paper += copyLine([p.id, id, p.form, formSetOf(p.issuedAt), p.number, this.#vault.seal(p.view), p.issuedAt, p.issuedBy])
    if (state.supplement?.phase === 'APPRAISAL')
      texts.timer += copyLine([
        STOP_UNANSWERED,
        JSON.stringify({ dossierId: id, number: state.supplement.number }),
        shifted(state.supplement.answerBy, 1),
      ])
    const { agencyId, procedureCode, channel, status, accepted, month, overMonth, dueMonth, timeliness } = countKeyOf(state)
    const key = [agencyId, procedureCode, channel, status, accepted, month, overMonth, dueMonth, timeliness].join('\t')
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    this.dossiers++
    this.events += links.length
  }

  /** Hands over what has gathered, and begins anew; the places in the figures go on gathering. */
  take(): { target: string; text: string }[] {
    const taken = (Object.keys(seedTargets) as Target[])
      .filter((name) => this.#texts[name] !== '')
      .map((name) => ({ target: seedTargets[name], text: this.#texts[name] }))
    for (const name of Object.keys(seedTargets) as Target[]) this.#texts[name] = ''
    return taken
  }

  /** Lines of `dossier_count_delta`: what all these dossiers add to the figures. */
  counts(): { target: string; text: string } {
    const lines = [...this.#counts].map(([key, n]) => copyLine([...key.split('\t'), n]))
    return {
      target: 'dossier_count_delta (agency_id, procedure_code, channel, status, accepted, month, over_month, due_month, timeliness, n)',
      text: lines.join(''),
    }
  }
}
