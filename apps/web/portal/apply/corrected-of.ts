import type { Portal } from '../app.ts'
import type { OpenedDraft } from './open-draft.ts'

/** What a correction has changed so far, in words; empty while everything is as it was filed, or for a new application. */
export function correctedOf({ filed, content, eform }: OpenedDraft, { app, today }: Pick<Portal, 'app' | 'today'>): string[] {
  if (filed === null) return []
  // Answers are kept as typed and filed as cleaned: only right ones can be compared with what was filed.
  const checked = app.procedures.forms.validate(eform, content.answers, today)
  const answers = checked.ok ? checked.answers : content.answers
  return filed.correctedNames(app.dossiers.corrections.changed(filed, { ...content, answers }))
}
