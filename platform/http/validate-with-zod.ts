import { z } from 'zod'
import { storableTexts } from './storable-texts.ts'

/** A part of the request that does not fit its schema. The sentences are made later, where the caller's language is known. */
export class UnfitInput extends Error {
  readonly issues: readonly z.core.$ZodIssue[]
  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the request does not fit its schema')
    this.issues = issues
  }
}

/** Fastify's validator: what cannot be stored is left out first; an empty message marks issues whose schema brought no sentence of its own. */
export const validateWithZod = ({ schema }: { schema: z.core.$ZodType }) => {
  return (data: unknown): { value: unknown } | { error: Error } => {
    const result = z.core.safeParse(schema, storableTexts(data), { reportInput: true, error: () => '' })
    return result.success ? { value: result.data } : { error: new UnfitInput(result.error.issues) }
  }
}
