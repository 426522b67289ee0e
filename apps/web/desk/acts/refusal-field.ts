import type { Refused } from '@motcua/terms'

/** Which field of the form a refusal is about; without one it stands for the whole form. */
const fields: Readonly<Record<string, string>> = {
  'refusal.reason-required': 'reason',
  'refusal.legal-basis-required': 'legalBasis',
  'refusal.competent-body-required': 'body.name',
  'supplement.legal-basis-missing': 'legalBasis',
  'supplement.single-point-only': 'places',
  'supplement.already-issued': 'again.reason',
  'supplement.asked-late': 'again.reason',
  'handover.recall-reason-missing': 'reason',
  'assignment.without-role': 'officialId',
  'assignment.unchanged': 'officialId',
  'send-back.comments-missing': 'comments',
  'result.draft-missing': 'draft',
  'result.title-missing': 'draft.title',
  'result.negative-reason-missing': 'draft.reason',
  'result.authority-line': 'authorityLine',
  'delivery.return-counter-only': 'counterId',
  'delivery.identity-missing': 'identityDocument',
  'stop.reason-required': 'reason',
  'resume.reason-required': 'reason',
}

export function fieldOfRefusal({ code, data }: Pick<Refused, 'code' | 'data'>): string | undefined {
  const ids = data['items'] ?? data['ids']
  const first: unknown = Array.isArray(ids) ? ids[0] : undefined
  if (code === 'supplement.item-unclear' && typeof first === 'string') return `wrong.${first}`
  return fields[code]
}
