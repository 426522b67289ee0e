import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Form, useNavigate, useNavigation, useSearchParams } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { ConflictState } from '../../ui/conflict-state.tsx'
import { DefaultSubmit } from '../../ui/default-submit.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Pane } from '../dossier/to-pane.ts'
import { formState, type Typed } from '../form/form-state.ts'
import { useKeptAnswer } from '../form/use-kept-answer.ts'
import type { ActAnswer } from './carry-out-act.ts'
import type { ActFacts } from './act-facts.ts'
import { ActFields } from './act-fields.tsx'
import { actOf, type DeskCommand } from './acts.ts'
import { answerable } from './bar.ts'
import { HiddenKey } from './hidden-key.tsx'
import { useActHref } from './use-act-href.ts'

export type OpenAct = {
  readonly command: DeskCommand
  /** Null: it can no longer be done. */
  readonly offered: { readonly blocked: string | null; readonly reason: string | null } | null
  readonly facts: ActFacts
}
type ActPanelProps = { pane: Pane; act: OpenAct; commandId: string; answer: ActAnswer | undefined }

/**
 * The form of one act under the clock of its dossier. It keeps the copy it was begun with: when somebody else acts meanwhile it is told so,
 * what was typed stays, and only then may the act be sent for the new copy.
 */
export function ActPanel({ pane, act, commandId, answer }: ActPanelProps) {
  const words = useTexts().desk.acts
  const href = useActHref()
  const [search] = useSearchParams()
  const here = href(actOf(act.command)?.slug, tokenOf(search))
  const isBusy = useNavigation().state !== 'idle'
  const told = useKeptAnswer(answer?.act === act.command ? answer : undefined)
  const [begun] = useState({ commandId, seq: pane.seq })
  // Neither a refusal nor an old copy uses the key up: the form is sent again under it, for the copy it was last told of.
  const key = { commandId: begun.commandId, seq: told?.happened?.seq ?? begun.seq }
  const outrun = told?.happened != null
  const overtaken = pane.seq > key.seq && !isBusy
  const state = formState(told?.typed, told?.errors)
  const [wasOffered] = useState(act.offered !== null)
  const isOpen = act.offered !== null && (act.offered.blocked === null || answerable.includes(act.offered.blocked))
  const panel = useRef<HTMLElement>(null)
  const heading =
    act.facts.workName !== null && act.command === 'complete-step'
      ? words.forStep(words.headings[act.command], act.facts.workName)
      : words.headings[act.command]
  useFocusInside(panel, told !== undefined)
  const navigate = useNavigate()
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && isUntouched(event.currentTarget)) void navigate(href(), { preventScrollReset: true })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="act-panel" aria-label={heading} ref={panel} tabIndex={-1} onKeyDown={closeOnEscape}>
      <h2>{heading}</h2>
      {told?.signedOut === true && (
        <Notice tone="soon" heading={words.signedOut} level={3} live>
          <ButtonLink to={`/dang-nhap?ve=${encodeURIComponent(here)}`} target="_blank" tone="plain" small>
            {words.signInAgain}
          </ButtonLink>
        </Notice>
      )}
      {outrun && (
        <ConflictState happened={told.happened?.sentences.join(' ')} reloadHref={here} kept={isOpen ? [] : keptOf(told.typed, words)} />
      )}
      {overtaken && (
        <Notice tone="soon" heading={words.overtaken} level={3} live>
          <p>
            {pane.events
              .filter((event) => event.seq > key.seq)
              .map((event) => `${event.who} ${event.what} (${event.when}).`)
              .join(' ')}{' '}
            {words.overtakenHelp}
          </p>
        </Notice>
      )}
      <ErrorSummary errors={told?.errors ?? []} />
      {act.offered === null && !wasOffered && !outrun && <p>{words.gone}</p>}
      {!isOpen && act.offered !== null && <p>{act.offered.reason}</p>}
      {(isOpen || (wasOffered && !outrun)) && (
        <Form
          method="post"
          action={here}
          encType={actOf(act.command)?.withFiles === true ? 'multipart/form-data' : undefined}
          preventScrollReset
          onKeyDown={sendOnControlEnter}
        >
          <DefaultSubmit />
          <HiddenKey commandId={key.commandId} seq={key.seq} />
          {outrun && <p className="muted">{words.freshForm}</p>}
          <ActFields act={act} pane={pane} form={state} />
          <Buttons act={act} back={href()} available={isOpen} />
        </Form>
      )}
      {!isOpen && !(wasOffered && !outrun) && (
        <ButtonLink to={href()} tone="plain" small preventScrollReset>
          {words.back}
        </ButtonLink>
      )}
    </section>
  )
}

function Buttons({ act, back, available }: { act: OpenAct; back: string; available: boolean }) {
  const words = useTexts().desk.acts
  const navigation = useNavigation()
  const busy = navigation.state === 'submitting' || (navigation.state === 'loading' && navigation.formMethod === 'POST')
  return (
    <div className="row-of-buttons">
      <Button
        small
        tone={actOf(act.command)?.endsIt === true ? 'danger' : 'main'}
        busy={busy}
        unavailable={available ? undefined : words.gone}
      >
        {words.names[act.command]}
      </Button>
      <ButtonLink to={back} tone="plain" small preventScrollReset>
        {words.back}
      </ButtonLink>
    </div>
  )
}

type ActWords = ReturnType<typeof useTexts>['desk']['acts']

/** The first thing to fill in, or the main button, so that an act is a key, an answer and Enter; a form that came back shows its errors. */
function useFocusInside(panel: { readonly current: HTMLElement | null }, returned: boolean): void {
  useEffect(() => {
    const box = panel.current
    box?.scrollIntoView({ block: 'nearest' })
    if (returned) return
    const first = box?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button[type=submit]:not(.unseen)')
    const chosen =
      first instanceof HTMLInputElement && first.type === 'radio' ? box?.querySelector<HTMLElement>('input[type=radio]:checked') : null
    ;(chosen ?? first ?? box)?.focus()
  }, [panel, returned])
}

function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** Nothing typed, ticked or chosen: leaving loses nothing. */
function isUntouched(panel: HTMLElement): boolean {
  return [...panel.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')].every((box) => {
    if (box instanceof HTMLSelectElement) return box.selectedIndex === Math.max(0, indexOfDefault(box))
    if (box instanceof HTMLInputElement && ['checkbox', 'radio'].includes(box.type)) return box.checked === box.defaultChecked
    return box.value === box.defaultValue
  })
}

const indexOfDefault = (box: HTMLSelectElement): number => [...box.options].findIndex((option) => option.defaultSelected)

const tokenOf = (search: URLSearchParams): number | null => {
  const token = Number(search.get('buoc') ?? 0)
  return token === 0 ? null : token
}

/** Texts worth keeping, under the names of their fields. */
function keptOf(typed: Typed, words: ActWords): { label: string; text: string }[] {
  const labels: Readonly<Record<string, string>> = {
    note: words.note,
    reason: words.reason,
    comments: words.sendBack.comments,
    legalBasis: words.legalBasis,
    'draft.title': words.complete.title,
    'draft.reason': words.complete.reason,
    'again.reason': words.supplement.againReason,
  }
  return Object.entries(typed).flatMap(([name, [text = '']]) => {
    const label =
      labels[name] ?? (name.startsWith('wrong.') ? words.supplement.wrong : name.startsWith('fix.') ? words.supplement.fix : undefined)
    return label === undefined || text.trim() === '' ? [] : [{ label, text }]
  })
}
