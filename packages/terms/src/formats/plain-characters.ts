// Cc (but tab and line ends) and Cf cover controls, zero-width and direction marks; default ignorables add fillers and variation selectors;
// a lone surrogate cannot be stored as UTF-8 at all.
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

// Icelandic eth and African D look like Đ on screen, yet are found by no search and match no register.
const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' }

/**
 * The same text with only characters that a reader can see: no zero-width, control or direction marks, composed (NFC), and with the real Đ.
 *
 * Tabs and line ends stay; spaces are left as they are. Length may shrink, never grow.
 *
 * @example plainCharacters('Ðo\u0300ng\u200B') // 'Đòng'
 */
export function plainCharacters(text: string): string {
  return text
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[ÐðƉɖ]/g, (letter) => lookAlikes[letter] ?? letter)
}
