/** Days of the calendar, without a time or a zone: `2027-12-07`. */
import { z } from 'zod'

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'no day of the calendar')
export type Day = z.infer<typeof Day>
