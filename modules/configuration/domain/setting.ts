import type { z } from 'zod'
import type { ScopeKind } from './scope.ts'

/** Groups of settings, as an administrator meets them. */
export const settingSections = ['ORGANISATION', 'CALENDAR', 'DEADLINE', 'DOSSIER', 'FORMS', 'POSTING', 'ACCESS'] as const
export type SettingSection = (typeof settingSections)[number]

/** One rule of the province that may differ in time or place: its name is its key in the registry. */
export type Setting<Shape extends z.ZodType = z.ZodType> = {
  readonly section: SettingSection
  /** What it decides, as a sentence, in both languages. */
  readonly vi: string
  readonly en: string
  /** Number of the rule whose figure it is, where there is one. */
  readonly rule?: string
  /** Kinds of scope in which it may be set. */
  readonly scopes: readonly ScopeKind[]
  /** Form of the value; the registry refuses whatever does not fit. */
  readonly shape: Shape
}

/** Declares a setting; keeps the exact type of its value. */
export function setting<Shape extends z.ZodType>(definition: Setting<Shape>): Setting<Shape> {
  return definition
}
