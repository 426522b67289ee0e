import { describe, expect, it } from 'vitest'
import type { Instant, OfficialId } from '@motcua/terms'
import type { DossierEvent } from '#modules/dossiers/index.ts'
import { textsIn } from '../../texts/texts.ts'
import { happenedSince, toEventLine, type EventWords } from './event-sentence.ts'

const t = textsIn('vi').desk
const about: EventWords = {
  words: t.events,
  channels: t.marks.channels,
  plan: [{ node: 'look', name: 'Xem gió' }],
  correctedNames: (changed) => changed.map((field) => (field === 'applicant.phone' ? 'số điện thoại' : field)),
  officialName: (id) => (id === null ? '' : 'Lê Thị Thơm'),
}
const by = { kind: 'official', accountId: null, officialId: 'o1' as OfficialId } as const
const event = (seq: number, body: object, actor: object = by) =>
  ({ ...body, seq, at: '2026-03-02T09:02:00+07:00' as Instant, actor }) as unknown as DossierEvent

describe('The record of a dossier in sentences', () => {
  it('names who did what, by the name of the step', () => {
    expect(toEventLine(event(4, { type: 'HandoverConfirmed', node: 'look' }), about)).toMatchObject({
      who: 'Lê Thị Thơm',
      what: 'nhận hồ sơ ở bước "Xem gió"',
      when: '02/3 9:02',
    })
  })
  it('has the words that were written', () => {
    expect(toEventLine(event(5, { type: 'StepSentBack', node: 'look', comments: 'Dây quá dài' }), about).note).toBe('Dây quá dài')
    expect(toEventLine(event(5, { type: 'DossierWithdrawn', reason: '' }), about).note).toBeNull()
  })
  it('calls the citizen by what they are here, and a job of the machine by its name', () => {
    expect(
      toEventLine(event(1, { type: 'DossierSubmitted', channel: 'ONLINE' }, { kind: 'citizen', officialId: null }), about),
    ).toMatchObject({
      who: 'Người nộp',
      what: 'nộp hồ sơ trực tuyến',
    })
    expect(toEventLine(event(2, { type: 'DossierResumed', reason: 'x' }, { kind: 'system', officialId: null }), about).who).toBe('Hệ thống')
  })
  it('R-033 says what the citizen corrected', () => {
    const corrected = event(2, { type: 'ApplicationCorrected', changed: ['applicant.phone'] }, { kind: 'citizen', officialId: null })
    expect(happenedSince([corrected], 1, about)).toEqual(['Người nộp đã sửa hồ sơ đã nộp: số điện thoại lúc 02/3 9:02.'])
  })
  it('tells somebody who came too late everything since the copy they saw, and nothing before', () => {
    const events = [
      event(1, { type: 'DossierAccepted', acceptance: { code: 'H99.07-260302-0001' } }),
      event(2, { type: 'ResultApproved' }),
      event(3, { type: 'ResultSigned' }),
    ]
    expect(happenedSince(events, 1, about)).toEqual([
      'Lê Thị Thơm đã phê duyệt kết quả lúc 02/3 9:02.',
      'Lê Thị Thơm đã ký kết quả lúc 02/3 9:02.',
    ])
  })
})
