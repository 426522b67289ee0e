import type { LocalDate } from '@motcua/terms'
import { z } from 'zod'

/** A day written `YYYY-MM-DD`. */
export const localDate = z.iso.date('must be a day such as 2026-11-24') as unknown as z.ZodType<LocalDate, string>

/** A time of the day written `HH:MM`, 00:00 to 23:59. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 15:00')

/** A whole number of something countable, from `least` on. */
export const count = (least = 0): z.ZodNumber => z.int().min(least)

/** Text with something in it, at most 500 characters. */
export const text = z.string().trim().min(1).max(500)
