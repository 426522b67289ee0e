import { data, Form, Link, redirect } from 'react-router'
import { isRefused } from '@motcua/terms'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { portalOf } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/check-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { checkView } from './check-view.ts'
import { openDraft } from './open-draft.ts'
import { sendProblems } from './send-problems.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const opened = await openDraft(portal, args.params.draftId)
  return {
    id: opened.draft.id,
    name: opened.version.name,
    undone: opened.tasks
      .filter((task) => task.kind !== 'check' && task.state !== 'done')
      .map(({ kind, path, title }) => ({ kind, path, title })),
    view: await checkView(opened, portal),
  }
})

/** Sending twice, by a double click or an old tab, files one dossier: the draft's own id is the key. */
export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft, sections } = await openDraft(portal, args.params.draftId)
  const sent = await portal.app.dossiers.drafts.send(portal.viewer, draft.id)
  if (isRefused(sent)) return data({ problems: sendProblems(sent, { sections, say: portal.say }) }, { status: 422 })
  return redirect(`/nop-ho-so/${draft.id}/xong`, 303)
})

/** Everything that will be sent, each with the way to change it. */
export default function CheckPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply
  const { id, undone, view } = loaderData
  const at = (path: string) => `/nop-ho-so/${id}/${path}`
  const change = (path: string) => `${at(path)}?ve=kiem-tra`
  const problems = actionData?.problems ?? []
  return (
    <ApplyFrame title={words.tasks.check} draftId={id} procedure={loaderData.name}>
      {problems.length > 0 && (
        <Notice tone="soon" heading={words.check.notSent} live>
          <ul>
            {problems.map(({ message, path }) => (
              <li key={message}>{path === null ? message : <Link to={change(path)}>{message}</Link>}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PageTitle lead={words.check.lead}>{words.tasks.check}</PageTitle>
      {undone.length > 0 && (
        <Notice tone="soon" heading={words.check.undone}>
          <ul>
            {undone.map(({ kind, path, title }) => (
              <li key={path}>
                <Link to={change(path)}>{kind === 'section' ? words.sectionTask(title ?? '') : words.tasks[kind]}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>{words.check.application}</h2>
      <Facts
        layout="rows"
        items={[
          { label: words.check.procedure, value: <Vietnamese>{view.procedure}</Vietnamese> },
          ...(view.caseName === undefined
            ? []
            : [{ label: words.tasks.case, value: <Vietnamese>{view.caseName}</Vietnamese>, changeHref: change('truong-hop') }]),
          {
            label: words.tasks.agency,
            value: view.agency === '' ? words.check.nothing : <Vietnamese>{view.agency}</Vietnamese>,
            changeHref: change('noi-giai-quyet'),
          },
          ...(view.intakeUnit === null ? [] : [{ label: words.check.intakeUnit, value: <Vietnamese>{view.intakeUnit}</Vietnamese> }]),
          { label: t.portal.procedures.page.time, value: <Vietnamese>{view.limit}</Vietnamese> },
          {
            label: t.portal.procedures.page.fee,
            value: view.fees.length === 0 ? t.portal.procedures.page.silent : <Vietnamese>{view.fees.join('. ')}</Vietnamese>,
          },
        ]}
      />
      <h2>{words.tasks.person}</h2>
      <Facts
        layout="rows"
        items={view.people.map(({ key, value }, index) => ({
          label: words.check.people[key],
          value,
          ...(index === 0 ? { changeHref: change(view.people.length > 0 ? 'chu-ho-so' : 'nguoi-nop') } : {}),
        }))}
      />
      {view.sections.map((section) => (
        <section key={section.key}>
          <h2>
            <Vietnamese>{section.title}</Vietnamese>
          </h2>
          <Facts
            layout="rows"
            items={section.rows.map(({ label, value }, index) => ({
              label,
              value: <Vietnamese>{value}</Vietnamese>,
              ...(index === 0 ? { changeHref: change(`to-khai/${section.key}`) } : {}),
            }))}
          />
        </section>
      ))}
      <h2>{words.tasks.papers}</h2>
      {view.papers.length === 0 ? (
        <p>{words.check.noPapers}</p>
      ) : (
        <Facts
          layout="rows"
          items={view.papers.map(({ id: paperId, name, files }) => ({
            label: name,
            value: files.length === 0 ? words.check.nothing : files.join(', '),
            changeHref: change(`giay-to/${encodeURIComponent(paperId)}`),
          }))}
        />
      )}
      <h2>{words.check.resultHeading}</h2>
      <Facts
        layout="rows"
        items={[
          {
            label: words.tasks.result,
            value: view.resultChannel === null ? words.check.nothing : words.result.channels[view.resultChannel].label,
            changeHref: change('nhan-ket-qua'),
          },
        ]}
      />
      {undone.length === 0 && (
        <Form method="post">
          <p>{words.check.whatNext}</p>
          <Button>{words.check.send}</Button>
        </Form>
      )}
    </ApplyFrame>
  )
}
