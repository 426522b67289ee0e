import type { ReactNode } from 'react'
import { dayText } from '../../format/day.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Facts } from '../../ui/facts.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { ShownProcedure } from './procedure-page.tsx'

/** The whole published content. A part the source lacks is named as lacking. */
export function ProcedureParts({ shown: { version, channels } }: { shown: ShownProcedure }) {
  const words = useTexts().portal.procedures.page
  const list = (lines: readonly string[], empty = words.silent): ReactNode => {
    if (lines.length === 0) return <span className="muted">{empty}</span>
    if (lines.length === 1) return <Vietnamese>{lines[0]}</Vietnamese>
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Vietnamese>{line}</Vietnamese>
          </li>
        ))}
      </ul>
    )
  }
  const text = (line: string | null): ReactNode => list(line === null ? [] : [line])
  return (
    <section className="parts" aria-labelledby="moi-phan">
      <h2 id="moi-phan">{words.parts.heading}</h2>
      <Facts
        layout="rows"
        items={[
          { label: words.parts.name, value: <Vietnamese>{version.name}</Vietnamese> },
          {
            label: words.parts.steps,
            value:
              version.steps.length === 0 ? (
                <span className="muted">{words.silent}</span>
              ) : (
                version.steps.map((paragraph) => (
                  <p key={paragraph}>
                    <Vietnamese>{paragraph}</Vietnamese>
                  </p>
                ))
              ),
          },
          { label: words.parts.manner, value: list(channels.map((c) => c.name)) },
          { label: words.parts.onlineLevel, value: <Vietnamese>{version.onlineLevel}</Vietnamese> },
          { label: words.parts.setCount, value: text(version.setCount === null ? null : words.parts.sets(version.setCount)) },
          { label: words.parts.applicants, value: list(version.applicants) },
          { label: words.parts.level, value: list(version.levels) },
          { label: words.parts.implementingAgency, value: text(version.implementingAgency) },
          { label: words.parts.decidingAgency, value: text(version.decidingAgency) },
          { label: words.parts.cooperatingAgencies, value: list(version.cooperatingAgencies, words.none) },
          { label: words.parts.results, value: list(version.results) },
          { label: words.parts.forms, value: list(version.forms, words.none) },
          { label: words.parts.conditions, value: list(version.conditions, words.none) },
          { label: words.parts.legalBasis, value: list(version.legalBasis) },
          {
            label: words.parts.decision,
            value: (
              <>
                {version.decision === null
                  ? words.noDecision
                  : words.decision(version.decision.number, version.decision.date === null ? null : dayText(version.decision.date))}
                {version.interimBasis !== null && <div>{words.interim.text(version.interimBasis)}</div>}
              </>
            ),
          },
          {
            label: words.parts.source,
            value: (
              <>
                <span className="long-address">{version.source.address}</span>
                {version.source.asOf !== null && <div className="muted">{words.parts.asOf(dayText(version.source.asOf))}</div>}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
