import type { AgencyId } from '@motcua/terms'
import type { Agency } from './agency.ts'
import type { OrganisationDirectory } from './directory.ts'

/** Who issues a paper, in any case; printing puts them in capitals. */
export type AgencyHeadLines = { readonly superiorBody: string | null; readonly issuingBody: string; readonly place: string }

const committees: readonly Agency['kind'][] = ['PROVINCIAL_COMMITTEE', 'COMMUNE_COMMITTEE', 'DISTRICT_COMMITTEE']
const oneStopKinds: readonly Agency['kind'][] = ['SERVICE_CENTER', 'RECEPTION_UNIT']
const committeeOf = /^Ủy ban nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu) /

/**
 * The two head lines and the place of an agency's papers: the body above it, itself, and the commune or province it sits for.
 *
 * A Committee stands under nobody, and what stands above a vertical agency is no body of the province. A department is called by its short
 * name, and a center without its seat (`... tỉnh Cà Mau`), which the line above already says.
 *
 * @law Nghị định 30/2020/NĐ-CP, Phụ lục I
 * @returns undefined when nobody knows the agency
 */
export function headLinesOf(directory: OrganisationDirectory, id: AgencyId): AgencyHeadLines | undefined {
  const line = directory.lineOf(id)
  const [agency, above] = line
  if (!agency) return undefined
  const committee = line.find((a) => committees.includes(a.kind))
  const place = committee?.name.replace(committeeOf, '') ?? ''
  if (committees.includes(agency.kind) || agency.isVertical || !above) return { superiorBody: null, issuingBody: agency.name, place }
  if (!oneStopKinds.includes(agency.kind)) return { superiorBody: above.name, issuingBody: agency.shortName, place }
  const seat = committee?.name.replace(/^Ủy ban nhân dân/, '') ?? ''
  return {
    superiorBody: above.name,
    issuingBody: agency.name.endsWith(seat) ? agency.name.slice(0, agency.name.length - seat.length) : agency.name,
    place,
  }
}
