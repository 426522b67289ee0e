import { useEffect } from 'react'
import { data, Form, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { numberText } from '../../format/number.ts'
import { guarded } from '../../page-context.ts'
import { useLanguage } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf, processKeepers } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { useAdminTexts } from './admin-texts.ts'
import styles from './process.css?url'
import { ProcessDiagram } from './process-diagram.tsx'
import { ProcessFindings } from './process-findings.tsx'
import { ProcessTableForm } from './process-table-form.tsx'
import { applyAct, readTable, versionIdOf } from './process-table.ts'
import { readSentFile } from './sent-file.ts'
import type { Route } from './+types/process-table-page.ts'

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

const MAX_FILE_BYTES = 8_000_000

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const desk = adminOf(args, processKeepers)
  const { app, official, texts } = desk
  const id = versionIdOf(args.params.id)
  const [{ version, ...opened }, view, directory] = await Promise.all([
    app.processDrafting.open(official, id),
    app.processDrafting.draw(official, id),
    app.organisation.current(),
  ])
  const path = `${ADMIN}/quy-trinh/${id}`
  if (version.status !== 'DRAFT') throw redirect(path)
  const { name, procedureCode, versionNumber } = version
  const search = new URL(args.request.url).searchParams
  return {
    ...{ id, path, name, procedureCode, versionNumber, view: view ?? null },
    ...{ sheet: opened.sheet, revision: opened.revision, findings: opened.findings, hours: opened.hours },
    procedureName: opened.procedure?.name ?? null,
    done: search.get('xong'),
    focus: search.get('o'),
    suggestions: {
      unit: [
        ...Object.values(app.processDrafting.table.unitNames),
        ...directory.listAgencies({ level: 'PROVINCE', at: desk.today }).map((a) => a.shortName),
      ],
      role: Object.values(app.processDrafting.table.roleNames),
      kind: Object.values(texts.processes.kinds),
    },
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const desk = adminOf(args, processKeepers)
  const { app, official, texts, say, request } = { ...desk, request: args.request }
  const id = versionIdOf(args.params.id)
  const path = `${ADMIN}/quy-trinh/${id}/sua`
  const again = (errors: readonly FormError[]) => data({ errors }, { status: 422 })
  if (request.headers.get('content-type')?.startsWith('multipart/form-data') === true) {
    const sent = await readSentFile(desk.uploads({ maxFileBytes: MAX_FILE_BYTES, maxFiles: 1 }))
    if (sent.file === null) return again([{ field: 'file', message: texts.drafts.fileMissing }])
    const { fileName, bytes } = sent.file
    const command = { id, revision: Number(sent.fields['revision']), place: placeOf(sent.fields['place'] ?? ''), fileName, bytes }
    const read = await app.processDrafting.importFile(official, command)
    return isRefused(read) ? again([{ field: 'file', message: say(read) }]) : redirect(`${path}?xong=nhap`, 303)
  }
  const form = fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]))
  const act = form.field('do')
  const { sheet, focus } = applyAct(app.processDrafting.table, readTable(form), act)
  const code = form.field('procedureCode').trim().slice(0, 60)
  const head = { id, name: form.field('name').slice(0, 300), procedureCode: code === '' ? null : code }
  const saved = await app.processDrafting.save(official, { ...head, revision: Number(form.field('revision')), rows: sheet.rows })
  if (isRefused(saved)) return again([{ message: say(saved) }])
  if (act !== 'paste') return redirect(`${path}?${new URLSearchParams({ xong: 'luu', ...(focus === '' ? {} : { o: focus }) })}`, 303)
  const text = form.field('paste')
  if (text.trim() === '') return again([{ field: 'paste', message: texts.drafts.pasteEmpty }])
  const read = await app.processDrafting.import(official, {
    ...{ id, revision: saved.revision, place: placeOf(form.field('place')), fileName: null },
    imported: { kind: 'grid', grid: { rows: app.processDrafting.table.splitText(text) } },
  })
  return isRefused(read) ? again([{ field: 'paste', message: say(read) }]) : redirect(`${path}?xong=nhap`, 303)
})

const placeOf = (text: string): 'REPLACE' | 'APPEND' => (text === 'APPEND' ? 'APPEND' : 'REPLACE')

/** A process is written as officials do, with what is wrong beside it and its drawing below. */
export default function ProcessTablePage({ loaderData, actionData }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.drafts
  const language = useLanguage()
  const { path, name, sheet, revision, findings, hours, view, done, focus } = loaderData
  const errors = actionData?.errors ?? []
  // The line moved: what was pressed moves with it.
  useEffect(() => {
    if (focus !== null) document.getElementById(focus)?.focus()
  }, [focus, revision])
  const keys = sheet?.rows.map((row) => row.key) ?? []
  return (
    <AdminPage
      wrong={errors.length > 0}
      above={[
        { label: texts.processes.title, href: `${ADMIN}/quy-trinh` },
        { label: name, href: path },
      ]}
      title={words.editTitle(name)}
      lead={words.editLead(loaderData.versionNumber)}
      news={
        errors.length > 0 ? (
          <ErrorSummary errors={errors} />
        ) : done === null ? null : (
          <Notice tone="done" live heading={done === 'nhap' ? words.imported : words.saved} />
        )
      }
    >
      {loaderData.procedureName !== null && loaderData.procedureName !== name && <p lang="vi">{loaderData.procedureName}</p>}
      <p>
        {hours.longest === null
          ? words.hoursUnknown
          : words.hoursLine(numberText(hours.longest, language, 2), hours.limit === null ? null : numberText(hours.limit, language, 2))}
      </p>
      <h2>{words.findings(findings.length)}</h2>
      {findings.length === 0 ? <p>{words.noFindings}</p> : <ProcessFindings findings={findings} keys={keys} />}
      <div className="row-of-buttons">
        <ButtonLink to={`${path}/phe-duyet`} tone="plain" small>
          {words.approve}
        </ButtonLink>
        {view !== null && (
          <ButtonLink to={`${path}/tep.bpmn`} tone="plain" small reloadDocument>
            {words.download}
          </ButtonLink>
        )}
      </div>
      {sheet === null ? (
        <p>{words.drawnElsewhere}</p>
      ) : (
        <ProcessTableForm
          {...{ sheet, revision, name, findings }}
          procedureCode={loaderData.procedureCode}
          suggestions={loaderData.suggestions}
          pasteError={errors.find((error) => error.field === 'paste')?.message}
        />
      )}
      <details className="process-paste" open={errors.some((error) => error.field === 'file')}>
        <summary>{words.file}</summary>
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="revision" value={revision} />
          <FileField
            name="file"
            label={words.fileField}
            hint={words.fileHint}
            accept=".xlsx,.csv,.tsv,.txt,.json,.bpmn,.xml"
            maxBytes={MAX_FILE_BYTES}
            error={errors.find((error) => error.field === 'file')?.message}
          />
          <Button tone="plain">{words.takeFile}</Button>
        </Form>
      </details>
      <h2>{words.drawing}</h2>
      {view === null ? <p>{words.noDrawing}</p> : <ProcessDiagram view={view} label={words.drawingLabel(name)} />}
    </AdminPage>
  )
}
