/**
 * A fact that a condition of a process lacked, as an administrator types it: yes or no, a number, else the words themselves.
 *
 * @example readFact('có')  // true
 * @example readFact('1.250,5')  // 1250.5
 */
export function readFact(text: string): string | number | boolean {
  const typed = text.normalize('NFC').trim()
  const word = typed.toLocaleLowerCase('vi')
  if (['có', 'đúng', 'yes', 'true'].includes(word)) return true
  if (['không', 'sai', 'no', 'false'].includes(word)) return false
  const figure = /^-?(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,\d{1,6})?$/.test(typed)
  return figure ? Number(typed.replaceAll('.', '').replace(',', '.')) : typed
}
