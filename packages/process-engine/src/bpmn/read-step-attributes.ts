import type { ModdleElement } from 'bpmn-moddle'
import { roles, type Role } from '@motcua/terms'
import { errorAt, type Finding } from '../finding.ts'
import { outcomePattern, stepKinds, type StepAttributes, type StepKind } from '../step-attributes.ts'
import type { VnAttribute } from './vn-extension.ts'

/** The `vn:` attributes of an activity. A value that is not understood is a finding, and not the same as a missing one. */
export function readStepAttributes(element: ModdleElement): { step?: StepAttributes; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const text = (name: VnAttribute): string | undefined => {
    const value = element.get(`vn:${name}`)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const oneOf = <T extends string>(name: VnAttribute, list: readonly T[], words: string): T | undefined => {
    const value = text(name)
    if (value === undefined) return undefined
    const known = list.find((entry) => entry === value)
    if (known === undefined) findings.push(wrong(element, name, `${words} "${value}" không có trong danh mục (${list.join(', ')})`))
    return known
  }
  const hours = text('hours')
  const hoursValue = hours === undefined ? undefined : Number(hours)
  if (hoursValue !== undefined && !Number.isFinite(hoursValue)) findings.push(wrong(element, 'hours', `số giờ "${hours}" không phải là số`))
  const pauses = oneOf('pausesClock', ['true', 'false'], 'giá trị tạm dừng tính thời gian')
  const outcomes = text('outcomes')?.split(/\s+/)
  for (const outcome of outcomes ?? []) {
    if (!outcomePattern.test(outcome)) findings.push(wrong(element, 'outcomes', `mã kết quả "${outcome}" phải là một từ không dấu`))
  }
  const step: StepAttributes = withoutUndefined({
    unit: text('unit'),
    role: oneOf<Role>('role', roles, 'vai trò'),
    kind: oneOf<StepKind>('kind', stepKinds, 'loại bước'),
    hours: hoursValue,
    product: text('product'),
    form: text('form'),
    legalStep: text('legalStep'),
    pausesClock: pauses === 'true' ? (true as const) : undefined,
    outcomes,
  })
  return Object.keys(step).length === 0 ? { findings } : { step, findings }
}

const wrong = (element: ModdleElement, name: VnAttribute, what: string): Finding =>
  errorAt(element.id ?? '', 'ATTRIBUTE_NOT_UNDERSTOOD', `Bước "${element.name ?? element.id ?? ''}", thuộc tính ${name}: ${what}.`)

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}
