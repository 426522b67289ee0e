import type { Vnd } from '@motcua/terms'
import type { Language } from './day.ts'

const locales = { vi: 'vi-VN', en: 'en-GB' }
const NO_BREAK_SPACE = '\u00a0'

/** `12.480`; English: `12,480`. At most `decimals` digits after the comma, none by default. */
export function numberText(value: number, language: Language = 'vi', decimals = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(value)
}

/**
 * `99,8 %`, with a space that does not break. Rounded down towards zero: a figure that is not whole never reads as 100 %.
 *
 * @param share  a part of one, such as 0.9984
 */
export function percentText(share: number, language: Language = 'vi', decimals = 1): string {
  const shown = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    roundingMode: 'trunc',
  }).format(Number((share * 100).toFixed(9)))
  return language === 'vi' ? `${shown}${NO_BREAK_SPACE}%` : `${shown}%`
}

/** `1.250.000 đồng`; English: `1,250,000 VND`. The amount never breaks from its unit. */
export function moneyText(amount: Vnd, language: Language = 'vi'): string {
  return `${numberText(amount, language)}${NO_BREAK_SPACE}${language === 'vi' ? 'đồng' : 'VND'}`
}
