import { describe, expect, it } from 'vitest'
import { accept, approve, assign, complete, confirm, draft, handOver, number, resume, sign, stop, submit } from '../testing/dossier-acts.ts'

import { given, play } from '../testing/given.ts'
import { center, official, officials } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import { kiteFlyingPermit, kitePictureCopies } from '../testing/kite-procedures.ts'
import { moment } from '../testing/moment.ts'

const accepted = play(kiteFlyingPermit, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }))
const handedOver = play(accepted, handOver({ at: 'Mon 2026-03-02 09:30' }))
const atHead = play(handedOver, confirm({ at: 'Mon 2026-03-02 10:00' }))
const assigned = play(atHead, assign(officials.chau))
const atHandler = play(assigned, confirm())
const atLeader = play(atHandler, complete({ draft: draft() }), confirm())

describe('The result at the center', () => {
  const returning = play(atLeader, approve(), sign(), confirm(), number(), handOver())

  it('R-051 is there when the return counter signs for it', () => {
    expect(returning.state).toMatchObject({ status: 'PROCESSING', finishedAt: null })
    const { event, state } = given(returning).when(confirm({ at: 'Fri 2026-03-06 16:00' }))
    expect(event).toMatchObject({ type: 'HandoverConfirmed', finished: { timeliness: 'EARLY' } })
    expect(state).toMatchObject({ status: 'DONE', finishedAt: moment('Fri 2026-03-06 16:00'), timeliness: 'EARLY' })
  })

  it('R-050 is LATE a minute after the promised hour', () => {
    expect(given(returning).when(confirm({ at: 'Mon 2026-03-09 09:00' })).state.timeliness).toBe('ON_TIME')
    expect(given(returning).when(confirm({ at: 'Mon 2026-03-09 09:01' })).state.timeliness).toBe('LATE')
  })

  it('R-066 does not leave the agency before it is numbered', async () => {
    const twoWays = await processOf('two-ways', [
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Chuyển kết quả', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'resultTransfer', hours: 1 },
      { name: 'Vào số', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'numbering', hours: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const early = play({ ...kiteFlyingPermit, process: twoWays }, submit(), accept(), confirm(), complete({ draft: draft() }), confirm())
    expect(given(early).when(handOver()).refused).toBe('result.not-numbered')
  })

  it('leaves the agency without a number where the process has no step for it', async () => {
    const unnumbered = await processOf('unnumbered', [
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Chuyển kết quả', unit: 'COMPETENT', role: 'RECORDS_CLERK', kind: 'resultTransfer', hours: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const drafted = play(
      { ...kiteFlyingPermit, process: unnumbered },
      submit(),
      accept(),
      confirm(),
      complete({ draft: draft() }),
      confirm(),
    )
    expect(given(drafted).when(handOver()).state.work).toMatchObject([{ kind: 'delivery' }])
  })

  it('is not signed for while the dossier stands still', async () => {
    const unsigned = await processOf('unsigned', [
      { name: 'Thẩm định', unit: 'COMPETENT', role: 'HANDLER', kind: 'appraisal', hours: 8 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const stopped = play({ ...kiteFlyingPermit, process: unsigned }, submit(), accept(), confirm(), complete(), stop())
    expect(given(stopped).when(confirm()).refused).toBe('dossier.clock-paused')
    expect(given(stopped, resume()).when(confirm()).state.status).toBe('DONE')
  })

  it('R-034, R-051 is there with its number where nobody signs a control slip', () => {
    const numbered = given(
      kitePictureCopies,
      submit({ at: 'Fri 2026-03-06 08:00' }),
      accept({ at: 'Fri 2026-03-06 08:00' }),
      complete({ draft: draft() }),
      approve(),
      sign(),
    ).when(number({ at: 'Fri 2026-03-06 10:00' }))
    expect(numbered.event).toMatchObject({ type: 'ResultNumbered', finished: { timeliness: 'ON_TIME' } })
    expect(numbered.state).toMatchObject({ status: 'DONE', finishedAt: moment('Fri 2026-03-06 10:00'), work: [{ kind: 'delivery' }] })
  })

  it('R-051 is there when the counter that will return it has brought it itself', async () => {
    const fetched = await processOf('fetched', [
      { name: 'Dự thảo', unit: 'COMPETENT', role: 'HANDLER', kind: 'drafting', hours: 8 },
      { name: 'Nhận kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'verification', hours: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const waiting = given({ ...kiteFlyingPermit, process: fetched }, submit(), accept(), confirm(), complete({ draft: draft() }), confirm())
    expect(waiting.when(complete()).state).toMatchObject({ status: 'DONE', work: [{ kind: 'delivery', startedBy: 'tam' }] })
  })

  it('goes through status 4 even in a process of one step', async () => {
    const oneStep = await processOf('one-step', [
      { name: 'Đối chiếu', unit: 'CENTER', role: 'INTAKE_OFFICER', kind: 'appraisal', hours: 1 },
      { name: 'Trả kết quả', unit: 'CENTER', role: 'RETURN_OFFICER', kind: 'delivery', hours: 0 },
    ])
    const checked = play({ ...kitePictureCopies, process: oneStep }, submit(), accept(), complete())
    expect(checked.state).toMatchObject({ status: 'PROCESSING', work: [{ startedAt: null }] })
    const both = official('hoa', [
      ['INTAKE_OFFICER', center],
      ['RETURN_OFFICER', center],
    ])
    expect(given(checked).when(confirm({ by: both })).state.status).toBe('DONE')
  })
})
