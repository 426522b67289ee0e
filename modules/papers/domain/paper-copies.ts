import type { PaperFrame } from './paper-view.ts'

/** Whom a copy is for. */
export const paperCopies = ['APPLICANT', 'FILE'] as const
export type PaperCopy = (typeof paperCopies)[number]

const copyNames: Readonly<Record<PaperCopy, string>> = {
  APPLICANT: 'giao người nộp hồ sơ',
  FILE: 'lưu kèm hồ sơ',
}

/**
 * The view as labelled copies that print one after the other, each with its own page numbers.
 *
 * @example toCopies(view, ['APPLICANT', 'FILE']).copies  // ['Liên 1: giao người nộp hồ sơ', 'Liên 2: lưu kèm hồ sơ']
 */
export function toCopies<View extends PaperFrame>(view: View, copies: readonly PaperCopy[]): View {
  return { ...view, copies: copies.map((copy, index) => `Liên ${index + 1}: ${copyNames[copy]}`) }
}
