import type { AgencyId, Official, Role, Viewer } from '@motcua/terms'
import { roles } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import { grantsInForce } from '#modules/accounts/index.ts'
import { accept, assign, complete, confirm, draft, handOver, number, approve, sign, submit } from '../testing/dossier-acts.ts'
import { stateOf, type Scene } from '../testing/dossier-scene.ts'
import { play } from '../testing/given.ts'
import {
  anonymous,
  anotherCitizen,
  center,
  official,
  officials,
  otherCenter,
  otherDepartment,
  owner,
  rainStation,
  skyDepartment,
  windStation,
} from '../testing/kite-office.ts'
import { kiteFlyingPermit, teaHouseLicence } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'
import { commandNames, type CommandName } from './commands.ts'
import { may, mayRead, mayTakeIn, readableAgencies } from './policy.ts'

const fresh = play(kiteFlyingPermit, submit())
const atTransfer = play(fresh, accept())
const waitingForHead = play(atTransfer, handOver())
const atHead = play(waitingForHead, confirm())
const atHandler = play(atHead, assign(officials.chau), confirm())
const atLeader = play(atHandler, complete({ draft: draft() }), confirm())
const atClerk = play(atLeader, approve(), sign(), confirm())
const atReturn = play(atClerk, number(), handOver(), confirm())

const own: Readonly<Partial<Record<Role, AgencyId>>> = {
  INTAKE_OFFICER: center,
  RETURN_OFFICER: center,
  CENTER_DIRECTOR: center,
  CENTER_DEPUTY_DIRECTOR: center,
}
const holder = (role: Role, agencyId: AgencyId): Official => official(`some-${role}`, [[role, agencyId]])

/** Everyone the table asks: each role in the agency where it matters and in another one, and the people outside. */
const people: Readonly<Record<string, Viewer>> = {
  owner,
  anotherCitizen,
  anonymous,
  ...Object.fromEntries(roles.map((role) => [role, holder(role, own[role] ?? skyDepartment)])),
  ...Object.fromEntries(roles.map((role) => [`${role} elsewhere`, holder(role, own[role] ? otherCenter : otherDepartment)])),
  'INTAKE_OFFICER of the department': holder('INTAKE_OFFICER', skyDepartment),
  'HANDLER of the wind station': holder('HANDLER', windStation),
}

/** For each command: a dossier in which its step is open, and everybody of `people` who may. The others may not. */
const table: Readonly<Record<CommandName, { readonly scene: Scene; readonly may: readonly string[] }>> = {
  'correct-application': { scene: fresh, may: ['owner'] },
  'check-documents': { scene: fresh, may: ['INTAKE_OFFICER'] },
  accept: { scene: fresh, may: ['INTAKE_OFFICER'] },
  'request-supplement': { scene: atHandler, may: ['INTAKE_OFFICER'] },
  supplement: { scene: fresh, may: ['owner', 'INTAKE_OFFICER'] },
  refuse: { scene: fresh, may: ['INTAKE_OFFICER'] },
  'hand-over': { scene: atTransfer, may: ['INTAKE_OFFICER'] },
  'confirm-handover': { scene: waitingForHead, may: ['DIVISION_HEAD'] },
  'recall-handover': { scene: waitingForHead, may: [] },
  assign: { scene: atHead, may: ['DIVISION_HEAD', 'AGENCY_HEAD'] },
  'complete-step': { scene: atHandler, may: [] },
  'send-back': { scene: atLeader, may: [] },
  approve: { scene: atLeader, may: [] },
  sign: { scene: atLeader, may: [] },
  number: { scene: atClerk, may: [] },
  'deliver-result': { scene: atReturn, may: [] },
  withdraw: { scene: atHandler, may: ['owner', 'INTAKE_OFFICER'] },
  stop: { scene: atHandler, may: ['AGENCY_HEAD'] },
  resume: { scene: atHandler, may: ['AGENCY_HEAD'] },
  'retry-incident': { scene: atHandler, may: [] },
  'issue-receipt': { scene: atTransfer, may: ['INTAKE_OFFICER'] },
  'scan-documents': { scene: atTransfer, may: ['INTAKE_OFFICER', 'RETURN_OFFICER'] },
  urge: { scene: atHandler, may: ['INTAKE_OFFICER', 'CENTER_DIRECTOR', 'CENTER_DEPUTY_DIRECTOR'] },
}

/** Steps in somebody's hands: that person may, and nobody else, however much the role is the same. */
const inHand: readonly (readonly [CommandName, Scene, Official])[] = [
  ['recall-handover', waitingForHead, officials.hoa],
  ['request-supplement', atHandler, officials.chau],
  ['scan-documents', atHandler, officials.chau],
  ['complete-step', atHandler, officials.chau],
  ['send-back', atLeader, officials.lan],
  ['approve', atLeader, officials.lan],
  ['sign', atLeader, officials.lan],
  ['number', atClerk, officials.phuc],
  ['deliver-result', atReturn, officials.tam],
]

const tokenIn = (scene: Scene): number | undefined => stateOf(scene).work[0]?.token

describe('Who may do what with a dossier', () => {
  for (const action of commandNames)
    it(`${action}: ${table[action].may.join(', ') || 'only who has it in hand'}`, () => {
      const { scene } = table[action]
      const allowed = Object.entries(people).filter(([, viewer]) => may(viewer, action, stateOf(scene), tokenIn(scene)))
      expect(allowed.map(([name]) => name)).toEqual(table[action].may)
    })

  it.each(inHand)('%s: who has the step in hand', (action, scene, person) => {
    expect(may(person, action, stateOf(scene), tokenIn(scene))).toBe(true)
    const colleague = official(
      'colleague',
      person.grants.map((g) => [g.role, g.agencyId] as const),
    )
    expect(may(colleague, action, stateOf(scene), tokenIn(scene))).toBe(false)
  })

  it('R-060 lets a named receiver sign, and no colleague', () => {
    const named = stateOf(play(atHead, assign(officials.chau)))
    const { token } = named.work[0]!
    expect(may(officials.chau, 'confirm-handover', named, token)).toBe(true)
    expect(may(officials.dung, 'confirm-handover', named, token)).toBe(false)
  })

  it('R-060 lets every official of the role sign for what is given to all of them, also in another agency', () => {
    const asked = stateOf(play(teaHouseLicence, submit(), accept(), handOver()))
    const [wind, rain] = asked.work.map((w) => w.token)
    expect([windStation, rainStation].map((agencyId) => may(holder('HANDLER', agencyId), 'confirm-handover', asked, wind))).toEqual([
      true,
      false,
    ])
    expect([windStation, rainStation].map((agencyId) => may(holder('HANDLER', agencyId), 'confirm-handover', asked, rain))).toEqual([
      false,
      true,
    ])
  })

  it('lets nobody act on a step that is not there', () => {
    for (const action of ['hand-over', 'confirm-handover', 'assign', 'complete-step', 'number'] as const)
      expect(Object.values(people).some((viewer) => may(viewer, action, stateOf(atTransfer), 99))).toBe(false)
  })

  it('lets the auditor and the administrator change nothing, at any moment', () => {
    for (const scene of [fresh, atTransfer, waitingForHead, atHead, atHandler, atLeader, atClerk, atReturn])
      for (const viewer of [officials.auditor, officials.administrator])
        expect(commandNames.filter((action) => may(viewer, action, stateOf(scene), tokenIn(scene)))).toEqual([])
  })

  it('R-030 gives a dossier taken in at a counter to no citizen account', () => {
    const state = stateOf(play(kiteFlyingPermit, submit({ channel: 'IN_PERSON', by: officials.hoa })))
    expect([owner, anotherCitizen].some((citizen) => mayRead(citizen, state) || may(citizen, 'withdraw', state))).toBe(false)
  })

  it('R-064 lets an official of the center decide while the delegation is in force, and not the day after', () => {
    const state = stateOf(atLeader)
    const delegation = {
      role: 'AGENCY_HEAD',
      agencyId: skyDepartment,
      from: moment('Thu 2026-01-01 00:00'),
      to: moment('Fri 2027-01-01 00:00'),
    } as const
    const open = { ...state, work: state.work.map((w) => ({ ...w, startedBy: null })) }
    const mayApprove = (at: string): boolean =>
      may(official('giang', [], grantsInForce([delegation], moment(at))), 'approve', open, open.work[0]!.token)
    expect(mayApprove('Mon 2026-03-02 09:00')).toBe(true)
    expect(mayApprove('Thu 2026-12-31 23:59')).toBe(true)
    expect(mayApprove('Fri 2027-01-01 00:00')).toBe(false)
    expect(mayApprove('Wed 2025-12-31 23:59')).toBe(false)
  })
})

describe('Who may read a dossier', () => {
  it('is its citizen, the unit, the competent agency and the auditor', () => {
    const readers = Object.entries(people).filter(([, viewer]) => mayRead(viewer, stateOf(atHandler)))
    expect(readers.map(([name]) => name)).toEqual([
      'owner',
      'INTAKE_OFFICER',
      'RETURN_OFFICER',
      'CENTER_DIRECTOR',
      'CENTER_DEPUTY_DIRECTOR',
      'DIVISION_HEAD',
      'HANDLER',
      'AGENCY_HEAD',
      'RECORDS_CLERK',
      'PROCEDURE_CONTROL_OFFICER',
      'AUDITOR',
      'AUDITOR elsewhere',
      'INTAKE_OFFICER of the department',
    ])
  })

  it('is a cooperating agency while it has work in it', () => {
    const asked = play(teaHouseLicence, submit(), accept(), handOver())
    expect(mayRead(officials.gio, stateOf(asked))).toBe(true)
    const [wind, rain] = stateOf(asked).work.map((w) => w.token)
    const answered = play(
      asked,
      confirm({ step: wind }),
      confirm({ step: rain }),
      complete({ step: wind }),
      complete({ step: rain }),
      confirm(),
    )
    expect(mayRead(officials.gio, stateOf(answered))).toBe(false)
  })

  it('gives lists the same answer', () => {
    expect(readableAgencies(officials.auditor)).toBe('all')
    expect(readableAgencies(officials.hoa)).toEqual([center])
    expect(
      readableAgencies(
        official('two', [
          ['HANDLER', skyDepartment],
          ['DIVISION_HEAD', skyDepartment],
          ['HANDLER', windStation],
        ]),
      ),
    ).toEqual([skyDepartment, windStation])
    for (const viewer of [owner, anonymous, officials.administrator]) expect(readableAgencies(viewer)).toEqual([])
  })

  it('lets only intake officers of the unit take dossiers in', () => {
    const takers = Object.entries(people).filter(([, viewer]) => mayTakeIn(viewer, center))
    expect(takers.map(([name]) => name)).toEqual(['INTAKE_OFFICER'])
  })
})
