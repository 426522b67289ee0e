/**
 * The numbers of rules that a text names, each once, in its order; a range names all between.
 *
 * @example ruleNumbersIn('R-035..R-037, R-148')  // ['R-035', 'R-036', 'R-037', 'R-148']
 */
export function ruleNumbersIn(text: string): string[] {
  const numbers = [...text.matchAll(/\bR-(\d{3})\b(?:\s*(?:\.\.|to|–)\s*R-(\d{3}))?/g)].flatMap(([, first, last]) => {
    const from = Number(first)
    return Array.from({ length: Math.max(Number(last ?? first) - from, 0) + 1 }, (_, i) => `R-${String(from + i).padStart(3, '0')}`)
  })
  return [...new Set(numbers)]
}
