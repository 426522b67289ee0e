import { isRefused, type Refused } from '@motcua/terms'

/** Stories ask only for what can be done. @throws Error naming the refusal */
export function must<T>(value: T | Refused): T {
  if (isRefused(value)) throw new Error(`${value.code} ${JSON.stringify(value.data)}`)
  return value
}
