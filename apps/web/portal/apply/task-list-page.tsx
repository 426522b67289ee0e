import { Link } from 'react-router'
import { momentForCitizen } from '../../format/moment.ts'
import { guarded } from '../../page-context.ts'
import { pageMeta } from '../../page-meta.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { TaskList } from '../../ui/task-list.tsx'
import { portalOf } from '../app.ts'
import { PublicFrame } from '../frame/public-frame.tsx'
import { Vietnamese } from '../frame/vietnamese.tsx'
import type { Route } from './+types/task-list-page.ts'
import { openDraft } from './open-draft.ts'

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta(matches, (t) => t.portal.apply.begin.title(loaderData?.name ?? ''))

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, content, version, tasks, agencyName } = await openDraft(portalOf(args), args.params.draftId, 'NEW')
  const hints: Readonly<Record<string, string | undefined>> = {
    case: version.cases.find((c) => c.id === content.caseId)?.name,
    agency: agencyName(content.competentAgencyId) || undefined,
    person: content.applicant?.fullName || undefined,
  }
  return {
    id: draft.id,
    name: version.name,
    savedAt: draft.updatedAt,
    tasks: tasks.map((task) => ({ ...task, hint: hints[task.kind] })),
  }
})

/** The application as a list of works; it may be left and taken up again at any time. */
export default function TaskListPage({ loaderData: { id, name, savedAt, tasks } }: Route.ComponentProps) {
  const t = useTexts()
  const language = useLanguage()
  const words = t.portal.apply
  return (
    <PublicFrame crumbs={[{ label: t.portal.frame.myDossiers, href: '/ho-so-cua-toi' }]}>
      <PageTitle above={words.begin.above} lead={words.savedAt(momentForCitizen(savedAt, language))}>
        <Vietnamese>{name}</Vietnamese>
      </PageTitle>
      <TaskList
        items={tasks.map((task) => ({
          id: task.path.replaceAll('/', '-'),
          title: task.title === null ? words.tasks[task.kind as keyof typeof words.tasks] : words.sectionTask(task.title),
          hint: task.hint,
          state: task.state,
          href: `/nop-ho-so/${id}/${task.path}`,
        }))}
      />
      <p className="after-form">
        <Link to={`/nop-ho-so/${id}/bo`}>{words.drop.link}</Link>
      </p>
    </PublicFrame>
  )
}
