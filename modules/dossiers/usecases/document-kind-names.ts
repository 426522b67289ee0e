export const documentKinds = ['ORIGINAL', 'COPY', 'CERTIFIED_COPY', 'ELECTRONIC', 'PRESENT_ORIGINAL', 'DATABASE_LOOKUP'] as const

/** How kinds of papers are named on forms and screens. */
export const documentKindNames: Readonly<Record<string, string>> = {
  ORIGINAL: 'Bản chính',
  COPY: 'Bản sao',
  CERTIFIED_COPY: 'Bản sao chứng thực',
  ELECTRONIC: 'Bản điện tử',
  PRESENT_ORIGINAL: 'Xuất trình bản chính',
  DATABASE_LOOKUP: 'Tra cứu cơ sở dữ liệu',
} satisfies Record<(typeof documentKinds)[number], string>
