import { z } from 'zod'

/** Headers of every command on something that already has a history: put it into the route's `schema.headers`. */
export const CommandHeaders = z.looseObject({
  'idempotency-key': z
    .uuid('Hãy gửi kèm tiêu đề Idempotency-Key là một UUID mới cho mỗi lần làm (gửi lại thì giữ nguyên).')
    .describe('A new UUID for each act; a repeated one gives the answer of the first time.'),
  'if-match': z
    .string('Hãy gửi kèm tiêu đề If-Match là số thứ tự bạn đã xem, ví dụ "12".')
    .regex(/^(W\/)?"?\d{1,9}"?$/, 'Tiêu đề If-Match phải là số thứ tự bạn đã xem, ví dụ "12".')
    .describe('The `seq` on which the act is based, as in `ETag` of the reading. Another one by now: 412.'),
})

/** Headers of a command that begins a history, such as a submission: nothing to match yet. */
export const FirstCommandHeaders = CommandHeaders.omit({ 'if-match': true })

/** The client's own name of one act: unique in the table, so that a form sent twice acts once. */
export type CommandId = string

export const commandIdOf = (headers: z.infer<typeof FirstCommandHeaders>): CommandId => headers['idempotency-key'].toLowerCase()

/** The number of the last event that the caller has seen. */
export const expectedSeqOf = (headers: z.infer<typeof CommandHeaders>): number => Number(headers['if-match'].replace(/\D/g, ''))

/** `ETag` of something whose last event has this number. */
export const entityTag = (seq: number): string => `"${seq}"`
