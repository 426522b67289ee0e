import { data, Form, redirect } from 'react-router'
import { NotFound } from '#platform/http/faults.ts'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { textsIn } from '../../texts/texts.ts'
import { Button } from '../../ui/button.tsx'
import { DefaultSubmit } from '../../ui/default-submit.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Radios } from '../../ui/radios.tsx'
import { sentence } from '../../format/sentence.ts'
import { portalOf, type Portal } from '../app.ts'
import { Vietnamese } from '../frame/vietnamese.tsx'
import { readUploads, withoutTwins } from '../hand-in/read-uploads.ts'
import type { Route } from './+types/paper-page.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { openDraft } from './open-draft.ts'

async function onPaper(portal: Portal, draftId: string | undefined, paperId: string | undefined) {
  const opened = await openDraft(portal, draftId)
  const item = opened.checklist.items.find((i) => i.id === paperId && !i.heldAlready)
  if (item === undefined) throw new NotFound('required-document')
  const kept = opened.content.documents.find((d) => d.requiredDocumentId === item.id)
  return { opened, item, kept }
}

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const portal = portalOf(args)
  const { opened, item, kept } = await onPaper(portal, args.params.draftId, args.params.paperId)
  const limits = await portal.app.dossiers.uploadLimits(portal.viewer)
  const { rules } = portal.app.procedures
  return {
    id: opened.draft.id,
    name: opened.version.name,
    corrects: opened.corrects,
    paper: { id: item.id, name: item.name, detail: item.detail, condition: item.condition },
    kinds:
      item.kindChoice === 'ANY' && item.kinds.length > 1
        ? item.kinds.map(({ kind }) => ({ value: kind, label: rules.documentKindNames[kind] }))
        : [],
    kind: kept?.kind ?? item.kinds[0]?.kind,
    asked: rules.documentKindsText(item),
    files: kept?.files ?? [],
    limits: { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
  }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { opened, item, kept } = await onPaper(portal, args.params.draftId, args.params.paperId)
  const { draft, content, save } = opened
  const limits = await portal.app.dossiers.uploadLimits(portal.viewer)
  const inDraft = content.documents.reduce((sum, d) => sum + d.files.length, 0)
  const { fields, files, errors } = await readUploads(portal, limits.maxFiles - inDraft)
  const removed = fields.get('remove')
  const now = withoutTwins([...(kept?.files ?? []), ...files.map((f) => f.file)]).filter((file) => file.hash !== removed)
  const kind = item.kinds.find((k) => k.kind === fields.get('kind'))?.kind ?? kept?.kind ?? item.kinds[0]?.kind ?? 'ELECTRONIC'
  // What has come is kept at once, also when another file of the same form was refused.
  await save({
    documents: [
      ...content.documents.filter((d) => d.requiredDocumentId !== item.id),
      ...(now.length > 0 ? [{ requiredDocumentId: item.id, kind, files: now }] : []),
    ],
  })
  if (errors.length > 0) return data({ errors: errors.map(({ message }) => ({ field: 'files', message })) }, { status: 422 })
  const back = fields.get('ve') === 'kiem-tra'
  if (removed !== null) return redirect(`/nop-ho-so/${draft.id}/giay-to/${encodeURIComponent(item.id)}${back ? '?ve=kiem-tra' : ''}`, 303)
  if (now.length === 0)
    return data({ errors: [{ field: 'files', message: textsIn(portal.language).portal.apply.papers.noneChosen }] }, { status: 422 })
  return redirect(`/nop-ho-so/${draft.id}/${back ? 'kiem-tra' : 'giay-to'}`, 303)
})

/** The files of one paper. */
export default function PaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply.papers
  const { paper, files, kinds, limits } = loaderData
  return (
    <ApplyFrame
      title={paper.name}
      draftId={loaderData.id}
      procedure={loaderData.name}
      corrects={loaderData.corrects}
      errors={actionData?.errors}
    >
      <PageTitle
        above={t.portal.apply.tasks.papers}
        lead={<Vietnamese>{sentence([paper.detail, paper.condition].filter(Boolean).join('. '))}</Vietnamese>}
      >
        <Vietnamese>{paper.name}</Vietnamese>
      </PageTitle>
      <Form method="post" encType="multipart/form-data">
        <DefaultSubmit />
        <BackField />
        {kinds.length > 0 && (
          <Radios
            name="kind"
            label={words.whichKind}
            inline
            defaultValue={loaderData.kind}
            choices={kinds.map(({ value, label }) => ({ value, label: <Vietnamese>{label}</Vietnamese> }))}
          />
        )}
        <FileField
          name="files"
          label={words.choose}
          hint={words.chooseHint(loaderData.asked)}
          error={actionData?.errors.map((e) => e.message).join(' ')}
          kept={files.map((file) => ({ id: file.hash, name: file.name, bytes: file.size }))}
          removeName="remove"
          maxBytes={limits.maxBytes}
          maxFiles={limits.maxFiles}
        />
        <Button>{words.save}</Button>
      </Form>
    </ApplyFrame>
  )
}
