// Control characters and invisible format characters: they print as nothing or as a box, and a PDF/A refuses several of them.
const invisible = /[\p{Cc}\p{Cf}]/gu

// Nearly every text is printable as it is: one look tells it from those that are not.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|[^\S ]|  |^ | $/u

/**
 * Text as it can be printed: composed (NFC), well formed, without invisible characters, spaces run together.
 * Line breaks stay, at most two in a row.
 *
 * @example printableText('Nguye\u0302\u0303n\u200b  A')  // 'Nguyễn A'
 */
export function printableText(text: string): string {
  if (!unprintable.test(text)) return text.normalize('NFC')
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, (character) => (character === '\n' ? '\n' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same view with every text in it made printable; shapes, numbers and nulls stay. */
export function toPrintable<T>(view: T): T {
  if (typeof view === 'string') return printableText(view) as T
  if (Array.isArray(view)) return view.map((item: unknown) => toPrintable(item)) as T
  if (typeof view === 'object' && view !== null) {
    return Object.fromEntries(Object.entries(view).map(([key, value]: [string, unknown]) => [key, toPrintable(value)])) as T
  }
  return view
}
