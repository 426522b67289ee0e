import type { AgencyId, LocalDate, SubmissionChannel } from '@motcua/terms'
import { holdsRole } from '@motcua/terms'
import type { Agency, OrganisationDirectory } from '#modules/organisation/index.ts'
import { NotAllowed } from '#platform/http/faults.ts'
import { previewDue } from '../acts/due-preview.ts'
import type { Desk } from '../app.ts'
import { officeTime } from '../work/office-time.ts'
import type { RecentProcedure } from './recent-procedures.ts'
import { shortProcedure } from '../work/short-procedure.ts'

export type CounterChannel = Exclude<SubmissionChannel, 'ONLINE'>
export type IntakeForm = NonNullable<Awaited<ReturnType<typeof loadIntakeForm>>>
export type IntakePaper = IntakeForm['lists'][number]['papers'][number]

const FOUND_AT_ONCE = 12

/** The units at whose counters this official takes in. @throws NotAllowed  for everybody else */
export function unitsOf({ official, today }: Pick<Desk, 'official' | 'today'>, directory: OrganisationDirectory) {
  const units = directory.listUnits({ at: today }).filter(({ unit }) => holdsRole(official, 'INTAKE_OFFICER', unit.id))
  if (units.length === 0) throw new NotAllowed('take-in')
  return units
}

/**
 * Procedures by any words, each with what stands in the way of taking it in here. While nothing has been typed: those taken in lately,
 * then those that have a process to be taken in with, then the others.
 */
export async function findProcedures(
  { app, today, words }: Pick<Desk, 'app' | 'today' | 'words'>,
  q: string,
  recent: readonly string[] = [],
) {
  const lookFor = async (typed: string, limit: number) => (await app.procedures.search({ q: typed, facets: {}, page: { limit } })).lines
  const byCode = async (code: string) => (await lookFor(code, 1)).filter((one) => one.code === code)
  const first = q === '' ? [...new Set([...recent, ...(await withProcess(app))])].slice(0, FOUND_AT_ONCE) : []
  const known = (await Promise.all(first.map(byCode))).flat()
  const others = (await lookFor(q, FOUND_AT_ONCE)).filter((one) => !known.some(({ code }) => code === one.code))
  const found = [...known, ...others].slice(0, FOUND_AT_ONCE)
  return Promise.all(
    found.map(async ({ code, name, channels, timeLimit, interim }) => ({
      recent: recent.includes(code),
      code,
      name,
      timeLimit,
      interim,
      obstacle: !channels.some((channel) => channel !== 'ONLINE')
        ? words.intake.notAtCounter
        : (await app.processes.findInForce(code, today)) === undefined
          ? words.intake.noProcess
          : null,
    })),
  )
}

/** Procedures for which somebody approved a process. */
async function withProcess(app: Desk['app']): Promise<readonly string[]> {
  const versions = await app.processes.list()
  return versions.flatMap(({ status, procedureCode }) => (status === 'APPROVED' && procedureCode !== null ? [procedureCode] : []))
}

/**
 * Everything the form of one procedure needs, for each of its cases and ways at once, so that choosing another case loses nothing.
 * @param recent  what was taken in lately: its agency is the first choice again
 * @returns undefined for a procedure that is not in force
 */
export async function loadIntakeForm(desk: Desk, code: string, recent: readonly RecentProcedure[] = []) {
  const { app, today, language } = desk
  const [found, procedure, directory, time, limits] = await Promise.all([
    app.procedures.findInForce(code, today),
    app.procedures.forDossiers.findInForce(code, today),
    app.organisation.current(),
    officeTime(desk),
    app.dossiers.uploadLimits(desk.viewer),
  ])
  if (found === undefined || procedure === undefined) return undefined
  const { version } = found
  const units = unitsOf(desk, directory)
  const agencies = competentAgencies(
    directory,
    version,
    units.map(({ unit, agency }) => ({ id: unit.id, level: agency.level })),
    today,
  )
  const last = recent.find((one) => one.code === version.code)?.agencyId
  const own = agencies.find((agency) => units.some(({ agency: center }) => center.parentId === agency.id))
  // Of many agencies only the one of last time or the counter's own is taken for granted; any other is named by a person.
  const competent = agencies.length === 1 ? agencies[0] : (agencies.find((agency) => agency.id === last) ?? own)
  const channels = (['IN_PERSON', 'POSTAL'] as const).filter((channel) => procedure.channels.includes(channel))
  const cases = version.cases.length === 0 ? [null] : version.cases.map((one) => one.id)
  const lists = await Promise.all(
    cases.flatMap((caseId) =>
      channels.map(async (channel) => ({
        caseId,
        channel,
        sameDay: procedure.limit({ caseId, channel })?.sameDay === true,
        limit: procedure.limitText({ caseId, channel }),
        due: await previewDue(desk, time, {
          competentAgencyId: competent?.id ?? agencies[0]?.id ?? ('' as AgencyId),
          limit: procedure.limit({ caseId, channel }),
        }),
        fees: app.procedures.rules.feesFor(version, { channel, on: today }).map(app.procedures.rules.feeText),
        papers: procedure.checklist({ caseId, channel }).map(({ id, name, requirement, group, kinds, heldAlready }) => ({
          id,
          name,
          requirement,
          group,
          kinds,
          heldAlready,
        })),
      })),
    ),
  )
  return {
    code: version.code,
    name: version.name,
    short: shortProcedure(version.name),
    cases: version.cases,
    channels,
    lists,
    units: units.map(({ unit, agency }) => ({ id: unit.id, name: agency.name })),
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    competent: competent?.id ?? '',
    setCount: procedure.setCount,
    result: procedure.resultName,
    interim: procedure.publication === 'INTERIM',
    takesPersons: version.applicantKinds.length === 0 || version.applicantKinds.some((kind) => personKinds.includes(kind)),
    takesOrganisations: version.applicantKinds.some((kind) => !personKinds.includes(kind)),
    upload: { maxBytes: limits.maxFileBytes, maxFiles: limits.maxFiles },
    language,
  }
}

const personKinds: readonly string[] = ['CITIZEN', 'OVERSEAS_VIETNAMESE', 'FOREIGNER', 'OFFICIAL']

/**
 * Who may decide: as the procedure names them, the official's own commune first, then the level this counter takes in for; where it
 * names none of ours, every agency.
 */
function competentAgencies(
  directory: OrganisationDirectory,
  version: { readonly levels: readonly string[]; readonly implementingAgency: string | null },
  units: readonly { readonly id: AgencyId; readonly level: Agency['level'] }[],
  today: LocalDate,
): readonly Agency[] {
  const named = directory.competentAgenciesFor(version.levels, version.implementingAgency ?? '', today).agencies
  const everybody = directory.listAgencies({ at: today }).filter((agency) => directory.findUnit(agency.id) === undefined)
  // "Other agencies" of a procedure are those of the level this counter serves.
  const others = version.levels.includes('OTHER') ? everybody.filter((agency) => units.some(({ level }) => level === agency.level)) : []
  const all = named.length > 0 ? [...named, ...others.filter((agency) => !named.includes(agency))] : everybody
  const own = new Set(units.map(({ id }) => directory.findAgency(id)?.parentId))
  const levels = new Set(units.map(({ level }) => level))
  const nearness = (agency: Agency): number => (own.has(agency.id) ? 0 : levels.has(agency.level) ? 1 : 2)
  return all.toSorted((a, b) => nearness(a) - nearness(b))
}
