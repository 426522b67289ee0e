import type { DossierCode, FormSet, Instant, Vnd } from '@motcua/terms'
import type { PaperNumber } from './paper-number.ts'

/** Who issues the paper, as its head lines say it; written in any case, printed in capitals. */
export type HeadLines = {
  /** The superior body, `Văn phòng UBND tỉnh Cà Mau`; null when the issuer has none. */
  readonly superiorBody: string | null
  readonly issuingBody: string
  /** The place before the date: `Cà Mau`. */
  readonly place: string
}

/** What every numbered paper needs. `set` comes from `formSetToPrint`. */
export type PaperIssue = {
  readonly set: FormSet
  readonly head: HeadLines
  readonly number: PaperNumber
  readonly issuedAt: Instant
}

/** The person or organisation whose right is at stake. */
export type PaperApplicant = {
  readonly fullName: string
  /** Citizen number or tax code. */
  readonly idNumber: string
  readonly address: string
  readonly phone: string
  readonly email: string | null
}

export type PaperProcedure = { readonly code: string; readonly name: string }

/** One fee of the published version, as it stands when the paper is issued. */
export type PaperFee = { readonly name: string; readonly amount: Vnd; readonly paid: boolean }

/** The dossier a paper belongs to; null before acceptance, when it has no code yet. */
export type PaperDossierCode = DossierCode | null

/** Who signs for the authority. `authorityLine` is `TM.`, `KT.`, `TL.` or `TUQ.` with its body: `TL. GIÁM ĐỐC`. */
export type PaperSigner = { readonly fullName: string; readonly authorityLine?: string; readonly position?: string }
