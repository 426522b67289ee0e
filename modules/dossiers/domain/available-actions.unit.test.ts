import type { Viewer } from '@motcua/terms'
import { describe, expect, it } from 'vitest'
import {
  accept,
  assign,
  complete,
  confirm,
  draft,
  handOver,
  number,
  approve,
  requestSupplement,
  provide,
  sign,
  stop,
  submit,
  withdraw,
  deliver,
} from '../testing/dossier-acts.ts'
import { stateOf, type Scene } from '../testing/dossier-scene.ts'
import { play } from '../testing/given.ts'
import { anonymous, center, official, officials, owner, skyDepartment } from '../testing/kite-office.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { availableActions } from './available-actions.ts'

const offered = (viewer: Viewer, scene: Scene, at = scene.events.at(-1)!.at): string[] =>
  availableActions(viewer, stateOf(scene), scene.procedure.supplementLimits, at).map((a) =>
    a.blocked ? `${a.action} (${a.blocked})` : a.action,
  )
const fresh = play(kiteFlyingPermit, submit())
const atTransfer = play(fresh, accept())
const onItsWay = play(atTransfer, handOver())
const atHandler = play(onItsWay, confirm(), assign(officials.chau), confirm())
const atLeader = play(atHandler, complete({ draft: draft() }), confirm())
const atClerk = play(atLeader, approve(), sign(), confirm())

describe('What is offered to whom', () => {
  it('shows the intake officer the ways to answer a new dossier, and its citizen the ways to change it', () => {
    expect(offered(officials.hoa, fresh)).toEqual(['check-documents', 'accept', 'request-supplement', 'refuse', 'withdraw'])
    expect(offered(owner, fresh)).toEqual(['correct-application', 'withdraw'])
  })

  it('R-025 says why a dossier that awaits papers is not accepted, and offers to hand them in', () => {
    const asked = play(fresh, requestSupplement())
    expect(offered(officials.hoa, asked)).toContain('accept (supplement.already-open)')
    expect(offered(officials.hoa, asked)).toContain('request-supplement (supplement.already-open)')
    expect(offered(owner, asked)).toEqual(['supplement', 'withdraw'])
    expect(offered(officials.hoa, play(asked, provide()))).toContain('request-supplement (supplement.already-issued)')
  })

  it('R-058 offers the signature to the receiver and the recall to the giver', () => {
    expect(offered(officials.binh, onItsWay)).toEqual(['confirm-handover'])
    expect(offered(officials.hoa, onItsWay)).toEqual(['recall-handover', 'request-supplement', 'withdraw'])
  })

  it('R-060 says why somebody with two posts does not sign for the own handover', () => {
    const both = official('hoa', [
      ['INTAKE_OFFICER', center],
      ['DIVISION_HEAD', skyDepartment],
    ])
    expect(offered(both, onItsWay)).toContain('confirm-handover (handover.same-account)')
  })

  it('R-066 offers approval, then signature, then number, each to its own person', () => {
    expect(offered(officials.lan, atLeader)).toEqual(['approve', 'assign', 'send-back', 'request-supplement', 'stop'])
    expect(offered(officials.lan, play(atLeader, approve()))).toEqual(['sign', 'assign', 'send-back', 'request-supplement', 'stop'])
    expect(offered(officials.phuc, atClerk)).toEqual(['number'])
    expect(offered(officials.lan, atClerk)).toEqual(['assign'])
  })

  it('R-094 says why a signed result cannot be withdrawn any more', () => {
    expect(offered(owner, atHandler)).toEqual(['withdraw'])
    expect(offered(owner, atClerk)).toEqual(['withdraw (dossier.too-late-to-withdraw)'])
  })

  it('R-047, R-092 says why a waiting dossier is not worked on, and lets the head of the agency close it', () => {
    const asked = play(atHandler, requestSupplement())
    expect(offered(officials.chau, asked)).toEqual(['complete-step (dossier.clock-paused)'])
    expect(offered(officials.lan, asked)).toEqual(['assign (dossier.clock-paused)', 'stop'])
    expect(offered(owner, asked)).toEqual(['supplement', 'withdraw'])
  })

  it('R-049 offers to resume a stopped dossier or to end it, once its citizen has answered', () => {
    expect(offered(officials.lan, play(atHandler, stop()))).toEqual(['assign (dossier.clock-paused)', 'resume', 'stop'])
    const both = play(atHandler, requestSupplement(), stop())
    expect(offered(officials.lan, both)).toEqual(['assign (dossier.clock-paused)', 'resume (supplement.already-open)', 'stop'])
    expect(offered(owner, both)).toEqual(['supplement'])
  })

  it('R-074 offers the delivery to the return counter when the result is there', () => {
    const done = play(atClerk, number(), handOver(), confirm())
    expect(offered(officials.tam, done)).toEqual(['deliver-result'])
    expect(offered(officials.tam, play(done, deliver()))).toEqual([])
  })

  it('offers nothing on an ended dossier, and nothing to who only looks on', () => {
    const ended = play(atHandler, withdraw())
    for (const viewer of [owner, ...Object.values(officials)]) expect(offered(viewer, ended)).toEqual([])
    for (const scene of [fresh, atTransfer, onItsWay, atHandler, atLeader])
      for (const viewer of [anonymous, officials.auditor, officials.administrator]) expect(offered(viewer, scene)).toEqual([])
  })
})
