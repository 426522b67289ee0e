/** What a refusal names, as one text: several of them stand apart by semicolons. */
export const listed = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('; ') : String(value ?? ''))
