import type { FormSet, LocalDate } from '@motcua/terms'
import { formOrigin, getForm, type OfficialPaper } from './form-catalogue.ts'
import type { HeadLines } from './paper-inputs.ts'
import { vietnameseDate } from './vietnamese-date.ts'

/** The mark of a second print (R: a reprint keeps number and content). */
export const reprintMark = 'BẢN IN LẠI'

/** One labelled fact; `strong` ones are what people look for and stand in bold. */
export type FieldView = { readonly label: string; readonly value: string; readonly strong?: boolean }
/** Fields that share a line. */
export type FieldRow = readonly FieldView[]

/** `content` is what a scanner reads, `alt` what a screen reader says, `caption` what stands under it. */
export type QrView = { readonly content: string; readonly alt: string; readonly caption: string }

export type HeadView = {
  readonly superiorBody: string | null
  readonly issuingBody: string
  readonly nationalName: string
  readonly motto: string
  readonly number: string | null
  readonly placeAndDate: string | null
}

/** A signature block: its capital lines, the hint in brackets, the name below the space for the signature. */
export type SignatureView = { readonly lines: readonly string[]; readonly hint: string; readonly fullName: string | null }

/** What every paper says around its body. */
export type PaperFrame = {
  readonly set: FormSet | null
  readonly head: HeadView
  readonly title: string
  /** Title in the file's properties; names no person. */
  readonly fileTitle: string
  readonly author: string
  readonly issuedOn: LocalDate
  readonly mark: typeof reprintMark | null
  /** One label per copy to print, one after the other; empty: a single copy without a label. */
  readonly copies: readonly string[]
  readonly footer: { readonly origin: string; readonly code: string | null }
}

export const signatureHint = '(Ký và ghi rõ họ tên)'

/** The frame of an official form; the builders add the body. */
export function toFrame(facts: {
  readonly paper: OfficialPaper
  readonly set: FormSet
  readonly head: HeadLines
  readonly numberLine: string | null
  readonly issuedOn: LocalDate
  readonly dossierCode: string | null
}): PaperFrame {
  const form = getForm(facts.set, facts.paper)
  return {
    set: facts.set,
    head: toHead(facts.head, facts.numberLine, facts.issuedOn),
    title: form.title,
    fileTitle: facts.dossierCode === null ? form.title : `${form.title} - ${facts.dossierCode}`,
    author: facts.head.issuingBody,
    issuedOn: facts.issuedOn,
    mark: null,
    copies: [],
    footer: {
      origin: formOrigin(facts.set, facts.paper),
      code: facts.dossierCode === null ? null : `Mã hồ sơ: ${facts.dossierCode}`,
    },
  }
}

function toHead(head: HeadLines, number: string | null, issuedOn: LocalDate): HeadView {
  return {
    superiorBody: head.superiorBody === null ? null : head.superiorBody.toLocaleUpperCase('vi'),
    issuingBody: head.issuingBody.toLocaleUpperCase('vi'),
    nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number,
    placeAndDate: `${head.place}, ${vietnameseDate(issuedOn)}`,
  }
}
