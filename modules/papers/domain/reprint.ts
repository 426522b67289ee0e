import { reprintMark, type PaperFrame } from './paper-view.ts'

/** The stored view of a paper as a second print: the same words, number and layout, with the mark on every page. */
export function toReprint<View extends PaperFrame>(stored: View): View {
  return { ...stored, mark: reprintMark }
}
