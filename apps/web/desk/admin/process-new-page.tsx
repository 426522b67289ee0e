import { Form, Link, redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fromEntries } from '../form/posted-form.ts'
import { adminOf, processKeepers } from './admin-of.ts'
import { AdminPage } from './admin-page.tsx'
import { ADMIN } from './admin-path.ts'
import { adminTextsIn, useAdminTexts } from './admin-texts.ts'
import type { ProcessVersionId } from '@motcua/terms'
import type { Route } from './+types/process-new-page.ts'

export const meta: Route.MetaFunction = ({ matches }) => pageMeta(matches, (t) => adminTextsIn(t.common.language).drafts.newTitle)

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { app } = adminOf(args, processKeepers)
  const code = new URL(args.request.url).searchParams.get('thu-tuc')?.slice(0, 60) ?? ''
  const found = code === '' ? undefined : await app.procedures.findInForce(code)
  return { code, name: found?.version.name ?? '' }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const { app, official } = adminOf(args, processKeepers)
  const form = fromEntries([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const code = form.field('procedureCode').trim().slice(0, 60)
  const from = form.field('from')
  const procedure = code === '' ? undefined : await app.procedures.findInForce(code)
  const { id } = await app.processDrafting.draft(official, {
    procedureCode: code === '' ? null : code,
    name: form.field('name').trim() || (from === '' ? (procedure?.version.name ?? '') : ''),
    from: /^[0-9a-f-]{36}$/.test(from) ? (from as ProcessVersionId) : null,
  })
  return redirect(`${ADMIN}/quy-trinh/${id}/sua`, 303)
})

/** A draft begins with the procedure it is for. */
export default function ProcessNewPage({ loaderData: { code, name } }: Route.ComponentProps) {
  const texts = useAdminTexts()
  const words = texts.drafts
  return (
    <AdminPage above={[{ label: texts.processes.title, href: `${ADMIN}/quy-trinh` }]} title={words.newTitle} lead={words.newHelp}>
      <Form method="post" key={code}>
        <TextField
          name="procedureCode"
          label={words.procedureCode}
          hint={words.procedureHint}
          size="medium"
          maxLength={60}
          defaultValue={code}
          optional
        />
        <TextField name="name" label={words.name} maxLength={300} defaultValue={name} optional />
        <div className="row-of-buttons">
          <Button>{words.begin}</Button>
          <Link to={`${ADMIN}/quy-trinh`}>{texts.cancel}</Link>
        </div>
      </Form>
    </AdminPage>
  )
}
