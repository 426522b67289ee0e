import type { RefusalCatalogue } from '../refusal.ts'

/** How cleaning says no. What was typed stays in the form. */
export const textRefusals = {
  'text.too-long': {
    status: 422,
    vi: ({ length, maxLength }) =>
      `Nội dung có ${length} ký tự, nhiều nhất là ${maxLength}. Hãy viết ngắn lại; phần đã nhập vẫn còn nguyên.`,
    en: ({ length, maxLength }) =>
      `The text has ${length} characters, at most ${maxLength} are possible. Shorten it; what you typed is still there.`,
  },
  'person-name.empty': {
    status: 422,
    vi: () => 'Hãy nhập họ, chữ đệm và tên như trên giấy khai sinh hoặc thẻ căn cước.',
    en: () => 'Type the full name as on the birth certificate or the identity card.',
  },
  'person-name.too-long': {
    status: 422,
    vi: ({ length, maxLength }) =>
      `Họ tên có ${length} ký tự, nhiều nhất là ${maxLength}. Hãy chỉ nhập họ, chữ đệm và tên; phần đã nhập vẫn còn nguyên.`,
    en: ({ length, maxLength }) =>
      `The name has ${length} characters, at most ${maxLength} are possible. Type only the name; what you typed is still there.`,
  },
  'person-name.digits': {
    status: 422,
    vi: () => 'Họ tên không có chữ số. Hãy nhập họ, chữ đệm và tên như trên giấy khai sinh hoặc thẻ căn cước.',
    en: () => 'A name has no digits. Type the full name as on the birth certificate or the identity card.',
  },
  'person-name.characters': {
    status: 422,
    vi: ({ characters }) => `Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy, gạch nối và dấu chấm. Hãy bỏ các ký tự: ${characters}`,
    en: ({ characters }) => `A name has only Latin letters, spaces, apostrophes, hyphens and dots. Remove these characters: ${characters}`,
  },
  'person-name.malformed': {
    status: 422,
    vi: () => 'Họ tên phải bắt đầu bằng một chữ cái. Hãy nhập như trên giấy khai sinh hoặc thẻ căn cước.',
    en: () => 'A name begins with a letter. Type it as on the birth certificate or the identity card.',
  },
} satisfies RefusalCatalogue
