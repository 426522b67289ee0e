import { foldVietnamese } from '#platform/text/fold-vietnamese.ts'
import type { AdminUnits } from '../domain/admin-units.ts'

export type FoundAdminUnit = {
  readonly code: string
  readonly name: string
  readonly kind: 'PROVINCE' | 'COMMUNE'
  /** Of a commune: the province it lies in. */
  readonly province: { readonly code: string; readonly name: string } | null
}
type Line = FoundAdminUnit & { readonly folded: string }

/**
 * Looks up provinces and communes in force by their code or by words of their name, with or without accents. What begins with the words
 * comes first, provinces before communes.
 *
 * @example find({ q: 'an xuyen', province: '96', limit: 20 })  // [{ name: 'Phường An Xuyên', ... }]
 */
export function adminUnitFinder(
  units: AdminUnits,
): (asked: { q: string; province?: string | undefined; limit: number }) => FoundAdminUnit[] {
  const provinces = [...units.provinces].map(([code, { name }]): Line => ({
    code,
    name,
    kind: 'PROVINCE',
    province: null,
    folded: bare(name),
  }))
  const communes = [...units.communes].map(([code, { name, provinceCode }]): Line => ({
    code,
    name,
    kind: 'COMMUNE',
    province: { code: provinceCode, name: units.provinces.get(provinceCode)?.name ?? '' },
    folded: bare(name),
  }))
  const all = [...provinces, ...communes]
  return ({ q, province, limit }) => {
    const text = foldVietnamese(q).trim()
    const words = text.split(/\s+/).filter((word) => word !== '')
    const among = province === undefined ? all : communes.filter((c) => c.province?.code === province)
    const found = among.filter((unit) => unit.code === text || words.every((word) => unit.folded.includes(word)))
    const rank = (unit: Line): number => (unit.code === text ? 0 : unit.folded === text ? 1 : unit.folded.startsWith(text) ? 2 : 3)
    return found
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, limit)
      .map(({ folded: _folded, ...unit }) => unit)
  }
}

/** The name as people type it: without accents, and without the word for its kind in front. */
const bare = (name: string): string => foldVietnamese(name).replace(/^(thanh pho|tinh|phuong|xa|dac khu) /, '')
