declare const brand: unique symbol

/** A value that only its own maker may produce: mixing a `DossierId` with an `AgencyId` does not compile. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

export type DossierId = Brand<string, 'DossierId'>
export type DossierCode = Brand<string, 'DossierCode'>
export type AgencyId = Brand<string, 'AgencyId'>
export type CounterId = Brand<string, 'CounterId'>
export type OfficialId = Brand<string, 'OfficialId'>
export type AccountId = Brand<string, 'AccountId'>
export type ProcedureVersionId = Brand<string, 'ProcedureVersionId'>
export type ProcessVersionId = Brand<string, 'ProcessVersionId'>
/** SHA-256 of the plain content, lower-case hexadecimal. */
export type FileHash = Brand<string, 'FileHash'>

/** A moment in Asia/Ho_Chi_Minh, always written `YYYY-MM-DDTHH:MM:SS+07:00`, so that text order is time order. */
export type Instant = Brand<string, 'Instant'>
/** A day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type LocalDate = Brand<string, 'LocalDate'>
/** Whole đồng; never a fraction. */
export type Vnd = Brand<number, 'Vnd'>
