import type { ProcessGraph } from '@motcua/process-engine'
import { describe, expect, it } from 'vitest'
import { accept, complete, confirm, retry, stop, submit } from '../testing/dossier-acts.ts'
import type { Scene } from '../testing/dossier-scene.ts'
import { dossierId } from '../testing/dossier-scene.ts'
import { given, play } from '../testing/given.ts'
import { officials } from '../testing/kite-office.ts'
import { processOf } from '../testing/kite-processes.ts'
import { kiteFlyingPermit } from '../testing/kite-procedures.ts'
import { availableActions } from './available-actions.ts'
import { handoversOf } from './control-slip.ts'
import { may, mayListIncidents, mayRead } from './policy.ts'

/** A process whose way on asks for the strength of the wind, which no dossier has by itself. */
async function windyProcess() {
  const process = await processOf('windy', [
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
  const asksForWind = {
    source: 'wind > 3',
    variables: ['wind'],
    test: { op: '>' as const, left: { name: 'wind' }, right: { value: 3 } },
  }
  const flows: ProcessGraph['flows'] = process.graph.flows.map((f) =>
    f.condition?.source.includes('yes') ? { ...f, condition: asksForWind } : f,
  )
  return { ...process, graph: { ...process.graph, flows } }
}

const windy = { ...kiteFlyingPermit, process: await windyProcess() }
const atHandler = play(windy, submit({ at: 'Mon 2026-03-02 08:00' }), accept({ at: 'Mon 2026-03-02 09:00' }), confirm())
const stuck = play(atHandler, complete({ outcome: 'yes', note: 'Hồ sơ đạt', at: 'Mon 2026-03-02 10:00' }))

describe('A process that cannot decide', () => {
  it('holds the dossier, and says since when, for want of what, and who was handing it on', () => {
    expect(stuck.state?.incidents).toMatchObject([
      {
        reason: 'UNKNOWN_VARIABLE',
        data: { variable: 'wind' },
        since: '2026-03-02T10:00:00+07:00',
        givenBy: 'chau',
        note: 'Hồ sơ đạt',
      },
    ])
  })

  it('goes on once the administrator supplies the fact, and the retry is in the record', () => {
    const { event, state } = given(stuck).when(retry({ wind: 5 }, { at: 'Tue 2026-03-03 08:00' }))
    expect(event).toMatchObject({ type: 'IncidentRetried', incidentReason: 'UNKNOWN_VARIABLE', answers: { wind: 5 } })
    expect(state).toMatchObject({ incidents: [], work: [{ kind: 'delivery', startedAt: null }], dueAt: atHandler.state!.dueAt })
  })

  it('R-058 leaves the giver on the control slip: the administrator hands nothing over', () => {
    const { scene } = given(stuck).when(retry({ wind: 5 }, { at: 'Tue 2026-03-03 08:00' }))
    expect(handoversOf(dossierId, scene.events).at(-1)).toMatchObject({ givenBy: 'chau', toStep: 'Trả kết quả', note: 'Hồ sơ đạt' })
  })

  it('refuses a retry that changes nothing and says what is missing, as often as it is tried', () => {
    const once = given(stuck).when(retry())
    expect(once.refusal).toMatchObject({ code: 'incident.still-there', data: { why: expect.stringContaining('"wind"') } })
    expect(given(stuck).when(retry()).refused).toBe('incident.still-there')
    expect(given(stuck).when(retry({ wind: 1 })).refusal.data.why).toContain('Không có nhánh nào')
  })

  it('refuses what is no incident any more, a retry without a reason, and one while the clock stands still', () => {
    const gone = (scene: Scene) => ({ ...scene, state: { ...scene.state!, incidents: stuck.state!.incidents } })
    const mended = play(stuck, retry({ wind: 5 }))
    expect(given(gone(mended)).when(retry({ wind: 5 })).refused).toBe('process.incident-unknown')
    expect(given(stuck).when(retry({ wind: 5 }, { reason: ' ' })).refused).toBe('incident.reason-missing')
    expect(given(play(stuck, stop())).when(retry({ wind: 5 })).refused).toBe('dossier.clock-paused')
  })

  it('lets go of its incidents when it is stopped for good', () => {
    expect(play(stuck, stop({ final: true })).state).toMatchObject({ status: 'STOPPED', incidents: [] })
  })
})

describe('Who looks after incidents', () => {
  const state = stuck.state!
  const { token } = state.incidents[0]!

  it('is the administrator alone, who still may not read the dossier', () => {
    const everybody = Object.values(officials)
    expect(everybody.filter((o) => may(o, 'retry-incident', state, token))).toEqual([officials.administrator])
    expect(may(officials.administrator, 'retry-incident', state, 99)).toBe(false)
    expect(mayRead(officials.administrator, state)).toBe(false)
    expect(everybody.filter(mayListIncidents)).toEqual([officials.auditor, officials.administrator])
  })

  it('is offered the retry, and told when the clock stands still', () => {
    const offered = (scene: Scene) =>
      availableActions(officials.administrator, scene.state!, { INTAKE: 1, APPRAISAL: 1 }, scene.events.at(-1)!.at)
    expect(offered(stuck)).toEqual([{ action: 'retry-incident', token, blocked: null }])
    expect(offered(play(stuck, stop()))).toEqual([{ action: 'retry-incident', token, blocked: 'dossier.clock-paused' }])
    expect(offered(atHandler)).toEqual([])
  })
})
