import { isRefused, type LocalDate } from '@motcua/terms'
import { z } from 'zod'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/database/connect.ts'
import { NotFound } from '#platform/http/faults.ts'
import { holding } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { Configuration } from '../configuration.ts'
import { describeConfiguration } from '../domain/describe-configuration.ts'
import { scopeKinds } from '../domain/scope.ts'
import { settingSections } from '../domain/setting.ts'
import type { SettingPeriod } from '../domain/setting-period.ts'
import { isSettingKey } from '../domain/settings.ts'
import { changeConfiguration } from '../usecases/change-configuration.ts'

const Period = z
  .object({
    validFrom: z.string(),
    validTo: z.string().nullable().describe('First day on which it no longer holds.'),
    value: z.unknown(),
    legalBasis: z.string(),
    approvedBy: z.string(),
  })
  .meta({ id: 'SettingPeriod' })
const SettingView = z
  .object({
    key: z.string(),
    section: z.enum(settingSections),
    vi: z.string(),
    en: z.string(),
    rule: z.string().nullable(),
    scopes: z.array(z.enum(scopeKinds)).describe('Where it may be set.'),
    shape: z.record(z.string(), z.unknown()).describe('JSON Schema of the value.'),
    set: z.array(z.object({ scope: z.string(), periods: z.array(Period) })),
  })
  .meta({ id: 'Setting' })
const Change = z
  .object({
    id: z.number(),
    scope: z.string(),
    before: z.array(Period).nullable(),
    after: z.array(Period).nullable(),
    legalBasis: z.string(),
    changedBy: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'SettingChange' })
const day = z.iso.date('Hãy ghi ngày dạng 2026-03-02.').transform((d) => d as LocalDate)
const Key = z.object({ key: z.string().max(80) })
const reader = { config: { policy: holding('ADMINISTRATOR', 'AUDITOR') } }
const tags = ['configuration']

/** The dated rules of the province: administrators read and change them, auditors read them. */
export function configurationRoutes(
  server: HttpServer,
  deps: { readonly db: Db; readonly clock: Clock; readonly configuration: Configuration },
): void {
  const { configuration } = deps
  server.get(
    '/api/v1/settings',
    {
      ...reader,
      schema: {
        tags,
        summary: 'Every setting with its sentence, form, and what is set in which scope.',
        response: { 200: z.object({ version: z.number(), settings: z.array(SettingView) }) },
      },
    },
    async () => {
      const { version, rows } = await configuration.current()
      return {
        version,
        settings: describeConfiguration(rows).map(({ key, section, vi, en, rule, scopes, shape }) => ({
          ...{ key, section, vi, en, rule: rule ?? null, scopes: [...scopes], shape },
          set: rows.filter((r) => r.key === key).map(({ scope, periods }) => ({ scope, periods: periods.map(toPeriodView) })),
        })),
      }
    },
  )
  server.get(
    '/api/v1/settings/:key/history',
    {
      ...reader,
      schema: {
        tags,
        summary: 'Every change of a setting, oldest first.',
        params: Key,
        response: { 200: z.object({ changes: z.array(Change) }) },
      },
    },
    async (request) => {
      const { key } = request.params
      if (!isSettingKey(key)) throw new NotFound('setting')
      return {
        changes: (await configuration.history(key)).map(({ id, scope, before, after, legalBasis, changedBy, changedAt }) => ({
          ...{ id, scope, legalBasis, changedBy, changedAt },
          before: before?.map(toPeriodView) ?? null,
          after: after?.map(toPeriodView) ?? null,
        })),
      }
    },
  )
  server.post(
    '/api/v1/settings/:key/changes',
    {
      config: { policy: holding('ADMINISTRATOR') },
      schema: {
        tags,
        summary: 'Set a value for some days in one scope. Accepted dossiers keep what they were given.',
        params: Key,
        body: z.object({
          scope: z.string().max(80).default('province').describe('national, province, agency:<code> or procedure:<code>'),
          value: z.unknown(),
          validFrom: day,
          validTo: day.nullable().default(null).describe('First day on which it no longer holds; null replaces every later period too.'),
          legalBasis: z.string().max(500),
          approvedBy: z.string().max(200),
        }),
        response: {
          201: z.object({ changeId: z.number(), retroactive: z.boolean(), before: z.array(Period), after: z.array(Period) }),
          ...refusable,
        },
      },
    },
    async (request, reply) => {
      const { value, ...rest } = request.body
      const stored = await changeConfiguration(deps, request.viewer, { ...rest, value, key: request.params.key })
      if (isRefused(stored)) return stored
      const { changeId, retroactive, before, after } = stored
      return reply.code(201).send({ changeId, retroactive, before: before.map(toPeriodView), after: after.map(toPeriodView) })
    },
  )
}

function toPeriodView({ validFrom, validTo, value, legalBasis, approvedBy }: SettingPeriod): z.infer<typeof Period> {
  return { validFrom, validTo, value, legalBasis, approvedBy }
}
