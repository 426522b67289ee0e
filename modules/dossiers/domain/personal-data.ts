/** Whose right is at stake. `idNumber` is a citizen number or a tax code. */
export type Applicant = {
  readonly kind: 'PERSON' | 'ORGANISATION'
  readonly fullName: string
  readonly idNumber: string
  readonly address: string
  readonly phone: string
  readonly email: string | null
}

/** Another person who files for the applicant, with the written authorisation. */
export type Submitter = { readonly fullName: string; readonly idNumber: string; readonly phone: string; readonly authorisation: string }

/** What is kept apart from the events, encrypted: erasure where law allows it does not break their chain. */
export type PersonalData = {
  readonly applicant: Applicant
  readonly submitter: Submitter | null
  /** Answers of the electronic form, by field. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Four digits printed on the receipt. */
  readonly lookupSecret: string
}

/**
 * A name as the public may see it: the first letters, without tone marks.
 * @example initialsOf('Nguyễn Thị Ánh')  // 'N.T.A.'
 */
export function initialsOf(fullName: string): string {
  return fullName
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${[...word.normalize('NFD')][0]!.toUpperCase()}.`)
    .join('')
}
