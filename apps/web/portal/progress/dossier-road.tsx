import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Mark } from '../../ui/mark.tsx'
import { Road } from '../../ui/road.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { RoadView } from './road-view.ts'

type DossierRoadProps = {
  stops: readonly RoadView[]
  /** The paper that an act issued, beside it. */
  renderPaper?: (stop: RoadView) => ReactNode
}

/** The road of a dossier: every step, which unit, when. */
export function DossierRoad({ stops, renderPaper }: DossierRoadProps) {
  const words = useTexts().portal.progress.road
  return (
    <Road
      stops={stops.map((stop) => ({
        id: stop.id,
        state: stop.state,
        title: (
          <>
            <Vietnamese>{stop.title}</Vietnamese>{' '}
            {stop.state === 'now' && (
              <Mark tone={stop.kind === 'supplement' ? 'soon' : 'info'}>{stop.kind === 'supplement' ? words.yours : words.now}</Mark>
            )}
          </>
        ),
        detail: (
          <>
            {stop.detail}
            {stop.note !== null && (
              <div>
                <Vietnamese>{stop.note}</Vietnamese>
              </div>
            )}
            {renderPaper?.(stop)}
          </>
        ),
      }))}
    />
  )
}
