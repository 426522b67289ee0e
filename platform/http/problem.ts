import type { Refused, RefusalCatalogue } from '@motcua/terms'
import { z } from 'zod'
import { BadInput, CallerFault, OutsideFault } from './faults.ts'
import { fieldFaults } from './field-sentences.ts'
import type { Language } from './language.ts'
import { requestFaults, type FaultText } from './request-refusals.ts'
import { UnfitInput } from './validate-with-zod.ts'

export const PROBLEM_TYPE = 'application/problem+json'

/** RFC 9457 problem details: the one shape of every "no" and every failure. */
export const Problem = z
  .looseObject({
    type: z.string().describe('Where the code is explained.'),
    title: z.string().describe('The kind of answer, in a few words.'),
    status: z.number().int(),
    code: z.string().describe('Word code, stable: `dossier.documents-missing`.'),
    detail: z.string().describe('What happened and what to do next, in Vietnamese; in English with `Accept-Language: en`.'),
    instance: z.string().describe('This one occurrence; also the incident number to tell support.'),
    data: z.record(z.string(), z.unknown()).optional().describe('The parts of the sentence, for programs.'),
    fields: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Which fields are not right, each with a sentence.'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** What is needed to put a "no" into words. */
export type Telling = { readonly refusals: RefusalCatalogue; readonly language: Language; readonly requestId: string }

const titles: Record<number, { vi: string; en: string }> = {
  400: { vi: 'Nội dung gửi lên chưa đúng', en: 'Bad input' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Chưa thực hiện được', en: 'Refused' },
  412: { vi: 'Nội dung đã thay đổi', en: 'Stale copy' },
  413: { vi: 'Nội dung quá lớn', en: 'Too large' },
  422: { vi: 'Chưa thực hiện được', en: 'Refused' },
  429: { vi: 'Quá nhiều lần thử', en: 'Too many requests' },
  503: { vi: 'Tạm thời chưa phục vụ được', en: 'Temporarily unavailable' },
}
const otherTitle = { vi: 'Có lỗi', en: 'Failed' }

/**
 * A refusal as problem details.
 * @throws Error  when no catalogue has its code: every refusal needs its sentence before anybody meets it
 */
export function problemOfRefusal(refused: Refused, telling: Telling): Problem {
  const text = telling.refusals[refused.code]
  if (!text) throw new Error(`The refusal ${refused.code} has no sentence in any catalogue`)
  const problem = toProblem(refused.code, text.status, text[telling.language](refused.data), refused.data, telling)
  const fields = refusedFields(refused, telling)
  return fields.length > 0 ? withFields(problem, fields) : problem
}

/** A refusal may name faulty fields in `data.fields`, each with its own code and data, or with its sentence: here they are put into words. */
function refusedFields({ data }: Refused, telling: Telling): NonNullable<Problem['fields']> {
  if (!Array.isArray(data.fields)) return []
  return (data.fields as RefusedField[]).flatMap(({ field, path = field ?? '', code, message, data: parts }) => {
    const sentence = message ?? telling.refusals[code]?.[telling.language](parts ?? {})
    return sentence === undefined ? [] : [{ path, message: sentence }]
  })
}

type RefusedField = { path?: string; field?: string; code: string; message?: string; data?: Readonly<Record<string, unknown>> }

/** Anything thrown, as problem details. What is not known to be the caller's or another system's fault is ours: it says an incident number, no more. */
export function problemOfError(error: unknown, telling: Telling): Problem {
  if (error instanceof UnfitInput) return withFields(fault('request.bad-input', {}, telling), fieldFaults(error.issues, telling.language))
  if (error instanceof BadInput) return withFields(fault(error.code, {}, telling), error.data.fields as Problem['fields'])
  if (error instanceof CallerFault) return fault(error.code, error.data, telling, error.status)
  if (error instanceof OutsideFault || isLostDatabase(error)) return fault('request.outside-fault', { retryAfterSeconds: 30 }, telling)
  const framework = frameworkCodes[codeOf(error)]
  if (framework) return fault(framework, dataOf(error), telling)
  return fault('request.failed', { incident: telling.requestId }, telling)
}

// Codes of the web framework and of its upload reader, which know no sentence.
const frameworkCodes: Readonly<Record<string, keyof typeof requestFaults>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_FILES_LIMIT: 'request.too-many-files',
  FST_PARTS_LIMIT: 'request.too-many-files',
  FST_FIELDS_LIMIT: 'request.too-many-files',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.not-readable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not-readable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.not-readable',
  FST_ERR_BAD_URL: 'request.not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'request.not-found',
  FST_ERR_ASYNC_CONSTRAINT: 'request.not-found',
  FST_PROTO_VIOLATION: 'request.not-readable',
  REQUEST_TOO_MANY: 'request.too-many',
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')
const dataOf = (error: unknown): Record<string, unknown> => (error as { data?: Record<string, unknown> } | null)?.data ?? {}

/** The database went away: nothing the caller did, and it comes back. */
const isLostDatabase = (error: unknown): boolean => /^(ECONNREFUSED|ECONNRESET|57P0[1-3]|08\w{3}|53300)$/.test(codeOf(error))

function fault(code: string, data: Readonly<Record<string, unknown>>, telling: Telling, status?: number): Problem {
  const text: FaultText | undefined = (requestFaults as Readonly<Record<string, FaultText>>)[code] ?? telling.refusals[code]
  if (!text) throw new Error(`The fault ${code} has no sentence in any catalogue`)
  return toProblem(code, status ?? text.status, text[telling.language](data), data, telling)
}

function toProblem(code: string, status: number, detail: string, data: Readonly<Record<string, unknown>>, telling: Telling): Problem {
  const hasData = Object.keys(data).length > 0
  return {
    type: `/api/v1/reference#${code}`,
    title: (titles[status] ?? otherTitle)[telling.language],
    status,
    code,
    detail,
    instance: `urn:uuid:${telling.requestId}`,
    ...(hasData ? { data: { ...data } } : {}),
  }
}

const withFields = (problem: Problem, fields: Problem['fields']): Problem => ({ ...problem, fields: fields ?? [] })

/** Seconds after which trying again makes sense, for `Retry-After`. */
export const retryAfterOf = (problem: Problem): number | undefined => {
  const seconds = problem.data?.retryAfterSeconds
  return typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds)) : undefined
}
