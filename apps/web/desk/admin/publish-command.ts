import type { LocalDate } from '@motcua/terms'
import type { PublicationGround } from '#modules/procedures/index.ts'
import { readTypedDate } from '../../format/typed-date.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import type { AdminTexts } from './admin-texts.ts'

export type PublishRead =
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] }
  | {
      readonly kind: 'command'
      readonly command: {
        readonly ground: PublicationGround
        readonly effectiveFrom: LocalDate
        readonly effectiveTo: LocalDate | null
      }
    }

type Field = (name: string) => string
type Words = Pick<AdminTexts, 'publish' | 'dateMissing' | 'dateWrong'>

/** Reads the form that publishes a version: a decision with number, day and agency, or the legal text of an interim intake. */
export function readPublish(field: Field, words: Words): PublishRead {
  const errors: FormError[] = []
  const needed = (name: string, message: string): string => {
    const text = field(name).trim()
    if (text === '') errors.push({ field: name, message })
    return text.slice(0, 300)
  }
  const ground = readGround(field, needed, errors, words)
  const effectiveFrom = readDay(field, 'from', errors, words)
  const effectiveTo = field('to').trim() === '' ? null : readDay(field, 'to', errors, words)
  if (errors.length > 0 || ground === undefined || effectiveFrom === undefined || effectiveTo === undefined)
    return { kind: 'wrong', errors }
  return { kind: 'command', command: { ground, effectiveFrom, effectiveTo } }
}

function readGround(
  field: Field,
  needed: (name: string, message: string) => string,
  errors: FormError[],
  words: Words,
): PublicationGround | undefined {
  const chosen = field('ground')
  if (chosen === 'INTERIM') return { kind: 'INTERIM', basis: needed('basis', words.publish.basisMissing) }
  if (chosen !== 'DECISION') {
    errors.push({ field: 'ground', message: words.publish.groundMissing })
    return undefined
  }
  const number = needed('number', words.publish.numberMissing)
  const date = readDay(field, 'date', errors, words) ?? null
  return { kind: 'DECISION', decision: { number, date, agency: needed('agency', words.publish.agencyMissing) } }
}

/** A day that must be given; undefined when it is wrong, and then the error is noted. */
export function readDay(
  field: Field,
  name: string,
  errors: FormError[],
  words: Pick<AdminTexts, 'dateMissing' | 'dateWrong'>,
): LocalDate | undefined {
  const typed = readTypedDate(field(name))
  if (typed.kind === 'day') return typed.day
  errors.push({ field: name, message: typed.kind === 'empty' ? words.dateMissing : words.dateWrong })
  return undefined
}
