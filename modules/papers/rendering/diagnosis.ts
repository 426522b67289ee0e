/**
 * What the typesetter complained about, without the personal data it quotes: quoted pieces and every text of the view are cut out.
 *
 * @param complaint  the typesetter's own message
 * @param view       the view it was working on
 */
export function toDiagnosis(complaint: string, view: unknown): string {
  const messages = [...complaint.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!)
  let diagnosis = (messages.length > 0 ? messages.join('; ') : complaint).replace(/`[^`]*`/g, '`…`')
  for (const text of textsOf(view)) diagnosis = diagnosis.replaceAll(text, '…')
  return diagnosis.trim().slice(0, 500)
}

/** Every text in the view, longest first, so that a name is cut whole before one of its words. */
function textsOf(view: unknown): string[] {
  const texts = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const text of [value, ...value.split(/\s+/)]) texts.add(text)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(view)
  // Shorter pieces (a digit, a letter) identify nobody and would cut the message to shreds.
  return [...texts].filter((text) => text.length >= 3).toSorted((a, b) => b.length - a.length)
}
