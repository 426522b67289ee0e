import type { Refused } from '@motcua/terms'
import { z } from 'zod'

/**
 * Beside the answers of a route whose handler may return a `Refused`: `response: { 200: PermitView, ...refusable }`.
 * What is really sent is problem details, as the API description says.
 */
export const refusable = { '4xx': z.custom<Refused>() }
