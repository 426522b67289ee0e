import { isRefused, type AgencyId, type LocalDate, type Refused } from '@motcua/terms'
import { hotlineOf, scopesOf, type Configuration, type Hotline } from '#modules/configuration/index.ts'
import { headLinesOf, type Organisation } from '#modules/organisation/index.ts'
import { qrDrawing, toProcedureGuideView, type PaperMaker, type ProcedureGuideInput, type QrDrawing } from '#modules/papers/index.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { refusals } from './refusals.ts'
import { intakeUnitOf } from './wire-dossiers.ts'

/** What pages need besides use cases: pages name types of modules only, so the few functions they call come with the application. */
export type PageTools = {
  /** The sentence of a refusal, which says what to do. A code without a sentence is a bug and is shown as it is. */
  sentenceOf(refused: Pick<Refused, 'code' | 'data'>, language: 'vi' | 'en'): string
  /** A QR code to draw on a page. */
  drawQr(content: string): QrDrawing
  /** Where people call, and when somebody answers. */
  hotline(): Promise<Hotline>
  /** The one-stop unit that takes in, online, what this agency decides. */
  intakeUnitOf(competent: AgencyId): Promise<AgencyId>
  /** One sheet about a procedure to take home, as PDF, with the head lines of the provincial center. */
  procedureGuide(input: Omit<ProcedureGuideInput, 'head' | 'printedOn' | 'hotline'>): Promise<Uint8Array | Refused>
}

export function createPageTools(known: {
  readonly configuration: Configuration
  readonly organisation: Organisation
  readonly paperMaker: PaperMaker
  readonly clock: Clock
}): PageTools {
  const { configuration, organisation, paperMaker, clock } = known
  const today = (): LocalDate => clock.now().slice(0, 10) as LocalDate
  const provincialCenter = async () =>
    (await organisation.current()).listUnits({ level: 'PROVINCE', kind: 'SERVICE_CENTER', at: today() })[0]?.agency
  const hotline = async (): Promise<Hotline> => {
    const [settings, center] = await Promise.all([configuration.current(), provincialCenter()])
    return hotlineOf(settings, { at: today(), scopes: scopesOf({ agencies: center ? [center.code] : [] }) }, center?.phone ?? null)
  }
  return {
    drawQr: qrDrawing,
    sentenceOf: ({ code, data }, language) => refusals[code]?.[language](data) ?? code,
    hotline,
    intakeUnitOf: (competent) => intakeUnitOf(organisation, competent, today()),
    async procedureGuide(input) {
      const center = await provincialCenter()
      const directory = await organisation.current()
      const head = center === undefined ? undefined : headLinesOf(directory, center.id)
      const view = toProcedureGuideView({
        ...input,
        head: head ?? { superiorBody: null, issuingBody: '', place: '' },
        printedOn: today(),
        hotline: (await hotline()).number,
      })
      return isRefused(view) ? view : paperMaker.pdf('procedure-guide', view)
    },
  }
}
