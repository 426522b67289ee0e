import { isRefused, type DossierId, type Refused, type Viewer } from '@motcua/terms'
import type { CommandName, Commands } from '../domain/commands.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import { findDossier } from '../storage/load-dossier.ts'
import { carryOut, type CommandDone, type CommandKey } from '../usecases/carry-out.ts'
import { submitDossier, type Application } from '../usecases/submit-dossier.ts'
import { application, citizen, people, type KiteWorld } from './kite-world.ts'

type File = NonNullable<Commands['complete-step']['draft']>['files'][number]

/** Walks dossiers through the office of `kiteWorld` with its real tables. */
export type KiteWalk = ReturnType<typeof kiteWalk>

export function kiteWalk(world: () => KiteWorld) {
  const stateOf = async (id: DossierId): Promise<DossierState> => (await findDossier(world().deps.db, id))!.state

  async function act<Name extends CommandName>(
    viewer: Viewer,
    id: DossierId,
    name: Name,
    command: Commands[Name],
    key: Partial<CommandKey> = {},
  ): Promise<CommandDone | Refused> {
    const expectedSeq = key.expectedSeq ?? (await stateOf(id)).seq
    return carryOut(world().deps, viewer, id, name, command, { commandId: key.commandId ?? crypto.randomUUID(), expectedSeq })
  }
  async function must<Name extends CommandName>(viewer: Viewer, id: DossierId, name: Name, command: Commands[Name]): Promise<CommandDone> {
    return known(await act(viewer, id, name, command))
  }
  const token = async (id: DossierId): Promise<number> => (await stateOf(id)).work[0]!.token

  /** Filed from home by `citizen`. */
  const submit = async (change: Partial<Application> = {}): Promise<DossierId> =>
    known(await submitDossier(world().deps, citizen, application(change), crypto.randomUUID())).dossierId

  /** Until the leader has approved: the signature is next. */
  async function toSignature(id: DossierId, files: readonly File[] = [], from: 'filed' | 'accepted' = 'filed'): Promise<void> {
    if (from === 'filed') await must(people.intake, id, 'accept', {})
    await must(people.intake, id, 'hand-over', { token: await token(id) })
    await must(people.head, id, 'confirm-handover', { token: await token(id) })
    await must(people.head, id, 'assign', { token: await token(id), officialId: people.handler.officialId })
    await must(people.handler, id, 'confirm-handover', { token: await token(id) })
    await must(people.handler, id, 'complete-step', {
      token: await token(id),
      draft: { outcome: 'GRANTED', title: 'Giấy phép thả diều', reason: null, legalBasis: null, files },
    })
    await must(people.leader, id, 'confirm-handover', { token: await token(id) })
    await must(people.leader, id, 'approve', { token: await token(id), authorityLine: 'KT.' })
  }

  /** From an approved result to the return counter. */
  async function toReturn(id: DossierId): Promise<void> {
    await must(people.leader, id, 'sign', { token: await token(id) })
    await must(people.clerk, id, 'confirm-handover', { token: await token(id) })
    await must(people.clerk, id, 'number', { token: await token(id), book: 'GPTD' })
    await must(people.clerk, id, 'hand-over', { token: await token(id) })
    await must(people.returns, id, 'confirm-handover', { token: await token(id) })
  }

  return { act, must, stateOf, token, submit, toSignature, toReturn }
}

/** The value. @throws Error when it is a refusal: then the test is wrong, or the product */
export function known<T>(value: T | Refused): T {
  if (isRefused(value)) throw new Error(`${value.code} ${JSON.stringify(value.data)}`)
  return value
}
