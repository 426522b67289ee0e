import { CENTER, COMPETENT, stepKindNames, stepKinds, unitPattern, type StepKind } from '@motcua/process-engine'
import { roles, type Role } from '@motcua/terms'
import { plainWords } from './step-sheet.ts'

/** How tables name the two units that every dossier has. */
const unitWords: readonly (readonly [RegExp, string])[] = [
  [/^(bo phan (mot cua|tiep nhan.*)|mot cua|trung tam( phuc vu hanh chinh cong)?|ttpvhcc|bpmc|noi tiep nhan|center)$/, CENTER],
  [/^(co quan (giai quyet|co tham quyen|chuyen mon|thuc hien)( giai quyet)?|don vi giai quyet|competent)$/, COMPETENT],
]

/**
 * Which unit a cell means: the one-stop unit, the competent agency, or an agency by its code or name.
 *
 * @param codeOf  the code of an agency by its name without accents, undefined when no agency or more than one has it
 * @example readUnit('Bộ phận Một cửa', () => undefined)  // 'CENTER'
 */
export function readUnit(text: string, codeOf: (plainName: string) => string | undefined): string | undefined {
  const plain = plainWords(text)
  const known = unitWords.find(([pattern]) => pattern.test(plain))
  if (known !== undefined) return known[1]
  const code = codeOf(plain)
  if (code !== undefined) return code
  const typed = text.trim().toUpperCase()
  return unitPattern.test(typed) && typed.includes('.') ? typed : undefined
}

/** Words for a role, the narrower first. */
const roleWords: readonly (readonly [RegExp, Role])[] = [
  [/^(nguoi |can bo |cong chuc |nhan vien )?tra ket qua/, 'RETURN_OFFICER'],
  [/^(nguoi |can bo |cong chuc |nhan vien )?(tiep nhan|mot cua)/, 'INTAKE_OFFICER'],
  [/^pho giam doc trung tam/, 'CENTER_DEPUTY_DIRECTOR'],
  [/^giam doc trung tam/, 'CENTER_DIRECTOR'],
  [/^van thu/, 'RECORDS_CLERK'],
  [/^(lanh dao|truong|pho( truong)?) (phong|bo phan|chi cuc|ban)/, 'DIVISION_HEAD'],
  [/^(lanh dao|chu tich|pho chu tich|giam doc|pho giam doc|thu truong)/, 'AGENCY_HEAD'],
  [
    /^(chuyen vien|(nguoi |can bo |cong chuc )?(thu ly|giai quyet|chuyen mon|tham dinh)|cong chuc$|cong chuc (tu phap|dia chinh|van hoa))/,
    'HANDLER',
  ],
]

/** @example readRole('Lãnh đạo phòng')  // 'DIVISION_HEAD' */
export function readRole(text: string): Role | undefined {
  const code = text.trim().toUpperCase()
  const plain = plainWords(text)
  return roles.find((role) => role === code) ?? roleWords.find(([pattern]) => pattern.test(plain))?.[1]
}

const kindWords: readonly (readonly [RegExp, StepKind])[] = [
  [/^chuyen (tra )?ket qua/, 'resultTransfer'],
  [/^tra ket qua/, 'delivery'],
  [/^(chuyen|giao|tiep nhan)/, 'transfer'],
  [/^phan cong/, 'assignment'],
  [/^(tham dinh|xu ly|giai quyet|thu ly)/, 'appraisal'],
  [/^(xac minh|kiem tra)/, 'verification'],
  [/^(lay y kien|xin y kien|phoi hop)/, 'consultation'],
  [/^(du thao|soan thao)/, 'drafting'],
  [/^(phe duyet|ky|duyet|xem xet)/, 'approval'],
  [/^(vao so|dong dau|lay so|phat hanh)/, 'numbering'],
]

/** What is done in a step, read from its own column. @example readKind('Phê duyệt, ký')  // 'approval' */
export function readKind(text: string): StepKind | undefined {
  const plain = plainWords(text)
  const byName = stepKinds.find((kind) => kind.toLowerCase() === plain || plainWords(stepKindNames[kind]) === plain)
  return byName ?? kindWords.find(([pattern]) => pattern.test(plain))?.[1]
}

/** Working hours, and whether they were said in days or in a part of one: an official should see how they were read. */
export type ReadHours = { readonly hours: number; readonly from: 'HOURS' | 'DAYS' }
const HOURS_PER_DAY = 8

/**
 * Working hours of a cell: `4`, `4,5 giờ`, `2 ngày`, `1/2 ngày`, `30 phút`, `-3` (kept, so that lint can speak against it).
 *
 * @param bare  what a figure without a word means: the heading of the column says hours or days
 * @returns     undefined when the cell cannot be read as a time
 */
export function readHours(text: string, bare: 'HOURS' | 'DAYS' = 'HOURS'): ReadHours | undefined {
  const said = /^(-?)\s*(?:(\d+)\s*\/\s*(\d+)|(\d+(?:[.,]\d+)?))\s*(.*)$/.exec(plainWords(text))
  if (said === null) return undefined
  const [, minus, above, below, figure, unit] = said
  if (below !== undefined && Number(below) === 0) return undefined
  const amount = (figure === undefined ? Number(above) / Number(below) : Number(figure.replace(',', '.'))) * (minus === '-' ? -1 : 1)
  if (/^(gio|h)( lam viec)?$/.test(unit!)) return { hours: round(amount), from: 'HOURS' }
  if (/^(ngay|buoi)( lam viec)?$/.test(unit!))
    return { hours: round(amount * (unit!.startsWith('buoi') ? HOURS_PER_DAY / 2 : HOURS_PER_DAY)), from: 'DAYS' }
  if (/^phut$/.test(unit!)) return { hours: round(amount / 60), from: 'HOURS' }
  if (unit !== '') return undefined
  return bare === 'HOURS' ? { hours: round(amount), from: 'HOURS' } : { hours: round(amount * HOURS_PER_DAY), from: 'DAYS' }
}

const round = (hours: number): number => Math.round(hours * 100) / 100
