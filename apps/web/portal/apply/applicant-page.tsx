import { data, Form, redirect } from 'react-router'
import { guarded } from '../../page-context.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { portalOf } from '../app.ts'
import type { Route } from './+types/applicant-page.ts'
import { applicantFaults } from './applicant-faults.ts'
import { ApplyFrame } from './apply-frame.tsx'
import { BackField } from './back-field.tsx'
import { afterSaving, openDraft } from './open-draft.ts'
import { forWhomOf, peopleFromForm } from './people-of-application.ts'

export const loader = guarded(async (args: Route.LoaderArgs) => {
  const { draft, content, version, corrects } = await openDraft(portalOf(args), args.params.draftId)
  const { applicant, submitter } = content
  if (applicant === null) throw redirect(`/nop-ho-so/${draft.id}/nguoi-nop`, 303)
  return { id: draft.id, name: version.name, corrects, applicant, submitter, forWhom: forWhomOf(content) }
})

export const action = guarded(async (args: Route.ActionArgs) => {
  const portal = portalOf(args)
  const { draft, content, save } = await openDraft(portal, args.params.draftId)
  const { applicant, submitter } = content
  if (applicant === null) throw redirect(`/nop-ho-so/${draft.id}/nguoi-nop`, 303)
  const form = await args.request.formData()
  const people = peopleFromForm(form, { applicant, submitter }, portal.citizen())
  await save(people)
  const faults = applicantFaults(people.applicant, people.submitter)
  if (faults.length > 0)
    return data({ errors: faults.map(({ field, refusal }) => ({ field, message: portal.say(refusal) })) }, { status: 422 })
  return redirect(afterSaving(draft.id, form), 303)
})

/** The applicant's details; those the e-ID has given are shown, not asked. */
export default function ApplicantPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts()
  const words = t.portal.apply.person
  const { applicant, submitter, forWhom } = loaderData
  const box = (name: string) => ({ name, error: actionData?.errors.find((e) => e.field === name)?.message })
  const whose = words.of[forWhom]
  return (
    <ApplyFrame
      title={whose.title}
      draftId={loaderData.id}
      procedure={loaderData.name}
      corrects={loaderData.corrects}
      errors={actionData?.errors}
    >
      <PageTitle>{whose.title}</PageTitle>
      <Form method="post">
        <BackField />
        {forWhom === 'SELF' ? (
          <Facts
            layout="rows"
            items={[
              { label: words.fullName, value: applicant.fullName },
              { label: words.citizenNumber, value: applicant.idNumber },
            ]}
          />
        ) : (
          <>
            <TextField {...box('applicant.fullName')} label={whose.name} defaultValue={applicant.fullName} spellCheck={false} />
            <TextField
              {...box('applicant.idNumber')}
              label={forWhom === 'ORGANISATION' ? words.taxCode : words.citizenNumber}
              hint={forWhom === 'ORGANISATION' ? words.taxCodeHint : words.citizenNumberHint}
              defaultValue={applicant.idNumber}
              inputMode="numeric"
              size="medium"
            />
          </>
        )}
        <TextField
          {...box('applicant.address')}
          label={words.address}
          hint={words.addressHint}
          defaultValue={applicant.address}
          autoComplete="street-address"
        />
        <TextField
          {...box('applicant.phone')}
          label={words.phone}
          hint={words.phoneHint}
          defaultValue={applicant.phone}
          type="tel"
          autoComplete={forWhom === 'SELF' ? 'tel' : 'off'}
          size="medium"
        />
        <TextField
          {...box('applicant.email')}
          label={words.email}
          defaultValue={applicant.email ?? ''}
          inputMode="email"
          autoComplete={forWhom === 'SELF' ? 'email' : 'off'}
          optional
        />
        {submitter !== null && (
          <>
            <h2>{words.submitter.heading}</h2>
            <Facts
              layout="rows"
              items={[
                { label: words.fullName, value: submitter.fullName },
                { label: words.citizenNumber, value: submitter.idNumber },
              ]}
            />
            <TextField
              {...box('submitter.phone')}
              label={words.submitter.phone}
              defaultValue={submitter.phone}
              type="tel"
              autoComplete="tel"
              size="medium"
            />
            <TextField
              {...box('submitter.authorisation')}
              label={words.submitter.authorisation}
              hint={words.submitter.authorisationHint[forWhom === 'ORGANISATION' ? 'ORGANISATION' : 'OTHER']}
              defaultValue={submitter.authorisation}
            />
          </>
        )}
        <Button>{t.common.next}</Button>
      </Form>
    </ApplyFrame>
  )
}
