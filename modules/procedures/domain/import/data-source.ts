import type { DataSource } from '../procedure-version.ts'

const patterns: readonly (readonly [RegExp, DataSource])[] = [
  [/dân cư|cư trú/i, 'POPULATION_DB'],
  [/vneid|định danh/i, 'NATIONAL_EID'],
  [/hộ tịch/i, 'CIVIL_STATUS_DB'],
  [/hộ kinh doanh/i, 'HOUSEHOLD_BUSINESS_DB'],
  [/doanh nghiệp/i, 'ENTERPRISE_DB'],
  [/đất đai/i, 'LAND_DB'],
  [/thuế/i, 'TAX_DB'],
  [/y tế|sức khỏe|sức khoẻ/i, 'HEALTH_DB'],
  [/bảo hiểm/i, 'SOCIAL_INSURANCE_DB'],
  [/đầu tư/i, 'INVESTMENT_DB'],
]

/** Which database a source's free text means: `CSDLQG về dân cư` is the population database. */
export function dataSourceOf(name: string): DataSource {
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER_DB'
}
