import { describe, expect, it } from 'vitest'
import type { AgencyId, Instant } from '@motcua/terms'
import type { RoadStep } from '#modules/dossiers/index.ts'
import { progress } from '../../texts/vi/portal/progress.ts'
import { toRoadView } from './road-view.ts'

const at = (time: string) => `2026-03-${time}:00+07:00` as Instant
const step = (more: Partial<RoadStep>): RoadStep => ({
  name: 'Thẩm định',
  kind: 'appraisal',
  agencyId: 'a' as AgencyId,
  officialId: null,
  from: at('02T09:00'),
  to: null,
  plannedDueAt: null,
  state: 'NOW',
  note: null,
  ...more,
})
const detailOf = (more: Partial<RoadStep>) => toRoadView([step(more)], () => 'Sở Xây dựng', progress.road, 'vi')[0]?.detail

describe('R-148 the road of a dossier in words', () => {
  it('tells when an act was done, and how long a step took', () => {
    expect(detailOf({ state: 'PAST', to: at('02T09:00') })).toBe('Sở Xây dựng · 02/3 lúc 9 giờ 00')
    expect(detailOf({ state: 'PAST', to: at('04T10:30') })).toBe('Sở Xây dựng · từ 02/3 lúc 9 giờ 00 đến 04/3 lúc 10 giờ 30')
  })

  it('tells since when a step is under way and until when it should be done', () => {
    expect(detailOf({ plannedDueAt: at('11T09:00') })).toBe('Sở Xây dựng · từ 02/3 lúc 9 giờ 00, hạn của bước 11/3 lúc 9 giờ 00')
  })

  it('R-056 calls what lies ahead a plan', () => {
    expect(detailOf({ state: 'AHEAD', from: null, plannedDueAt: at('17T09:00') })).toBe('Sở Xây dựng · dự kiến xong 17/3 lúc 9 giờ 00')
    expect(detailOf({ state: 'AHEAD', from: null })).toBe('Sở Xây dựng')
  })
})
