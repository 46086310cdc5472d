/** Numbers and minutes as people type them. What is not understood is said in words and never taken for another number. */
import { plainDigits } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/every-screen'

/** `n` null without words: nothing was typed. */
export type TypedNumber = { n: number; words: null } | { n: null; words: string | null }

interface Range {
  least: number
  most: number
}

/** A count of something, or whole minutes. */
export function typedWhole(typed: string, { least, most }: Range): TypedNumber {
  const n = read(typed)
  if (n === null) return { n: null, words: null }
  if (Number.isInteger(n) && n >= least && n <= most) return { n, words: null }
  return { n: null, words: t('type-whole', { least, most }) }
}

/** Minutes of a clock, as seconds: “2”, “1.5”, “1,5” and “1:30”. The range is in minutes. */
export function typedSeconds(typed: string, { least, most }: Range): TypedNumber {
  const minutes = read(typed)
  if (minutes === null) return { n: null, words: null }
  if (minutes >= least && minutes <= most) return { n: Math.round(minutes * 60), words: null }
  return { n: null, words: t('type-minutes', { least, most }) }
}

/** null: nothing; NaN: not understood. “1:30” is one and a half. */
function read(typed: string): number | null {
  const text = plainDigits(typed).replace(/\s+/g, '').toLowerCase()
  if (text === '') return null
  const clock = /^(\d{1,4})[:：∶](\d{2})$/.exec(text)
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) + Number(clock[2]) / 60 : Number.NaN
  const decimal = /^(\d{1,4})(?:[.,٫](\d{1,2}))?(?:m|min|mins|minutes?)?$/.exec(text)
  return decimal ? Number(`${decimal[1]}.${decimal[2] ?? 0}`) : Number.NaN
}
