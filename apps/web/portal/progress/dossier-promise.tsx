import type { Instant, ResultChannel } from '@motcua/terms'
import { dayText, weekdayText } from '../../format/day.ts'
import { momentForCitizen } from '../../format/moment.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { PromiseBox, type LedgerLine } from '../../ui/promise-box.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Standing } from './dossier-standing.ts'

type DossierPromiseProps = {
  standing: Standing
  resultChannel: ResultChannel
  /** The promised moment, also when it lies behind; null before acceptance and during a pause. */
  dueAt: Instant | null
  /** The due ledger; empty before acceptance. */
  ledger: readonly LedgerLine[]
  /** Counted on days that are not announced yet. */
  provisional: boolean
  ledgerOpen?: boolean
}

/** The one big figure of a dossier, and why it is that one. */
export function DossierPromise({ standing, resultChannel, dueAt, ledger, provisional, ledgerOpen }: DossierPromiseProps) {
  const words = useTexts().portal.progress
  const language = useLanguage()
  const when = (at: Instant | null): string => (at === null ? words.noDate : momentForCitizen(at, language))
  const lines = ledger.map(({ text, amount }) => ({ text: <Vietnamese>{text}</Vietnamese>, amount }))
  const toShow = lines.length > 0 ? { ledger: lines, ledgerOpen } : {}
  const channel = words.channels[resultChannel]
  /** After the result has come the promise is history: it is told, and why it was that moment. */
  const promised = (say: (moment: string) => string): string | undefined => (dueAt === null ? undefined : say(when(dueAt)))
  switch (standing.kind) {
    case 'ANSWER':
      return <PromiseBox label={words.answer.label} promise={when(standing.at)} note={words.answer.note} />
    case 'ANSWER_LATE':
      return <PromiseBox label={words.answer.lateLabel} promise={when(standing.at)} tone="late" note={words.answer.lateNote} />
    case 'WAITING':
      return <PromiseBox label={words.waiting.label} promise={words.waiting.text} />
    case 'PROMISED':
      return <PromiseBox promise={when(standing.at)} note={provisional ? `${channel} · ${words.provisional}` : channel} {...toShow} />
    case 'LATE':
      return <PromiseBox label={words.late.label} promise={when(standing.at)} tone="late" note={words.late.note} {...toShow} />
    case 'SUPPLEMENT':
      return (
        <PromiseBox
          label={words.supplement.label}
          promise={
            standing.at === null
              ? words.supplement.text
              : words.supplement.by(`${weekdayText(standing.at, language)} ${dayText(standing.at)}`)
          }
          tone="soon"
          note={lines.length === 0 ? words.supplement.noteBefore : words.supplement.note}
          {...toShow}
        />
      )
    case 'PAUSED':
      return <PromiseBox label={words.paused.label} promise={words.paused.text} note={words.paused.note} {...toShow} />
    case 'READY':
      return (
        <PromiseBox
          label={words.ready.label}
          promise={words.ready.text}
          note={[words.ready.note(when(standing.at), channel), promised(words.wasPromised)].filter(Boolean).join(' · ')}
          {...toShow}
          ledgerOpen={false}
          why={words.whyPromised}
        />
      )
    case 'RETURNED':
      return (
        <PromiseBox
          label={words.returned}
          promise={when(standing.at)}
          note={promised(words.wasPromised)}
          {...toShow}
          ledgerOpen={false}
          why={words.whyPromised}
        />
      )
    case 'WITHDRAWN':
    case 'STOPPED':
    case 'REFUSED':
      return <PromiseBox label={words.ended[standing.kind].label} promise={words.ended[standing.kind].text} note={when(standing.at)} />
  }
}
