/** How kinds of papers are named on forms and screens. */
export const documentKindNames: Readonly<Record<string, string>> = {
  ORIGINAL: 'Bản chính',
  COPY: 'Bản sao',
  CERTIFIED_COPY: 'Bản sao chứng thực',
  ELECTRONIC: 'Bản điện tử',
  PRESENT_ORIGINAL: 'Xuất trình bản chính',
  DATABASE_LOOKUP: 'Tra cứu cơ sở dữ liệu',
}
