import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { Form, useNavigation } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Columns } from '../../ui/columns.tsx'
import { DefaultSubmit } from '../../ui/default-submit.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Radios } from '../../ui/radios.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formState, type Typed } from '../form/form-state.ts'
import { ReceiptLater } from '../form/receipt-later.tsx'
import { useKeptAnswer } from '../form/use-kept-answer.ts'
import { useHydrated } from '../frame/use-hydrated.ts'
import { DESK } from '../work/queues.ts'
import { IntakePapers } from './intake-papers.tsx'
import { IntakeSide } from './intake-side.tsx'
import type { IntakeForm as Known } from './load-intake.ts'
import { PersonFields } from './person-fields.tsx'

type IntakeFormProps = { known: Known; commandId: string; answer: Answer | undefined }
type Answer = { readonly typed: Typed; readonly errors: readonly FormError[] }

/** The whole intake on one page: person, case, papers, result, accept. Another case only exchanges the papers. */
export function IntakeForm({ known, commandId, answer }: IntakeFormProps) {
  const { typed, errors = [] } = useKeptAnswer(answer) ?? {}
  const t = useTexts().desk
  const words = t.intake
  const form = formState(typed, errors)
  // One form, one dossier: pressed twice, or sent again after a mistake, it is taken in once.
  const [key] = useState(commandId)
  const [caseId, setCaseId] = useState(form.value('case', known.cases[0]?.id ?? ''))
  const [channel, setChannel] = useState(form.value('channel', known.channels[0]))
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Whoever comes next holds out a card: it can be scanned without touching anything.
    if (typed === undefined) element.current?.querySelector<HTMLElement>('[name="applicant.idNumber"]')?.focus()
  }, [typed])
  const hydrated = useHydrated()
  const busy = useNavigation().state !== 'idle'
  const list = known.lists.find((one) => (one.caseId ?? '') === caseId && one.channel === channel) ?? known.lists[0]
  const chosen = (set: (value: string) => void) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => set(event.target.value)
  return (
    <Columns side={<IntakeSide known={known} list={list} />} sideLabel={words.side}>
      <ErrorSummary errors={errors} />
      <Form
        method="post"
        encType="multipart/form-data"
        ref={element}
        onKeyDown={(event) => sendOnControlEnter(event)}
        className="intake-form"
      >
        <DefaultSubmit />
        <input type="hidden" name="commandId" value={key} />
        {known.units.length > 1 && (
          <SelectField
            name="unit"
            label={words.unit}
            prompt={null}
            options={known.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            defaultValue={form.value('unit')}
            error={form.error('unit')}
          />
        )}
        <PersonFields known={known} form={form} />
        <h2>{words.papersHeading}</h2>
        <CaseField known={known} value={caseId} error={form.error('case')} onChange={chosen(setCaseId)} />
        {known.channels.length > 1 && (
          <Radios
            name="channel"
            label={words.channel}
            inline
            defaultValue={channel}
            error={form.error('channel')}
            onChange={chosen(setChannel)}
            choices={known.channels.map((value) => ({ value, label: words.channels[value] }))}
          />
        )}
        {!hydrated && (
          <Button tone="plain" small name="intent" value="case" formNoValidate>
            {words.showCase}
          </Button>
        )}
        <IntakePapers papers={list?.papers ?? []} form={form} upload={known.upload} />
        {known.agencies.length > 1 && (
          <SelectField
            name="competent"
            label={words.competent}
            options={known.agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
            defaultValue={form.value('competent', known.competent)}
            error={form.error('competent')}
          />
        )}
        <Radios
          name="resultChannel"
          label={words.resultChannel}
          inline
          defaultValue={form.value('resultChannel', 'COUNTER')}
          error={form.error('resultChannel')}
          choices={(['COUNTER', 'POSTAL', 'ONLINE'] as const).map((value) => ({ value, label: words.resultChannels[value] }))}
        />
        <TextField
          name="setCount"
          label={words.setCount}
          size="short"
          inputMode="numeric"
          defaultValue={form.value('setCount', String(known.setCount))}
          error={form.error('setCount')}
        />
        {list?.sameDay === true && <ReceiptLater form={form} />}
        <div className="row-of-buttons">
          <Button busy={busy} aria-keyshortcuts="Control+Enter">
            {words.accept}
          </Button>
          <ButtonLink to={`${DESK}/tiep-nhan`} tone="plain">
            {words.changeProcedure}
          </ButtonLink>
          <span className="hint">{words.acceptHint}</span>
        </div>
      </Form>
    </Columns>
  )
}

type CaseFieldProps = {
  known: Known
  value: string
  error: string | undefined
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void
}

function CaseField({ known, value, error, onChange }: CaseFieldProps) {
  const words = useTexts().desk.intake
  if (known.cases.length === 0) return null
  if (known.cases.length === 1) return <input type="hidden" name="case" value={known.cases[0]?.id} />
  return (
    <SelectField
      name="case"
      label={words.case}
      prompt={null}
      defaultValue={value}
      error={error}
      onChange={onChange}
      options={known.cases.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter') return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
  } else if (event.target instanceof HTMLInputElement && !['submit', 'button'].includes(event.target.type)) {
    // A scanner ends with Enter, and so does a hurried hand: in a box it must not send the form.
    event.preventDefault()
  }
}
