import { Form, redirect } from 'react-router'
import { NotAllowed } from '#platform/http/faults.ts'
import { dayText } from '../../format/day.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { deskOf } from '../app.ts'
import { formState } from '../form/form-state.ts'
import type { Route } from './+types/ledger-page.ts'
import { ledgerUnitsOf } from './ledger-units.ts'
import { readLedgerQuestion } from './read-ledger-question.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.desk.ledger.title)

/** Which unit, which days; a question without fault leads to the ledger as PDF. */
export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, official, today, words } = deskOf(args)
  const units = ledgerUnitsOf(official, await app.organisation.current())
  if (units.length === 0) throw new NotAllowed('print-ledger')
  const search = new URL(args.request.url).searchParams
  const first = { unit: units[0]?.id ?? '', from: dayText(`${today.slice(0, 8)}01` as typeof today), to: dayText(today) }
  if (!search.has('don-vi')) return { units, typed: first, errors: [] }
  const typed = { unit: search.get('don-vi') ?? '', from: search.get('tu') ?? '', to: search.get('den') ?? '' }
  const read = readLedgerQuestion(
    typed,
    units.map((unit) => unit.id),
    words.ledger,
  )
  if (!read.ok) return { units, typed, errors: read.errors }
  throw redirect(`/api/v1/dossier-ledger?${new URLSearchParams({ unitId: read.unitId, from: read.from, to: read.to })}`)
})

export default function LedgerPage({ loaderData: { units, typed, errors } }: Route.ComponentProps) {
  const words = useTexts().desk.ledger
  const form = formState({ 'don-vi': [typed.unit], tu: [typed.from], den: [typed.to] }, errors)
  return (
    <div className="desk-page narrow">
      <ErrorSummary errors={errors} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Form method="get" reloadDocument>
        <SelectField
          name="don-vi"
          label={words.unit}
          prompt={null}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          defaultValue={form.value('don-vi')}
          error={form.error('don-vi')}
        />
        <DateField name="tu" label={words.from} defaultValue={form.value('tu')} error={form.error('tu')} />
        <DateField name="den" label={words.to} defaultValue={form.value('den')} error={form.error('den')} />
        <Button>{words.print}</Button>
      </Form>
    </div>
  )
}
