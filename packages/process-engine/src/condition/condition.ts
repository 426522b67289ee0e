export type Literal = string | number | boolean | null
/** A value written in the condition, or a variable with the path into it (`applicant.age`). */
export type Operand = { readonly value: Literal } | { readonly name: string; readonly path?: readonly string[] }
export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** The plain part of FEEL, as a tree that is evaluated without parsing. */
export type Test =
  | { readonly op: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly op: 'not'; readonly of: Test }
  | { readonly op: CompareOperator; readonly left: Operand; readonly right: Operand }
  | { readonly op: 'in'; readonly left: Operand; readonly list: readonly NonNullable<Literal>[] }
  | { readonly op: 'is'; readonly of: Operand }

/**
 * A condition on a flow: the author's FEEL text, the variables it names, and `test` when the text lies in the plain part.
 * Without `test` the text goes to the FEEL interpreter each time (about 60 µs instead of 0.1).
 */
export type Condition = { readonly source: string; readonly variables: readonly string[]; readonly test?: Test }

/** The variable that carries what the official decided in a step. */
export const OUTCOME = 'outcome'
