import type { AgencyId, SubmissionChannel } from '@motcua/terms'
import type { ProcedureVersion } from '#modules/procedures/index.ts'
import { NotFound } from '#platform/http/faults.ts'
import type { Portal, PortalApp } from '../app.ts'
import { textsIn } from '../../texts/texts.ts'
import { toPapersView } from './paper-view.ts'

/** National codes, and the placeholders of procedures that have none. */
const CODE = /^[A-Za-z0-9.-]{1,40}$/

export type Choice = { readonly caseId: string | null; readonly channel: SubmissionChannel }

/**
 * One published procedure for one case and one way of filing, with everything the page says about it.
 *
 * @param asked  what the address asks; a case or a way that the procedure does not have is answered with its first one
 * @throws NotFound  no such procedure, or none in force today
 */
export async function loadProcedure(
  portal: Portal,
  code: string,
  asked: { readonly caseId: string | null; readonly channel: string | null },
) {
  const { app, today, language } = portal
  const found = CODE.test(code) ? await app.procedures.findInForce(code, today) : undefined
  if (!found) throw new NotFound('procedure')
  const { version } = found
  const { rules } = app.procedures
  const channels = rules.openChannels(version)
  const choice: Choice = {
    caseId: version.cases.find((c) => c.id === asked.caseId)?.id ?? version.cases[0]?.id ?? null,
    channel: channels.find((c) => c === asked.channel) ?? (channels.includes('ONLINE') ? 'ONLINE' : (channels[0] ?? 'IN_PERSON')),
  }
  const words = textsIn(language).portal.procedures.page
  const limit = rules.timeLimitFor(version, choice)
  const [filing, cutoff] = await Promise.all([onlineFiling(portal, version, channels), rules.cutoff()])
  return {
    choice,
    channels: channels.map((channel) => ({ channel, name: words.channels[channel] })),
    papers: toPapersView(rules.checklist(version, choice), {
      kindsText: rules.documentKindsText,
      heldIn: words.heldIn,
      validity: words.validity,
      form: words.form,
      filledOnline: words.filledOnline,
    }),
    paperNotes: version.documentNotes,
    time: {
      text: rules.timeLimitText(limit, cutoff),
      parts: (limit?.components ?? []).map((part) => `${part.name}: ${rules.durationText(part)}`),
      note: limit?.note ?? null,
      tacitApproval: limit?.tacitApproval ?? false,
    },
    fees: rules.feesFor(version, { channel: choice.channel, on: today }).map(rules.feeText),
    filing,
    version: publicParts(version, rules),
  }
}

/** Can it be filed here and now, and if not, why: the page leads to the counter then. */
async function onlineFiling(portal: Portal, version: ProcedureVersion, channels: readonly SubmissionChannel[]) {
  const { app, today } = portal
  const [process, directory] = await Promise.all([app.processes.findInForce(version.code, today), app.organisation.current()])
  const competent = directory.competentAgenciesFor(version.levels, version.implementingAgency ?? '', today).agencies
  return {
    open: channels.includes('ONLINE') && process !== undefined && competent.length > 0,
    agencies: competent.map(({ id, name }): { id: AgencyId; name: string } => ({ id, name })),
  }
}

/** Every part of R-012 as the source gives it; what it lacks stays null and is said. */
function publicParts(version: ProcedureVersion, rules: PortalApp['procedures']['rules']) {
  const { code, name, field, steps, setCount, cases, results, conditions, publication, source, versionNumber } = version
  return {
    code,
    name,
    field,
    cases,
    versionNumber,
    steps: paragraphs(steps),
    setCount,
    applicants: version.applicantKinds.map((kind) => rules.applicantKindNames[kind]),
    levels: version.levels.map((level) => rules.levelNames[level]),
    implementingAgency: version.implementingAgency,
    decidingAgency: version.decidingAgency,
    cooperatingAgencies: version.cooperatingAgencies,
    onlineLevel: rules.onlineLevelNames[publication?.onlineLevel ?? version.onlineLevel],
    results: results.filter((r) => r.kind === 'RESULT').map((r) => r.name),
    forms: version.requiredDocuments.flatMap((d) => (d.formCode === null ? [] : [`${d.formCode}: ${d.name}`])),
    conditions,
    legalBasis: version.legalBasis.map(({ number, title }) => (title === null ? number : `${number}: ${title}`)),
    decision: publication?.decision ?? version.decision,
    interimBasis: publication?.interim === true ? publication.interimBasis : null,
    source: { address: source.address, asOf: source.asOf },
  }
}

const paragraphs = (text: string | null): string[] => (text ?? '').split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
