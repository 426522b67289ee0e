import { isRefused, type Refused } from '@motcua/terms'
import type { DossierEventBody } from '../domain/dossier-event.ts'
import type { DossierState } from '../domain/dossier-state.ts'
import type { Act } from './dossier-acts.ts'
import { after, newScene, stateOf, type Scene } from './dossier-scene.ts'
import type { KiteProcedure } from './kite-procedures.ts'

/** The scene after some acts, none of which may be refused. */
export function play(from: KiteProcedure | Scene, ...acts: readonly Act[]): Scene {
  let scene = 'pinned' in from ? newScene(from) : from
  for (const [index, act] of acts.entries()) {
    const { decided, at, by } = act(scene)
    if (isRefused(decided)) throw new Error(`Act ${index + 1} was refused: ${decided.code} ${JSON.stringify(decided.data)}`)
    scene = after(scene, decided, at, by)
  }
  return scene
}

/** What the last act of a story came to. */
export class Then {
  readonly #decided: DossierEventBody | Refused
  readonly #scene: () => Scene

  constructor(decided: DossierEventBody | Refused, scene: () => Scene) {
    this.#decided = decided
    this.#scene = scene
  }

  /** The event it led to. @throws Error when it was refused */
  get event(): DossierEventBody {
    if (isRefused(this.#decided)) throw new Error(`Refused: ${this.#decided.code} ${JSON.stringify(this.#decided.data)}`)
    return this.#decided
  }

  /** The dossier afterwards. @throws Error when it was refused */
  get state(): DossierState {
    return stateOf(this.scene)
  }

  get scene(): Scene {
    void this.event
    return this.#scene()
  }

  /** The code it was refused with. @throws Error when it was not refused */
  get refused(): string {
    return this.refusal.code
  }

  get refusal(): Refused {
    if (!isRefused(this.#decided)) throw new Error(`Not refused: ${this.#decided.type}`)
    return this.#decided
  }
}

/**
 * A story up to the act that a test is about.
 * @example expect(given(kiteFlyingPermit, submit()).when(accept()).state.status).toBe('ACCEPTED')
 */
export function given(from: KiteProcedure | Scene, ...acts: readonly Act[]): { readonly scene: Scene; readonly when: (act: Act) => Then } {
  const scene = play(from, ...acts)
  return {
    scene,
    when: (act) => {
      const { decided, at, by } = act(scene)
      return new Then(decided, () => (isRefused(decided) ? scene : after(scene, decided, at, by)))
    },
  }
}
