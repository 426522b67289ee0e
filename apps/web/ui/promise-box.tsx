import { Fragment, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'

/** One line of the due ledger: what, and what it adds or leaves out. */
export type LedgerLine = { readonly text: ReactNode; readonly amount: string }

type PromiseBoxProps = {
  /** "Hẹn trả kết quả" unless told. */
  label?: string
  /** The one big figure: "9 giờ 00, thứ Tư 18/3/2026". */
  promise: string
  note?: ReactNode
  /** Red only when the moment has passed. */
  tone?: 'late' | 'soon'
  /** Why that moment: lines from start to due that anyone can add up again. */
  ledger?: readonly LedgerLine[]
  ledgerOpen?: boolean
  /** What the ledger explains, when it is not the moment above: "Vì sao hẹn ngày đó?" */
  why?: string
  children?: ReactNode
}

/** The promise of a dossier: when, and why then. */
export function PromiseBox({ label, promise, note, tone, ledger, ledgerOpen = false, why, children }: PromiseBoxProps) {
  const t = useTexts().common.promise
  return (
    <div className={tone === undefined ? 'promise' : `promise ${tone}`}>
      <p className="promise-label">{label ?? t.label}</p>
      <p className="promise-when">{unbroken(promise)}</p>
      {note !== undefined && <p className="promise-note">{note}</p>}
      {children}
      {ledger !== undefined && (
        <details className="why" open={ledgerOpen}>
          <summary>{why ?? t.why}</summary>
          <DueLedgerLines lines={ledger} />
        </details>
      )}
    </div>
  )
}

/** Breaks between "9 giờ 00," and "thứ Tư 18/3/2026" first, and inside them only when a line has no room at all. */
function unbroken(promise: string): ReactNode {
  return promise.split(/(?<=,) /).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ' '}
      <span>{part}</span>
    </Fragment>
  ))
}

/** The ledger alone, for the desk and for print. */
export function DueLedgerLines({ lines }: { lines: readonly LedgerLine[] }) {
  return (
    <dl className="ledger">
      {lines.map(({ text, amount }, index) => (
        <div key={index}>
          <dt>{text}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  )
}
