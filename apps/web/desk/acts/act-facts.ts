import type { CommandName, OpenedDossier } from '#modules/dossiers/index.ts'
import type { CounterId, OfficialId, Role } from '@motcua/terms'
import { momentForDesk } from '../../format/moment.ts'
import type { Desk } from '../app.ts'
import type { OfficeTime } from '../work/office-time.ts'
import { shortProcedure } from '../work/short-procedure.ts'
import { previewDue } from './due-preview.ts'

export type ActFacts = Awaited<ReturnType<typeof actFacts>>
type Person = { readonly officialId: OfficialId; readonly fullName: string }
type About = { readonly desk: Desk; readonly opened: OpenedDossier; readonly time: OfficeTime; readonly token: number }

/** What the form of one act needs to be filled in: people to choose from, reasons, books of law, the date that would be promised. */
export async function actFacts(command: CommandName, about: About) {
  const is = (...names: readonly CommandName[]): boolean => names.includes(command)
  const { desk, opened, token } = about
  const work = opened.state.work.find((w) => w.token === token)
  const limits = is('complete-step', 'supplement', 'scan-documents') ? await desk.app.dossiers.uploadLimits(desk.viewer) : null
  return {
    workName: work?.name ?? null,
    accept: is('accept') ? await acceptance(about) : null,
    legalBases: is('request-supplement', 'refuse', 'stop', 'complete-step') ? await legalBases(about) : [],
    supervisors: is('request-supplement') ? await supervisors(about) : [],
    reasons: is('refuse')
      ? await reasons(about, 'dossier.refusal-reasons')
      : is('stop')
        ? await reasons(about, 'dossier.stop-grounds')
        : [],
    candidates: is('assign') ? await desk.app.dossiers.candidates(desk.viewer, opened.state.id, token) : [],
    next: is('hand-over', 'complete-step', 'assign', 'sign', 'number') ? nextStep(about) : null,
    handover: is('confirm-handover') && work !== undefined ? { givenBy: opened.officialName(work.givenBy), note: work.note } : null,
    urged: is('urge') && work !== undefined ? urgedStep(about, work) : null,
    outcomes: is('complete-step') ? (work?.outcomes ?? []) : [],
    draft: is('complete-step') ? await draftOf(about) : null,
    returnCounters: is('deliver-result') ? await returnCounters(about) : [],
    resultChannel: opened.state.resultChannel,
    hasSubmitter: opened.person.submitter !== null,
    upload: limits === null ? null : { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
  }
}

/** what accepting now promises, and the two versions side by side where another one is in force. */
async function acceptance({ desk, opened, time }: About) {
  const { app, today } = desk
  const { state } = opened
  const [own, inForce] = await Promise.all([
    app.procedures.forDossiers.get(state.procedure.versionId),
    app.procedures.forDossiers.findInForce(state.procedure.code, today),
  ])
  const versionNumber = async (id: typeof state.procedure.versionId) => (await app.procedures.getVersion(id)).version.versionNumber
  const describe = async (procedure: typeof own) => ({
    number: await versionNumber(procedure.pinned.versionId),
    limit: procedure.limitText(state),
    papers: procedure.checklist(state).length,
  })
  return {
    sameDay: own.limit(state)?.sameDay === true,
    limitText: own.limitText(state),
    due: await previewDue(desk, time, { competentAgencyId: state.competentAgencyId, limit: own.limit(state) }),
    versions: opened.newerVersion && inForce !== undefined ? { kept: await describe(own), now: await describe(inForce) } : null,
  }
}

/** Texts the procedure itself stands on, and the one that rules supplements: suggestions, nothing more. */
async function legalBases({ desk, opened }: About): Promise<string[]> {
  const { app, today } = desk
  const [{ version }, rules] = await Promise.all([app.procedures.getVersion(opened.state.procedure.versionId), app.configuration.current()])
  const general = rules.find('dossier.supplement-limits', { at: today })?.legalBasis.split(';')[0]?.trim()
  return [...new Set([...(general === undefined ? [] : [general]), ...version.legalBasis.map((law) => law.number)])]
}

/** Leaders who may allow a second request; nobody allows their own. */
async function supervisors({ desk, opened }: About): Promise<Person[]> {
  const { intakeUnitId, competentAgencyId } = opened.state
  const posts = [
    ['CENTER_DIRECTOR', intakeUnitId],
    ['CENTER_DEPUTY_DIRECTOR', intakeUnitId],
    ['DIVISION_HEAD', competentAgencyId],
    ['AGENCY_HEAD', competentAgencyId],
  ] as const satisfies readonly (readonly [Role, unknown])[]
  const [directory, ...held] = await Promise.all([
    desk.app.organisation.current(),
    ...posts.map(([role, agencyId]) => desk.app.accounts.roleHolders(role, agencyId)),
  ])
  const others = [...new Set(held.flat().map((holder) => holder.officialId))].filter((id) => id !== desk.official.officialId)
  return others.map((officialId) => {
    const found = directory.findOfficial(officialId)
    return { officialId, fullName: found === undefined ? '' : `${found.fullName}, ${lowerFirst(found.position)}` }
  })
}

async function reasons({ desk }: About, key: 'dossier.refusal-reasons' | 'dossier.stop-grounds') {
  const listed = (await desk.app.configuration.current()).find(key, { at: desk.today })?.value ?? []
  return listed.map((reason) => ({ code: reason.code, text: desk.language === 'en' ? reason.en : reason.vi }))
}

/** Whose step is urged, since when its time is over, and how often it was urged before. */
function urgedStep({ desk, opened, time }: About, work: OpenedDossier['state']['work'][number]) {
  const dueAt = work.dueAt ?? opened.state.dueAt
  const over = dueAt === null ? null : time.minutesBetween(work.agencyId, dueAt, desk.now)
  return {
    step: work.name,
    holder: opened.officialName(work.startedBy ?? work.assigneeId),
    agency: opened.agencyName(work.agencyId),
    since: dueAt === null ? '' : momentForDesk(dueAt),
    span: over === null ? '' : time.spanText(work.agencyId, over),
    before: opened.events.filter((event) => event.type === 'StepUrged' && event.token === work.token).length,
  }
}

function nextStep({ opened, token }: About) {
  const { state } = opened
  const work = state.work.find((w) => w.token === token)
  const next = state.plan[state.plan.findIndex((step) => step.node === work?.node) + 1]
  return next === undefined ? null : { name: next.name, unit: opened.agencyName(next.agencyId), kind: next.kind }
}

/** What the draft may be called, and whether there is one. */
async function draftOf({ desk, opened, token }: About) {
  const { state } = opened
  const procedure = await desk.app.procedures.forDossiers.get(state.procedure.versionId)
  return {
    resultName: shortProcedure(procedure.resultName),
    exists: state.result !== null,
    expected: nextStep({ desk, opened, token } as About)?.kind === 'approval',
    present:
      state.result === null
        ? null
        : { outcome: state.result.outcome, title: state.result.title, reason: state.result.reason, legalBasis: state.result.legalBasis },
  }
}

async function returnCounters({ desk, opened }: About): Promise<{ readonly id: CounterId; readonly name: string }[]> {
  const directory = await desk.app.organisation.current()
  return directory
    .listCounters(opened.state.intakeUnitId, desk.today)
    .filter((counter) => counter.kind === 'RETURN')
    .map(({ id, name }) => ({ id, name }))
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
