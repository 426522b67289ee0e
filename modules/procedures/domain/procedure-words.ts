import { communesOf, type AdminUnits } from './admin-units.ts'
import { documentsFor, needsCase, type Checklist, type ChecklistChoice } from './documents-for.ts'
import { isShown, type EFormAnswers } from './eform/eform-condition.ts'
import { answersFromFields, fieldsFromAnswers } from './eform/eform-fields.ts'
import { addressText, toSections, type EFormSection } from './eform/eform-sections.ts'
import { findNode, isGroup, type EForm } from './eform/eform.ts'
import { validateEForm, type EFormResult } from './eform/validate-eform.ts'
import { openChannels } from './open-channels.ts'
import {
  applicantKindNames,
  channelNames,
  documentKindNames,
  documentKindsText,
  durationText,
  feesText,
  feeText,
  levelNames,
  onlineLevelNames,
  sourceSilent,
  timeLimitText,
  vndText,
} from './procedure-texts.ts'
import type { DataSource, ProcedureContent } from './procedure-version.ts'
import { publicationStateOf } from './publication-findings.ts'
import { feesFor, timeLimitFor } from './time-limit-for.ts'
import type { LocalDate } from '@motcua/terms'

/** What pages ask of a version: lists for one case, limits, fees, names. */
export const procedureRules = {
  timeLimitFor,
  timeLimitText,
  feesFor,
  feeText,
  feesText,
  documentKindsText,
  durationText,
  vndText,
  needsCase,
  openChannels,
  publicationStateOf,
  applicantKindNames,
  channelNames,
  documentKindNames,
  levelNames,
  onlineLevelNames,
  sourceSilent,
} as const

/** The checklist for one case and one way of filing, with what this installation can look up by itself. */
export function checklistOf(
  version: ProcedureContent,
  choice: Omit<ChecklistChoice, 'facts'>,
  connectedSources: readonly DataSource[],
): Checklist {
  return documentsFor(version, { ...choice, facts: { availableSources: connectedSources, eformOffered: true } })
}

/** Electronic forms for pages, bound to the administrative units. */
export function formsWith(units: AdminUnits) {
  return {
    answersFromFields,
    fieldsFromAnswers,
    isShown,
    isGroup,
    findNode,
    validate: (eform: EForm, answers: unknown, today: LocalDate): EFormResult => validateEForm(eform, answers, { today, units }),
    /** Answers as people read them, a section a group. */
    sections: (eform: EForm, answers: EFormAnswers): EFormSection[] => toSections(eform, answers, units),
    addressText: (address: unknown): string => addressText(address, units),
    provinces: (): { readonly code: string; readonly name: string }[] => [...units.provinces].map(([code, p]) => ({ code, name: p.name })),
    communesOf: (provinceCode: string): { readonly code: string; readonly name: string }[] => communesOf(units, provinceCode),
  } as const
}
