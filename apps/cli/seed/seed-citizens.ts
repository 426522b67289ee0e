import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CitizenClaims } from '#modules/accounts/index.ts'
import { Draw, WeightedList, type SeedPerson } from '#modules/dossiers/index.ts'
import type { OrganisationCatalogue } from '#modules/organisation/index.ts'
import type { AccountId } from '@motcua/terms'

/** Invents people: names by how often they are borne, numbers and addresses in the form of real ones. */
export type SeedCitizens = {
  readonly count: number
  /** Citizen with an account, by number from 0: always the same person. */
  citizen(number: number): { readonly accountId: AccountId; readonly person: SeedPerson; readonly claims: CitizenClaims }
  person(draw: Draw): SeedPerson
}

const catalogue = new URL('../../../catalogue/names/', import.meta.url)
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, catalogue), 'utf8'))
const phoneFile = z.object({ mobilePrefixes: z.record(z.string(), z.array(z.string())) })
const addressFile = z.object({ streetNames: z.array(z.string()).min(1) })

type Someone = {
  readonly fullName: string
  readonly idNumber: string
  readonly address: string
  readonly phone: string
  readonly birthDate: string
}

/**
 * @param communes  as addresses name them: `phường An Xuyên`
 * @param count     how many have an account
 */
export function seedCitizens(
  seed: number,
  count: number,
  names: OrganisationCatalogue['names'],
  communes: readonly string[],
): SeedCitizens {
  const surnames = new WeightedList(names.surnames.lists['dak-lak'].items, (n) => n.pct)
  const given = { M: givenNames(names, 'M'), F: givenNames(names, 'F') }
  const prefixes = Object.values(phoneFile.parse(readJson('phone.json')).mobilePrefixes).flat()
  const streets = addressFile.parse(readJson('address.json')).streetNames

  const someone = (draw: Draw, serial: number): Someone => {
    const sex = draw.chance(0.5) ? 'M' : 'F'
    const year = 1950 + draw.below(57)
    const century = (year >= 2000 ? 2 : 0) + (sex === 'F' ? 1 : 0)
    const birthDate = `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`
    return {
      fullName: `${surnames.pick(draw).name} ${draw.pick(names.middleNames.common[sex])} ${given[sex].pick(draw).name}`,
      idNumber: `${draw.pick(['096', '096', '095', '092', '094'])}${century}${two(year % 100)}${String(serial % 1_000_000).padStart(6, '0')}`,
      address: `Số ${1 + draw.below(400)}, đường ${draw.pick(streets)}, ${draw.pick(communes)}, tỉnh Cà Mau`,
      phone: `${draw.pick(prefixes)}${draw.figures(7)}`,
      birthDate,
    }
  }
  const applicantOf = ({ fullName, idNumber, address, phone }: Someone): SeedPerson['applicant'] => ({
    kind: 'PERSON',
    fullName,
    idNumber,
    address,
    phone,
    email: null,
  })
  return {
    count,
    citizen(number) {
      const draw = new Draw(seed, 'citizen', number)
      const accountId = draw.id() as AccountId
      const known = someone(draw, number)
      const { fullName: name, idNumber: citizenNumber, birthDate, phone, address } = known
      return {
        accountId,
        person: { applicant: applicantOf(known), submitter: null },
        claims: { issuer: 'seed', subject: accountId, name, citizenNumber, birthDate, phone, address, assuranceLevel: 2 },
      }
    },
    person(draw) {
      const applicant = applicantOf(someone(draw, draw.bits()))
      if (!draw.chance(0.04)) return { applicant, submitter: null }
      const { fullName, idNumber, phone } = someone(draw, draw.bits())
      return { applicant, submitter: { fullName, idNumber, phone, authorisation: 'Giấy ủy quyền có chứng thực' } }
    },
  }
}

const givenNames = (names: OrganisationCatalogue['names'], sex: 'M' | 'F') =>
  new WeightedList(
    names.givenNames.lists.filter((l) => l.sex === sex).flatMap((l) => l.items),
    (n) => n.pct,
  )
const two = (n: number): string => String(n).padStart(2, '0')
