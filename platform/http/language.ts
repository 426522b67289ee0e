export type Language = 'vi' | 'en'

/**
 * The language an API caller asked for by `Accept-Language`; Vietnamese when it names neither, or both alike.
 * @example languageOf('en-GB,en;q=0.8') // 'en'
 * @example languageOf('fr,vi;q=0.2') // 'vi'
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weight = { vi: 0, en: 0 }
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';')
    const language = tag.split('-')[0]
    if (language !== 'vi' && language !== 'en') continue
    const quality = Number(/^\s*q=([\d.]+)\s*$/.exec(parameters.find((p) => p.trim().startsWith('q=')) ?? '')?.[1] ?? 1)
    weight[language] = Math.max(weight[language], Number.isFinite(quality) ? quality : 0)
  }
  return weight.en > weight.vi ? 'en' : 'vi'
}

/**
 * The language of pages: what the person chose, else Vietnamese. Browsers here often ask for English without anybody having meant it.
 * @param chosen  value of the language cookie
 */
export const pageLanguage = (chosen: string | undefined): Language => (chosen === 'en' ? 'en' : 'vi')

export const LANGUAGE_COOKIE = 'motcua_language'
