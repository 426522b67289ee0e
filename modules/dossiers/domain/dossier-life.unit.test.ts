import { dossierStatuses, isRefused, type Instant, type Viewer } from '@motcua/terms'
import * as fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { submit } from '../testing/dossier-acts.ts'
import { after, decide, dossierId, stateOf, type Scene } from '../testing/dossier-scene.ts'
import { play } from '../testing/given.ts'
import { anonymous, anotherCitizen, center, everybody, official, owner, skyDepartment } from '../testing/kite-office.ts'
import { kiteFlyingPermit, kitePictureCopies, shortKitePermit, teaHouseLicence, type KiteProcedure } from '../testing/kite-procedures.ts'
import { validCommand } from '../testing/valid-command.ts'
import { availableActions } from './available-actions.ts'
import { commandNames, type CommandName } from './commands.ts'
import { handoversOf, type Handover } from './control-slip.ts'
import { foldDossier, isPaused, type DossierState } from './dossier-state.ts'
import { may } from './policy.ts'
import { illegalMove } from './transitions.ts'

// Somebody with many posts is the hardest case for "giver and receiver are different people".
const manyPosts = official('many-posts', [
  ['INTAKE_OFFICER', center],
  ['RETURN_OFFICER', center],
  ['DIVISION_HEAD', skyDepartment],
  ['HANDLER', skyDepartment],
  ['AGENCY_HEAD', skyDepartment],
  ['RECORDS_CLERK', skyDepartment],
])
const viewers: readonly Viewer[] = [...everybody, manyPosts, owner, anotherCitizen, anonymous]
const procedures: Readonly<Record<string, KiteProcedure>> = {
  permit: kiteFlyingPermit,
  short: shortKitePermit,
  opinions: teaHouseLicence,
  copies: kitePictureCopies,
  restarting: { ...kiteFlyingPermit, clock: { ...kiteFlyingPermit.clock, mode: 'END_OF_DAY', pausePolicy: 'RESTART' } },
}

/** One move of a random story: how bold it is, which of what is possible, and after how many minutes. */
type Move = { readonly bold: number; readonly pick: number; readonly wait: number }
const stories = fc.array(
  fc.record({ bold: fc.nat(99), pick: fc.nat(10_000), wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1500 })) }),
  { minLength: 20, maxLength: 70 },
)
const minutesAfter = (at: Instant, minutes: number): Instant =>
  `${new Date(Date.parse(at) + minutes * 60_000 + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00` as Instant

type Attempt = { readonly action: CommandName; readonly token: number; readonly viewer: Viewer; readonly blocked?: string | null }
const endings: readonly CommandName[] = ['withdraw', 'stop', 'refuse']
const detours: readonly CommandName[] = [
  'request-supplement',
  'recall-handover',
  'assign',
  'send-back',
  'correct-application',
  'check-documents',
]

const offersIn = (scene: Scene): Attempt[] =>
  viewers.flatMap((viewer) =>
    availableActions(viewer, stateOf(scene), scene.procedure.supplementLimits, scene.events.at(-1)!.at).map((o) => ({
      ...o,
      viewer,
      token: o.token ?? 0,
    })),
  )
/** Whatever policy lets somebody try, offered or not. */
const attemptsIn = (scene: Scene): Attempt[] =>
  commandNames.flatMap((action) =>
    [1, ...stateOf(scene).work.map((w) => w.token)].flatMap((token) =>
      viewers.filter((viewer) => may(viewer, action, stateOf(scene), token)).map((viewer) => ({ action, token, viewer })),
    ),
  )

/** Mostly what brings the dossier on, now and then a detour or something that is not offered, seldom an end. */
function choose(scene: Scene, { bold, pick }: Move): Attempt | undefined {
  const possible = bold < 25 ? attemptsIn(scene) : offersIn(scene)
  const wanted = possible.filter((a) => (bold % 25 < 3 ? endings : bold % 25 < 9 ? detours : []).includes(a.action))
  const onward = possible.filter((a) => !endings.includes(a.action) && !detours.includes(a.action))
  const from = [wanted, bold < 25 ? possible.filter((a) => !endings.includes(a.action)) : onward, possible].find((l) => l.length > 0)
  return from?.[pick % from.length]
}

/** Plays a random story; `seen` is asked after every event, `tried` after every attempt. */
function playStory(
  procedure: KiteProcedure,
  moves: readonly Move[],
  seen: (before: Scene, now: Scene) => void,
  tried: (attempt: Attempt, scene: Scene, refusal: string | null) => void = () => undefined,
): void {
  let scene = play(procedure, submit({ at: 'Mon 2026-03-02 08:00' }))
  for (const move of moves) {
    const attempt = choose(scene, move)
    if (!attempt) return
    const { action, token, viewer } = attempt
    const now = minutesAfter(scene.events.at(-1)!.at, move.wait)
    const decided = decide(action, validCommand(action, token, scene, viewer), scene, now, viewer)
    tried(attempt, scene, isRefused(decided) ? decided.code : null)
    if (isRefused(decided)) continue
    const next = after(scene, decided, now, viewer)
    seen(scene, next)
    scene = next
  }
}

/** Says of one event whether all is well: where the dossier stood, and where it stands now. */
type Law = (before: Scene, now: Scene) => boolean

/** The shortest random story found that breaks the law, or null. */
function breachOf(
  law: Law,
  tried?: (attempt: Attempt, scene: Scene, refusal: string | null) => void,
  runs: fc.Parameters<[string, Move[]]> = { numRuns: 300 },
): string | null {
  const lawful = (before: Scene, now: Scene): void => {
    if (!law(before, now)) throw new Error(`${now.events.at(-1)!.type} from ${stateOf(before).status} to ${stateOf(now).status}`)
  }
  const found = fc.check(
    fc.property(fc.constantFrom(...Object.keys(procedures)), stories, (name, moves) => playStory(procedures[name]!, moves, lawful, tried)),
    runs,
  )
  return found.failed ? (fc.defaultReportMessage(found) ?? 'no report') : null
}

const rowsOf = (scene: Scene): Handover[] => handoversOf(dossierId, scene.events)
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b)
const isOver = (state: DossierState): boolean =>
  state.endedAt !== null || ['NOT_ACCEPTED', 'WITHDRAWN'].includes(state.status) || state.stopped?.final === true
const waits = (state: DossierState): boolean => state.status === 'SUPPLEMENT_REQUIRED' || state.stopped?.final === false
// Asking late and giving a step to nobody in particular are questions of what was typed, not of where the dossier stands.
const typed: readonly (string | null)[] = ['supplement.asked-late', 'assignment.unchanged', 'assignment.without-role']

describe('The life of a dossier, whatever people do', () => {
  it('offers exactly what the decisions then allow', () => {
    const breach = breachOf(
      () => true,
      ({ action, blocked }, scene, refusal) => {
        if (blocked === undefined || typed.includes(refusal) || blocked === refusal) return
        throw new Error(`${action} in ${stateOf(scene).status}: offered with ${blocked}, answered with ${refusal}`)
      },
    )
    expect(breach).toBe(null)
  })

  it('is played to all its ends here, through every command', () => {
    const statuses = new Set(['NEW', 'PAYMENT_REQUIRED'])
    const events = new Set(['DossierSubmitted'])
    const everything: Law = (_before, now) => {
      statuses.add(stateOf(now).status)
      events.add(now.events.at(-1)!.type)
      return true
    }
    // The same stories each time: whether every event is met must not hang on luck.
    breachOf(everything, undefined, { numRuns: 600, seed: 61 })
    expect([...statuses].toSorted()).toEqual([...dossierStatuses].toSorted())
    expect(events.size).toBe(21)
  })

  it('is told completely by its events', () => {
    expect(breachOf((_before, now) => same(foldDossier(dossierId, now.events), now.state))).toBe(null)
  })

  it('moves only between statuses as forms.md section 12 allows', () => {
    const legal: Law = (before, now) => {
      const [from, to] = [stateOf(before).status, stateOf(now).status]
      return from === to || illegalMove(from, to) === null
    }
    expect(breachOf(legal)).toBe(null)
  })

  it('R-059 never changes or loses a row of the control slip; only the missing signature is added', () => {
    const grows: Law = (before, now) => {
      const rows = rowsOf(now)
      return rowsOf(before).every((row, i) => {
        const open = row.receivedAt === null && row.recalledAt === null
        const { receivedBy, receivedAt, recalledAt } = open ? rows[i]! : row
        return same(rows[i], { ...row, receivedBy, receivedAt, recalledAt })
      })
    }
    expect(breachOf(grows)).toBe(null)
  })

  it('R-060 never shows the same person as giver and receiver', () => {
    expect(breachOf((_before, now) => rowsOf(now).every((row) => row.givenBy !== row.receivedBy))).toBe(null)
  })

  it('R-034 writes no row where no control slip is due', () => {
    expect(breachOf((_before, now) => !now.procedure.pinned.controlSlipExempt || rowsOf(now).length === 0)).toBe(null)
  })

  it('R-058 has one open row for every step that waits for a signature, and none beside', () => {
    const complete: Law = (_before, now) => {
      if (isOver(stateOf(now)) || now.procedure.pinned.controlSlipExempt) return true
      const open = rowsOf(now).filter((r) => r.receivedAt === null && r.recalledAt === null)
      const waiting = stateOf(now).work.filter((w) => w.startedAt === null)
      return same(
        open.map((r) => `${r.toStep} ${r.toAgencyId} ${r.givenBy}`).toSorted(),
        waiting.map((w) => `${w.name} ${w.agencyId} ${w.givenBy}`).toSorted(),
      )
    }
    expect(breachOf(complete)).toBe(null)
  })

  it('leaves no open work, pause or awaited paper after an end', () => {
    const closed: Law = (_before, now) => {
      const state = stateOf(now)
      return !isOver(state) || (state.work.length === 0 && !isPaused(state) && state.supplement === null)
    }
    expect(breachOf(closed)).toBe(null)
  })

  it('R-047, R-049 lets the clock stand still exactly in statuses 5 and 8, and promises no date meanwhile', () => {
    const still: Law = (_before, now) => {
      const state = stateOf(now)
      return isPaused(state) === waits(state) && (state.acceptance === null || (state.dueAt === null) === waits(state))
    }
    expect(breachOf(still)).toBe(null)
  })

  it('R-053 never promises an earlier hour than the first one', () => {
    const kept: Law = (_before, now) => {
      const { dueAt, acceptance } = stateOf(now)
      return !dueAt || !acceptance || dueAt >= acceptance.firstDueAt
    }
    expect(breachOf(kept)).toBe(null)
  })

  it('R-050 says of every finished dossier how timely it was, and does not change its mind', () => {
    const judged: Law = (before, now) => {
      const [{ finishedAt, timeliness }, state] = [stateOf(before), stateOf(now)]
      if (finishedAt !== null) return state.finishedAt === finishedAt && state.timeliness === timeliness
      return !['DONE', 'RETURNED'].includes(state.status) || (state.finishedAt !== null && state.timeliness !== null)
    }
    expect(breachOf(judged)).toBe(null)
  })

  it('R-066 never numbers what is not signed, nor signs what is not approved', () => {
    const inOrder: Law = (_before, now) => {
      const result = stateOf(now).result
      return result === null || ((!result.number || result.signedAt !== null) && (!result.signedAt || result.approvedAt !== null))
    }
    expect(breachOf(inOrder)).toBe(null)
  })

  it('keeps its work in step with the tokens of the process', () => {
    const inStep: Law = (_before, now) => {
      const { work, engine } = stateOf(now)
      if (isOver(stateOf(now)) || !engine) return true
      const waiting = engine.tokens.filter((t) => t.via === undefined && t.stuck === undefined).map((t) => t.id)
      return same(work.map((w) => w.token).toSorted(), waiting.toSorted())
    }
    expect(breachOf(inStep)).toBe(null)
  })
})
