/** Provinces and communes in force since 2025-07-01; codes are text with leading zeros. */
export type AdminUnits = {
  readonly provinces: ReadonlyMap<string, { readonly name: string }>
  readonly communes: ReadonlyMap<string, { readonly name: string; readonly provinceCode: string }>
}

/** The same, from the catalogue's file. Records that lack a code or a name are left out. */
export function toAdminUnits(file: unknown): AdminUnits {
  const { provinces = [], communes = [] } = file as { provinces?: Row[]; communes?: Row[] }
  return {
    provinces: new Map(provinces.filter(isComplete).map((p) => [p.code, { name: p.fullName }])),
    communes: new Map(communes.filter(isComplete).map((c) => [c.code, { name: c.fullName, provinceCode: c.provinceCode ?? '' }])),
  }
}

type Row = { readonly code: string; readonly fullName: string; readonly provinceCode?: string }

const isComplete = (row: Row): boolean => typeof row.code === 'string' && typeof row.fullName === 'string'

/** Communes of one province, in the order of their codes. */
export function communesOf(units: AdminUnits, provinceCode: string): { readonly code: string; readonly name: string }[] {
  return [...units.communes].flatMap(([code, c]) => (c.provinceCode === provinceCode ? [{ code, name: c.name }] : []))
}
