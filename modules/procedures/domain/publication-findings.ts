import type { LocalDate } from '@motcua/terms'
import type { ProcedureContent, Publication } from './procedure-version.ts'

/** The parts that the national index checks by machine, as the glossary's words. */
export const constituentParts = {
  NAME: 'tên thủ tục',
  STEPS: 'trình tự thực hiện',
  CHANNELS: 'cách thức thực hiện',
  DOCUMENTS: 'thành phần hồ sơ',
  SET_COUNT: 'số lượng hồ sơ',
  TIME_LIMIT: 'thời hạn giải quyết',
  APPLICANT_KINDS: 'đối tượng thực hiện',
  AGENCY: 'cơ quan thực hiện',
} as const
export type ConstituentPart = keyof typeof constituentParts

export type PublicationFinding = {
  readonly code: `MISSING:${ConstituentPart}` | 'UNIT_NOT_STATED' | 'PLACEHOLDER_CODE' | 'UNVERIFIED'
  readonly message: string
}

/**
 * What stops an administrator from publishing this content: a part of R-012 that is missing, or something nobody has confirmed.
 *
 * Results, conditions and fees are not asked for: a free procedure has no fee.
 *
 * @example publicationFindings(withoutTimeLimit)[0].code // 'MISSING:TIME_LIMIT'
 */
export function publicationFindings(content: ProcedureContent): PublicationFinding[] {
  const nameSilent = content.findings.some((f) => f.code === 'source-silent' && f.path === 'name')
  const missing: Readonly<Record<ConstituentPart, boolean>> = {
    NAME: nameSilent || content.name === '',
    STEPS: content.steps === null,
    CHANNELS: content.channels.length === 0,
    DOCUMENTS: content.requiredDocuments.length === 0,
    SET_COUNT: content.setCount === null,
    TIME_LIMIT: content.timeLimits.length === 0,
    APPLICANT_KINDS: content.applicantKinds.length === 0,
    AGENCY: content.implementingAgency === null,
  }
  const parts = (Object.keys(missing) as ConstituentPart[]).filter((part) => missing[part])
  return [
    ...parts.map((part): PublicationFinding => ({ code: `MISSING:${part}`, message: `Thiếu ${constituentParts[part]}` })),
    ...(content.timeLimits.some((l) => !l.unitStated)
      ? [{ code: 'UNIT_NOT_STATED' as const, message: 'Có thời hạn chưa rõ là ngày làm việc hay ngày lịch' }]
      : []),
    ...draftGrounds(content),
  ]
}

/** Grounds that keep a record a draft for everybody, the demo load included: no official code, or nothing behind it but memory. */
export function draftGrounds(content: ProcedureContent): PublicationFinding[] {
  const placeholder = content.source.codeStatus === 'PLACEHOLDER'
  const unverified = content.source.verification === 'UNVERIFIED'
  return [
    ...(placeholder ? [{ code: 'PLACEHOLDER_CODE' as const, message: 'Chưa có mã thủ tục chính thức' }] : []),
    ...(unverified ? [{ code: 'UNVERIFIED' as const, message: 'Nội dung chưa được đối chiếu với nguồn chính thức' }] : []),
  ]
}

/** published by decision, taken in under the legal text in force (`INTERIM`), or not to be taken in at all. */
export type PublicationState = 'PUBLISHED' | 'INTERIM' | 'NONE'

export function publicationStateOf(publication: Publication | null, on: LocalDate): PublicationState {
  if (publication === null || on < publication.effectiveFrom) return 'NONE'
  if (publication.effectiveTo !== null && on >= publication.effectiveTo) return 'NONE'
  if (!publication.interim) return publication.decision === null ? 'NONE' : 'PUBLISHED'
  return publication.interimBasis === null ? 'NONE' : 'INTERIM'
}
