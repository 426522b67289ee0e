import type { PostedFields } from './posted-form.ts'

/** What the box of a same-day procedure asks of the use case: nothing, or to leave the receipt out for now. */
export const readReceiptLater = (form: Pick<PostedFields, 'field'>): { readonly receipt?: false } =>
  form.field('receipt') === 'later' ? { receipt: false } : {}
