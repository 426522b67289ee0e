import type { EFormAnswers } from '#modules/procedures/index.ts'
import type { Portal } from '../app.ts'
import type { OpenedDraft } from './open-draft.ts'
import { papersToUpload } from './apply-tasks.ts'
import { isOnPage } from './eform-sections.ts'

type PersonKey =
  | 'fullName'
  | 'organisation'
  | 'idNumber'
  | 'taxCode'
  | 'address'
  | 'phone'
  | 'email'
  | 'submitter'
  | 'submitterPhone'
  | 'authorisation'

/** Everything that will be sent, as it will be read. */
export async function checkView(
  { version, content, agencyName, eform, sections, checklist }: OpenedDraft,
  { app, today }: Pick<Portal, 'app' | 'today'>,
) {
  const { rules, forms } = app.procedures
  const choice = { caseId: content.caseId, channel: 'ONLINE' as const }
  const checked = forms.validate(eform, content.answers, today)
  // While something is wrong the answers are shown as typed: they are the person's own words still.
  const rows = forms.sections(eform, checked.ok ? checked.answers : (content.answers as EFormAnswers))
  const nameOf = (id: string): string => version.requiredDocuments.find((d) => d.id === id)?.name ?? id
  return {
    procedure: version.name,
    caseName: version.cases.find((c) => c.id === content.caseId)?.name,
    agency: agencyName(content.competentAgencyId),
    intakeUnit: content.competentAgencyId === null ? null : agencyName(await app.pages.intakeUnitOf(content.competentAgencyId)),
    limit: rules.timeLimitText(rules.timeLimitFor(version, choice), await rules.cutoff()),
    fees: rules.feesFor(version, { channel: 'ONLINE', on: today }).map(rules.feeText),
    people: peopleRows(content),
    sections: sections.map((page) => ({
      key: page.key,
      title: page.title,
      rows: rows
        .filter((section) => isOnPage(page, section.path))
        .flatMap((section) => section.rows.map(({ label, value }) => ({ label, value }))),
    })),
    papers: content.documents
      .filter((d) => d.files.length > 0)
      .map((d) => ({ id: d.requiredDocumentId, name: nameOf(d.requiredDocumentId), files: d.files.map((f) => f.name) })),
    /** Are there lines of the list without a file that may still get one? */
    otherPapers: papersToUpload(checklist.entries).some((entry) =>
      (entry.kind === 'ONE' ? [entry.item] : entry.items).every(
        (item) => !content.documents.some((d) => d.requiredDocumentId === item.id && d.files.length > 0),
      ),
    ),
    resultChannel: content.resultChannel,
  }
}

export type CheckView = Awaited<ReturnType<typeof checkView>>

function peopleRows({ applicant, submitter }: OpenedDraft['content']): { key: PersonKey; value: string }[] {
  if (applicant === null) return []
  const organisation = applicant.kind === 'ORGANISATION'
  const rows: { key: PersonKey; value: string | null }[] = [
    { key: organisation ? 'organisation' : 'fullName', value: applicant.fullName },
    { key: organisation ? 'taxCode' : 'idNumber', value: applicant.idNumber },
    { key: 'address', value: applicant.address },
    { key: 'phone', value: applicant.phone },
    { key: 'email', value: applicant.email },
    { key: 'submitter', value: submitter === null ? null : `${submitter.fullName}, ${submitter.idNumber}` },
    { key: 'submitterPhone', value: submitter?.phone ?? null },
    { key: 'authorisation', value: submitter?.authorisation ?? null },
  ]
  return rows.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]))
}
