import { refuse, type Instant, type Refused } from '@motcua/terms'
import { sql } from 'kysely'
import { z } from 'zod'
import { instantOf, type Clock } from '#platform/clock/clock.ts'
import { OutsideFault } from '#platform/http/faults.ts'
import { anyone } from '#platform/http/policy.ts'
import { refusable } from '#platform/http/refusable.ts'
import type { HttpServer } from '#platform/http/request-context.ts'
import type { App } from './wire.ts'

const ClockView = z
  .object({
    now: z.string().describe('Business time, YYYY-MM-DDTHH:MM:SS+07:00'),
    training: z.boolean().describe('It may be moved forward.'),
  })
  .meta({ id: 'Clock' })

/** The clock, and what load balancers ask. */
export function systemRoutes(server: HttpServer, app: App): void {
  const isDemo = app.environment.mode === 'demo'
  const open = { config: { policy: anyone } }
  const view = () => ({ now: app.clock.now(), training: isDemo })
  server.get('/api/v1/clock', { ...open, schema: { tags: ['clock'], summary: 'Business time.', response: { 200: ClockView } } }, view)
  server.post(
    '/api/v1/clock',
    {
      ...open,
      schema: {
        operationId: 'moveClock',
        tags: ['clock'],
        summary: 'Move the training clock forward.',
        description: 'Demo mode only. It never moves back; timers and deadlines in between become due at once.',
        body: z.object({
          now: z.string().max(40).describe('A moment, such as `2026-03-02T09:00+07:00`; without a zone it is Vietnamese time.'),
        }),
        response: { 200: ClockView, ...refusable },
      },
    },
    async (request) => {
      const moved = isDemo ? moveClock(app.clock, request.body.now) : refuse('clock.not-training')
      if (typeof moved !== 'string') return moved
      await app.timers.release()
      return view()
    },
  )
  server.get('/health', { ...open, schema: { hide: true } }, () => ({ status: 'ok' }))
  server.get('/ready', { ...open, schema: { hide: true } }, async () => {
    await sql`select 1`.execute(app.db).catch((cause: unknown) => {
      throw new OutsideFault('database', { retryable: true, cause })
    })
    return { status: 'ready' }
  })
}

/** Moves it, or says why not. */
export function moveClock(clock: Clock, text: string): Instant | Refused {
  const epochMs = Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}+07:00`)
  if (Number.isNaN(epochMs)) return refuse('clock.not-a-moment')
  const moment = instantOf(epochMs)
  const now = clock.now()
  return moment < now ? refuse('clock.backwards', { now }) : clock.advanceTo(moment)
}
