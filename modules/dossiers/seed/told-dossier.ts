import type { AccountId, DossierId, Instant, Viewer } from '@motcua/terms'
import { isRefused, type Refused } from '@motcua/terms'
import type { DossierEvent, DossierEventBody } from '../domain/dossier-event.ts'
import type { Actor } from '../domain/dossier-parts.ts'
import { evolve, type DossierState } from '../domain/dossier-state.ts'
import { chain, NO_HASH, type ChainedEvent } from '../storage/event-chain.ts'
import type { PaperForm } from '../storage/papers.ts'
import { actorOf } from '../usecases/carry-out.ts'

export type ToldCommand = {
  readonly id: string
  readonly name: string
  readonly seq: number
  readonly accountId: AccountId | null
  readonly at: Instant
}
export type ToldPaper = {
  readonly id: string
  readonly form: PaperForm
  readonly number: string
  readonly issuedAt: Instant
  readonly issuedBy: AccountId
  readonly view: unknown
}

/** A dossier while its story is told: each act is decided by the domain, folded and linked as a command would be. */
export class ToldDossier {
  readonly id: DossierId
  readonly links: ChainedEvent[] = []
  readonly commands: ToldCommand[] = []
  readonly papers: ToldPaper[] = []
  #state: DossierState | null = null

  constructor(id: DossierId) {
    this.id = id
  }

  /** @throws Error before the first event */
  get state(): DossierState {
    if (this.#state === null) throw new Error('A story begins with the submission')
    return this.#state
  }

  /** @throws Error when the domain refuses: whoever tells a story asks only for what can be done */
  add(name: string, decided: DossierEventBody | Refused, at: Instant, viewer: Viewer | 'system', commandId: string): void {
    if (isRefused(decided)) throw new Error(`${name} was refused: ${decided.code} ${JSON.stringify(decided.data)}`)
    const actor: Actor = viewer === 'system' ? { kind: 'system', accountId: null, officialId: null } : actorOf(viewer)
    const event: DossierEvent = { ...decided, seq: this.links.length + 1, at, actor }
    this.links.push(...chain(this.id, [event], commandId, this.links.at(-1)?.hash ?? NO_HASH))
    this.#state = evolve(this.id, this.#state, event)
    this.commands.push({ id: commandId, name, seq: event.seq, accountId: actor.accountId, at })
  }
}
