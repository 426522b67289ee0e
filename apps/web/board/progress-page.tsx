import { Form, Link } from 'react-router'
import { dayText } from '../format/day.ts'
import { momentForCitizen } from '../format/moment.ts'
import { numberText, percentText } from '../format/number.ts'
import { guarded } from '../page-context.ts'
import { pageMeta } from '../page-meta.ts'
import { portalOf } from '../portal/app.ts'
import { PublicFrame } from '../portal/frame/public-frame.tsx'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FiguresTable, type FiguresColumn } from '../ui/figures-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { Radios } from '../ui/radios.tsx'
import { ShareBar } from '../ui/share-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Route } from './+types/progress-page.ts'
import { periodNames, readPeriod } from './period.ts'

type Line = Route.ComponentProps['loaderData']['table']['lines'][number]
const groups = ['DEPARTMENT', 'VERTICAL', 'COMMUNE', 'OTHER'] as const

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.board.title)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app, today } = portalOf(args)
  const asked = readPeriod(new URL(args.request.url).searchParams, today)
  return { ...asked, table: await app.reporting.progress(asked.period) }
})

/** The progress table of forms.md section 13: one sentence that can be quoted, then every figure behind it. */
export default function ProgressPage({ loaderData: { name, period, faulty, table } }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.board
  const from = dayText(period.from)
  const to = dayText(period.to)
  const { onTimeRate } = table.total
  return (
    <PublicFrame crumbs={[{ label: t.common.home, href: '/' }, { label: words.title }]}>
      <PageTitle lead={`${words.about(from, to)} · ${words.madeAt(momentForCitizen(table.madeAt, language))}`}>
        {onTimeRate === null ? words.headlineNone : words.headline(percentText(onTimeRate / 100, language))}
      </PageTitle>
      {faulty && (
        <Notice tone="soon" heading={words.choose}>
          {words.faulty}
        </Notice>
      )}
      <details className="board-period" open={name === 'own'}>
        <summary>
          {words.choose}: {words.periods[name]}
        </summary>
        <Form method="get">
          <Radios
            name="ky"
            label={words.choose}
            defaultValue={name}
            inline
            choices={periodNames.map((value) => ({ value, label: words.periods[value] }))}
          />
          <div className="board-days">
            <TextField name="tu" type="date" label={words.from} defaultValue={period.from} size="short" />
            <TextField name="den" type="date" label={words.to} defaultValue={period.to} size="short" />
          </div>
          <Button small>{words.show}</Button>
        </Form>
      </details>
      {table.lines.length === 0 ? (
        <EmptyState heading={words.empty}>{words.emptyAdvice}</EmptyState>
      ) : (
        <FiguresTable
          caption={words.caption(from, to)}
          columns={columnsOf(words, (n) => numberText(n, language))}
          sections={groups
            .map((group) => ({ heading: words.groups[group], rows: table.lines.filter((line) => line.group === group) }))
            .filter((section) => section.rows.length > 0)}
          rowKey={(line) => line.agencyId}
          total={{ ...table.total, agencyName: words.all, group: 'OTHER' }}
          note={words.note}
        />
      )}
      <p className="small">
        <a href={`/so-lieu.csv?ky=own&tu=${period.from}&den=${period.to}`}>{words.download}</a> ·{' '}
        <Link to="/so-lieu/cach-tinh">{words.howCounted}</Link>
      </p>
    </PublicFrame>
  )
}

type Words = ReturnType<typeof useTexts>['board']

function columnsOf(words: Words, figure: (n: number) => string): FiguresColumn<Line>[] {
  const column = (key: keyof Line & string, header: string, group?: string): FiguresColumn<Line> => ({
    key,
    header,
    numeric: true,
    ...(group === undefined ? {} : { group }),
    cell: (line) => figure(Number(line[key])),
  })
  return [
    { key: 'agencyName', header: words.unit, rowHeader: true, cell: (line) => line.agencyName },
    {
      key: 'rate',
      header: words.rate,
      cell: (line) =>
        line.onTimeRate === null ? <span className="muted">{words.noRate}</span> : <ShareBar share={line.onTimeRate / 100} />,
    },
    column('received', words.total, words.received),
    column('carriedOver', words.carriedOver, words.received),
    column('inPeriod', words.inPeriod, words.received),
    column('online', words.online, words.received),
    column('inPerson', words.inPerson, words.received),
    column('postal', words.postal, words.received),
    column('processed', words.total, words.processed),
    column('early', words.early, words.processed),
    column('onTime', words.onTime, words.processed),
    column('late', words.late, words.processed),
    column('processing', words.total, words.processing),
    column('within', words.within, words.processing),
    column('overdue', words.overdue, words.processing),
    column('paused', words.total, words.paused),
    column('pausedWithin', words.within, words.paused),
    column('pausedOverdue', words.overdue, words.paused),
  ]
}
