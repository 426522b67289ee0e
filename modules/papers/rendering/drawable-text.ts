import type { FontCoverage } from './font-coverage.ts'

/** Stands for a character the papers' font cannot draw; a PDF/A with such a character is refused whole. */
export const undrawable = '□'

/** Every text of a view with undrawable characters replaced, one box a character (a name in another script, an emoji). */
export function toDrawable<T>(view: T, fonts: readonly FontCoverage[]): T {
  if (typeof view === 'string') return drawable(view, fonts) as T
  if (Array.isArray(view)) return view.map((item: unknown) => toDrawable(item, fonts)) as T
  if (typeof view === 'object' && view !== null) {
    return Object.fromEntries(Object.entries(view).map(([key, value]: [string, unknown]) => [key, toDrawable(value, fonts)])) as T
  }
  return view
}

function drawable(text: string, fonts: readonly FontCoverage[]): string {
  let drawn = ''
  for (const character of text) {
    const code = character.codePointAt(0)!
    drawn += character === '\n' || fonts.every((font) => font.has(code)) ? character : undrawable
  }
  return drawn
}
