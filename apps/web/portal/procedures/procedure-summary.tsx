import { dayText } from '../../format/day.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import { sentence } from '../../format/sentence.ts'
import type { ShownProcedure } from './procedure-page.tsx'

/** How long, how much, where; and the one button. */
export function ProcedureSummary({ shown }: { shown: ShownProcedure }) {
  const { version, choice, time, fees, filing } = shown
  const words = useTexts().portal.procedures.page
  const apply = new URLSearchParams({ 'thu-tuc': version.code, ...(choice.caseId === null ? {} : { 'truong-hop': choice.caseId }) })
  return (
    <>
      <Facts
        items={[
          {
            label: words.time,
            value: (
              <>
                <Vietnamese>{time.text}</Vietnamese>
                {time.parts.map((part) => (
                  <Small key={part}>{part}</Small>
                ))}
                {time.note !== null && <Small>{time.note}</Small>}
                <div className="small muted plain-weight">{words.timeReason}</div>
                {time.tacitApproval && <div className="small muted plain-weight">{words.tacitApproval}</div>}
              </>
            ),
          },
          { label: words.fee, value: fees.length === 0 ? words.silent : fees.map((fee) => <Fee key={fee} fee={fee} />) },
          { label: words.results, value: version.results.length === 0 ? words.silent : <Lines lines={version.results} /> },
          { label: words.handledBy, value: <Vietnamese>{version.implementingAgency ?? words.silent}</Vietnamese> },
          { label: words.where, value: filing.open ? words.whereOnline : words.whereCounter },
        ]}
      />
      {filing.open ? (
        <ButtonLink to={`/nop-ho-so/moi?${apply}`} wide>
          {words.apply}
        </ButtonLink>
      ) : (
        <p>{words.noApply}</p>
      )}
      <ButtonLink
        to={`/thu-tuc/${encodeURIComponent(version.code)}/huong-dan.pdf`}
        tone={filing.open ? 'plain' : 'main'}
        wide
        reloadDocument
      >
        {words.guide}
      </ButtonLink>
      <p className="small muted">
        {words.code(version.code)}
        <br />
        {version.decision === null
          ? words.noDecision
          : words.decision(version.decision.number, version.decision.date === null ? null : dayText(version.decision.date))}
      </p>
    </>
  )
}

/** What it costs, then under it what limits that. */
function Fee({ fee }: { fee: string }) {
  const [amount, ...limits] = fee.split('; ')
  return (
    <div className="fee">
      <Vietnamese>{amount}</Vietnamese>
      {limits.length > 0 && <Small>{sentence(limits.join('; '))}</Small>}
    </div>
  )
}

function Small({ children }: { children: string }) {
  return (
    <div className="small muted plain-weight">
      <Vietnamese>{children}</Vietnamese>
    </div>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <div key={line}>
      <Vietnamese>{line}</Vietnamese>
    </div>
  ))
}
