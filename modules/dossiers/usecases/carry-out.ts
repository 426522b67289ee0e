import { NotAllowed, NotFound, StaleCopy } from '#platform/http/faults.ts'
import type { Tx } from '#platform/database/connect.ts'
import { isRefused, refuse, type DossierId, type Refused, type Viewer } from '@motcua/terms'
import type { CommandName, Commands } from '../domain/commands.ts'
import type { DossierEvent } from '../domain/dossier-event.ts'
import type { Actor } from '../domain/dossier-parts.ts'
import { evolve, type DossierState } from '../domain/dossier-state.ts'
import { may, mayRead } from '../domain/policy.ts'
import { appendEvents } from '../storage/append-events.ts'
import { findDossier, type LoadedDossier } from '../storage/load-dossier.ts'
import { decisions } from './decisions.ts'
import type { DossierDeps } from './dossier-deps.ts'
import { planReminder } from './remind-uncollected.ts'
import { tell } from './tell.ts'
import { tidyTexts } from './tidy-texts.ts'

/** What a caller sends with every command: its own key, and the number of the newest event it has seen. */
export type CommandKey = { readonly commandId: string; readonly expectedSeq: number }

/** `replayed`: this very command was carried out before, and nothing was done now. */
export type CommandDone = {
  readonly dossierId: DossierId
  readonly seq: number
  readonly replayed: boolean
  readonly paperId: string | null
}

/**
 * Carries out one command on a dossier: load, may?, decide, append, in one transaction.
 *
 * @throws NotFound    for a dossier that is not there or not this viewer's to see
 * @throws NotAllowed  when the role does not allow the command
 * @throws StaleCopy   when somebody else acted meanwhile
 * @returns what was done, or the refusal
 */
export async function carryOut<Name extends CommandName>(
  deps: DossierDeps,
  viewer: Viewer,
  id: DossierId,
  name: Name,
  command: Commands[Name],
  key: CommandKey,
): Promise<CommandDone | Refused> {
  try {
    return await attempt(deps, viewer, id, name, command, key)
  } catch (error) {
    // The same command may have been sent twice at the same moment: then the first one won, and its answer is ours.
    if (isDuplicateCommand(error) || error instanceof StaleCopy) return attempt(deps, viewer, id, name, command, key)
    throw error
  }
}

async function attempt<Name extends CommandName>(
  deps: DossierDeps,
  viewer: Viewer,
  id: DossierId,
  name: Name,
  command: Commands[Name],
  key: CommandKey,
): Promise<CommandDone | Refused> {
  const outcome = await inTransaction(deps, async (tx) => {
    const loaded = await findDossier(tx, id, key.commandId)
    if (!loaded) throw new NotFound('dossier')
    const replay = replayOf(loaded, viewer, id, name)
    const token = 'token' in command ? (command.token as number) : undefined
    const isAllowed = may(viewer, name, loaded.state, token)
    // Some acts are done by people who may not read the dossier: to them it is there for that act alone, and for its repetition.
    const isThere = mayRead(viewer, loaded.state) || isAllowed || (replay !== undefined && !isRefused(replay))
    if (!isThere) throw new NotFound('dossier')
    if (replay) return replay
    if (!isAllowed) throw new NotAllowed(name)
    if (loaded.state.seq !== key.expectedSeq) throw new StaleCopy(key.expectedSeq, loaded.state.seq)
    const decided = await decisions[name]({ deps, tx, viewer, state: loaded.state, now: deps.clock.now() }, tidyTexts(command))
    if (isRefused(decided)) return decided
    const event: DossierEvent = { ...decided.event, seq: loaded.state.seq + 1, at: decided.at, actor: actorOf(viewer) }
    const state: DossierState = evolve(id, loaded.state, event)
    const written = await appendEvents(tx, {
      state,
      events: [event],
      before: loaded.state,
      prevHash: loaded.lastHash,
      command: { id: key.commandId, name, accountId: viewer.kind === 'anonymous' ? null : viewer.accountId, at: decided.at },
    })
    if (!written) throw new StaleCopy(key.expectedSeq, loaded.state.seq + 1)
    const paperId = decided.afterwards ? await decided.afterwards(state) : null
    if (isRefused(paperId)) return paperId
    await tell(deps, tx, { event, before: loaded.state, after: state, lookupCode: loaded.lookupCode })
    if (loaded.state.finishedAt === null) await planReminder(deps, tx, state)
    return { dossierId: id, seq: state.seq, replayed: false, paperId }
  })
  return outcome
}

/** Runs in a transaction that is rolled back when the answer is a refusal, so that a number taken on the way is free again. */
export async function inTransaction<T>(deps: DossierDeps, work: (tx: Tx) => Promise<T | Refused>): Promise<T | Refused> {
  try {
    return await deps.transactions.transaction().execute(async (tx) => {
      const outcome = await work(tx)
      if (isRefused(outcome)) throw new RolledBack(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}

class RolledBack extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super('rolled back')
    this.refusal = refusal
  }
}

export function actorOf(viewer: Viewer): Actor {
  if (viewer.kind === 'anonymous') return { kind: 'visitor', accountId: null, officialId: null }
  return { kind: viewer.kind, accountId: viewer.accountId, officialId: viewer.kind === 'official' ? viewer.officialId : null }
}

function replayOf(loaded: LoadedDossier, viewer: Viewer, id: DossierId, name: string): CommandDone | Refused | undefined {
  const before = loaded.replayed
  if (!before) return undefined
  const sameSender = viewer.kind !== 'anonymous' && before.accountId === viewer.accountId
  if (before.name !== name || before.dossierId !== id || !sameSender) return refuse('dossier.command-reused')
  return { dossierId: id, seq: before.seq, replayed: true, paperId: null }
}

export function isDuplicateCommand(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'dossier_command_pkey'
}
