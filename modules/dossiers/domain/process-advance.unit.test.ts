import { describe, expect, it } from 'vitest'
import { accept, approve, assign, complete, confirm, draft, handOver, sendBack, sign, stop, submit } from '../testing/dossier-acts.ts'
import { given, play } from '../testing/given.ts'
import { officials, rainStation, skyDepartment, windStation } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import { kiteFlyingPermit, teaHouseLicence } from '../testing/kite-procedures.ts'

const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const handedOver = play(accepted, handOver({ at: 'Mon 2026-03-02 09:30' }))
const atHead = play(handedOver, confirm({ at: 'Mon 2026-03-02 10:00' }))
const assigned = play(atHead, assign(officials.chau))
const atHandler = play(assigned, confirm())
const atLeader = play(atHandler, complete({ draft: draft() }), confirm())

describe('Sending back', () => {
  it('returns the draft with comments into the hands of its writer, to be signed for', () => {
    const { event, state } = given(atLeader).when(sendBack({ comments: 'Ghi rõ chiều dài dây' }))
    expect(event).toMatchObject({ type: 'StepSentBack', comments: 'Ghi rõ chiều dài dây' })
    expect(state).toMatchObject({ status: 'PROCESSING', result: { draftedBy: 'chau' }, dueAt: accepted.state!.dueAt })
    expect(state.work).toMatchObject([
      { kind: 'appraisal', assigneeId: 'chau', startedAt: null, givenBy: 'lan', note: 'Ghi rõ chiều dài dây' },
    ])
  })

  it('takes the approval back with it', () => {
    expect(given(play(atLeader, approve())).when(sendBack()).state.result).toMatchObject({ approvedAt: null, approvedBy: null })
  })

  it('goes round as often as needed, each time with a new step', () => {
    const again = play(atLeader, sendBack(), confirm(), complete(), confirm(), sendBack(), confirm(), complete(), confirm())
    expect(again.state?.work).toMatchObject([{ kind: 'approval', startedBy: 'lan' }])
    const tokens = again.events.flatMap((e) => ('advance' in e && e.advance ? e.advance.opened.map((w) => w.token) : []))
    expect(new Set(tokens).size).toBe(tokens.length)
    expect(given(again, approve(), sign()).when(confirm()).state.work).toMatchObject([{ kind: 'numbering' }])
  })

  it('says what has to be changed', () => {
    expect(given(atLeader).when(sendBack({ comments: ' ' })).refused).toBe('send-back.comments-missing')
  })

  it('never moves a dossier on where the process offers no way back', async () => {
    const oneWay = await processOf('one-way', [
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Phê duyệt', unit: 'COMPETENT', role: 'AGENCY_HEAD', kind: 'approval', hours: 8 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const drafted = play({ ...kiteFlyingPermit, process: oneWay }, submit(), accept(), confirm(), complete({ draft: draft() }), confirm())
    expect(given(drafted).when(sendBack()).refused).toBe('send-back.not-offered')
    expect(given(drafted, approve()).when(sign()).state.work).toMatchObject([{ kind: 'delivery' }])
  })

  it('leaves the receiver open when the step belongs to another post than the drafter’s', async () => {
    const viaHead = await processOf('via-head', [
      { name: 'Phân công', unit: 'COMPETENT', role: 'DIVISION_HEAD', kind: 'verification', hours: 4 },
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Phê duyệt', unit: 'COMPETENT', role: 'AGENCY_HEAD', kind: 'approval', hours: 8, sendsBackTo: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const atApproval = play(
      { ...kiteFlyingPermit, process: viaHead },
      submit(),
      accept(),
      confirm(),
      complete(),
      confirm(),
      complete({ draft: draft() }),
      confirm(),
    )
    const returned = given(atApproval).when(sendBack())
    expect(returned.state.work).toMatchObject([{ role: 'DIVISION_HEAD', assigneeId: null }])
    expect(given(returned.scene).when(confirm()).state.work).toMatchObject([{ startedBy: 'binh' }])
  })

  it('asks which of several outcomes is meant, and takes no other', async () => {
    const choosing = await processOf('choosing', [
      { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8, sendsBackTo: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const choice = given({ ...kiteFlyingPermit, process: choosing }, submit(), accept(), confirm())
    expect(choice.when(complete()).refused).toBe('process.outcome-missing')
    expect(choice.when(complete({ outcome: 'maybe' })).refused).toBe('process.outcome-unknown')
    expect(choice.when(complete({ outcome: 'approve' })).state.work).toMatchObject([{ kind: 'delivery' }])
  })
})

describe('Work side by side', () => {
  const asked = play(teaHouseLicence, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }), handOver())
  const [wind, rain] = asked.state!.work.map((w) => w.token)

  it('R-067 opens a step at each station, each with a signature of its own', () => {
    expect(asked.state?.work).toMatchObject([
      { name: 'Lấy ý kiến', agencyId: windStation, startedAt: null, allottedMinutes: 480 },
      { name: 'Lấy ý kiến', agencyId: rainStation, startedAt: null, allottedMinutes: 960 },
    ])
    const one = play(asked, confirm({ step: rain }))
    expect(one.state?.work.map((w) => w.startedBy)).toEqual([null, 'mua'])
  })

  it('R-070 goes on when the last of them has answered', () => {
    const first = play(asked, confirm({ step: wind }), confirm({ step: rain }), complete({ step: wind }))
    expect(first.state?.work.map((w) => w.agencyId)).toEqual([rainStation])
    const both = play(first, complete({ step: rain }))
    expect(both.state?.work).toMatchObject([{ name: 'Dự thảo', agencyId: skyDepartment, startedAt: null, givenBy: 'mua' }])
  })

  it('names the assignee only in the agency that assigns', async () => {
    const spread = await processOf('spread', [
      { name: 'Phân công', unit: 'COMPETENT', role: 'DIVISION_HEAD', kind: 'assignment', hours: 2 },
      { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8, parallelGroup: 'g' },
      { name: 'Lấy ý kiến', unit: 'H29.30', role: 'HANDLER', kind: 'consultation', hours: 8, parallelGroup: 'g' },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const given2 = play({ ...kiteFlyingPermit, process: spread }, submit(), accept(), confirm(), assign(officials.chau))
    expect(given2.state?.work.map((w) => [w.agencyId, w.assigneeId])).toEqual([
      [skyDepartment, 'chau'],
      [windStation, null],
    ])
  })
})

describe('A process that nobody can go on with', () => {
  it('R-012 refuses a step whose agency or role is not known, and changes nothing', async () => {
    const lost = await processOf('lost', [
      { name: 'Tiếp nhận', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'appraisal', hours: 1 },
      { name: 'Lấy ý kiến', unit: 'H29.99', role: 'HANDLER', kind: 'consultation', hours: 1 },
    ])
    expect(given({ ...kiteFlyingPermit, process: lost }, submit()).when(accept()).refusal).toMatchObject({
      code: 'dossier.step-without-unit',
      data: { step: 'Lấy ý kiến', unit: 'H29.99' },
    })
  })

  it('holds the dossier where the engine cannot decide, for everybody to see', async () => {
    const dead = await processOf('dead-end', [
      {
        name: 'Thẩm định',
        unit: 'COMPETENT',
        role: 'HANDLER',
        kind: 'appraisal',
        hours: 8,
        outcomes: [
          { code: 'yes', name: 'Đạt' },
          { code: 'no', name: 'Không đạt', goesTo: 1 },
        ],
      },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    // The published graph is damaged on purpose: the way for "yes" asks for a fact that nobody has.
    const flows = dead.graph.flows.map((f) =>
      f.condition?.source.includes('yes')
        ? {
            ...f,
            condition: { source: 'wind > 3', variables: ['wind'], test: { op: '>' as const, left: { name: 'wind' }, right: { value: 3 } } },
          }
        : f,
    )
    const broken = { ...kiteFlyingPermit, process: { ...dead, graph: { ...dead.graph, flows } } }
    const stuck = given(broken, submit(), accept(), confirm()).when(complete({ outcome: 'yes' }))
    expect(stuck.state).toMatchObject({ status: 'PROCESSING', work: [], incidents: [{ reason: 'UNKNOWN_VARIABLE' }] })
    expect(given(stuck.scene).when(stop({ final: true })).state).toMatchObject({ status: 'STOPPED', work: [] })
  })
})
