import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseOrganisationCatalogue, type OrganisationCatalogue } from '../domain/organisation-catalogue.ts'

const CATALOGUE = new URL('../../../catalogue/', import.meta.url)
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, CATALOGUE), 'utf8'))

/** Reads the shipped organisation, the people of the demonstration and the lists of names. @throws Error when a file does not fit */
export function readOrganisationCatalogue(): OrganisationCatalogue {
  return parseOrganisationCatalogue({
    province: readJson('organisation/ca-mau.json'),
    demo: readJson('organisation/demo-officials.json'),
    names: {
      surnames: readJson('names/surnames.json'),
      middleNames: readJson('names/middle-names.json'),
      givenNames: readJson('names/given-names.json'),
    },
  })
}

/** A UUID made from a name (version 5): loading the same catalogue gives the same keys everywhere. */
export function nameBasedId(name: string): string {
  const bytes = createHash('sha1').update('motcua organisation\n').update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Changes when the catalogue does. */
export function fingerprintOf(catalogue: OrganisationCatalogue): string {
  return createHash('sha256').update(JSON.stringify(catalogue)).digest('hex')
}
