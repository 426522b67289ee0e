import type { ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { useTexts } from '../texts/use-texts.ts'
import { Button } from './button.tsx'
import { PageTitle } from './page-title.tsx'

type ConfirmPageProps = {
  /** The question: "Rút hồ sơ H12.36-260302-0007?" */
  question: string
  /** What will happen, and what cannot be undone. */
  children?: ReactNode
  /** The button: "Có, rút hồ sơ". */
  action: string
  danger?: boolean
  cancelHref: string
  /** Sent along unseen, such as the expected sequence and the command id. */
  hidden?: Readonly<Record<string, string>>
  /** Where it is sent; this page's own action unless told. */
  to?: string
}

/** One question before an act that matters, as a page of its own: it works without JavaScript and with the back button. */
export function ConfirmPage({ question, children, action, danger = false, cancelHref, hidden = {}, to }: ConfirmPageProps) {
  const t = useTexts()
  return (
    <>
      <PageTitle>{question}</PageTitle>
      <Form method="post" action={to}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div className="row-of-buttons">
          <Button tone={danger ? 'danger' : 'main'}>{action}</Button>
          <Link to={cancelHref}>{t.common.cancel}</Link>
        </div>
      </Form>
    </>
  )
}
