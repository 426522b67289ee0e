import { pino, type Logger } from 'pino'

export type { Logger }

/**
 * Structured log lines on standard output.
 *
 * Lines carry codes, ids and times only: no names, numbers, phones, addresses, form answers, query strings or bodies. What could
 * hold such things is removed here once more, whoever writes the line.
 */
export function createLogger(level: 'silent' | 'error' | 'warn' | 'info' | 'debug'): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        'req.headers',
        'req.body',
        'res.headers',
        'body',
        'query',
        'password',
        'token',
        'citizenNumber',
        'phone',
        'fullName',
        'address',
        'email',
      ],
      remove: true,
    },
    serializers: {
      req: (req: { id?: string; method?: string; routeOptions?: { url?: string } }) => ({
        id: req.id,
        method: req.method,
        route: req.routeOptions?.url,
      }),
      err: (err: Error & { code?: string; detail?: string }) => ({
        type: err.name,
        code: err.code,
        message: safeMessage(err),
        stack: err.stack?.split('\n').slice(1, 12).join('\n'),
      }),
    },
  })
}

/** PostgreSQL and validators quote the offending value in their messages. */
function safeMessage(err: Error & { code?: string }): string {
  return typeof err.code === 'string' && /^[0-9A-Z]{5}$/.test(err.code)
    ? `database error ${err.code}`
    : err.message.replace(/\d{9,}/g, '#').slice(0, 300)
}
