/** What reading a file showed. Facts only: whether it may stay is decided in `decide-upload.ts`. */
export type FileFacts = {
  readonly size: number
  /** Media type by content, also of types that are not allowed; undefined when nothing known was found. */
  readonly detected: string | undefined
  /** The file is text for a browser, whatever its name. */
  readonly markup: Markup | undefined
  /** Script or an archive is tucked into a file of another type. */
  readonly carriesHiddenContent: boolean
  readonly pdf?: PdfFacts
  readonly office?: OfficeFacts
}

export type Markup = 'SVG' | 'HTML'

export type PdfFacts = {
  /** Has the last marks that tell a reader where everything is (`startxref`, `%%EOF`). */
  readonly complete: boolean
  readonly encrypted: boolean
  /** Starts scripts or other programs when opened. */
  readonly active: boolean
  /** Parts are packed in a way that cannot be looked into. */
  readonly opaque: boolean
}

/** Word and Excel files, both the packed (OOXML) and the old (compound) family. */
export type OfficeFacts = {
  readonly encrypted: boolean
  readonly macros: boolean
  readonly damaged: boolean
  readonly packing: 'SOUND' | 'BOMB' | 'NESTED_ARCHIVE'
}
