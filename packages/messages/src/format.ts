import type { Language } from './language.ts'
import type { Message } from './message.ts'

type Values = Readonly<Record<string, unknown>>

/** `{name}` and `{name, KIND}`. */
const PLACE = /\{(\w+)(?:, (\w+))?\}/

/**
 * The message as text and, where a parameter is something else than text or a number (an element of the screen's, say), as
 * that thing in its place.
 */
export function partsOf(language: Language, message: Message, values: Values): unknown[] {
  const text = chosen(language, message, values)
  // Every third piece is a placeholder's name, and the one after it its kind.
  const pieces = text.split(PLACE)
  const parts: unknown[] = []
  for (let i = 0; i < pieces.length; i += 3) {
    if (pieces[i] !== '') parts.push(pieces[i])
    const name = pieces[i + 1]
    if (name !== undefined) parts.push(shown(language, values[name], pieces[i + 2]))
  }
  return parts
}

/** @throws RangeError when a value is no word of a choice: the types keep that from happening in our own code. */
function chosen(language: Language, message: Message, values: Values): string {
  if (typeof message === 'string') return message
  if (Array.isArray(message)) return message.map(one => chosen(language, one, values)).join(' ')
  if ('choose' in message) {
    const one = (message as { among: Values }).among[String(values[message.choose as string])]
    if (one === undefined) throw new RangeError(`no words for ${message.choose as string}`)
    return chosen(language, one as Message, values)
  }
  const forms = message as { plural: string; other: Message } & Record<string, Message | undefined>
  const n = Number(values[forms.plural])
  return chosen(language, forms[`=${n}`] ?? forms[categoryOf(language, n)] ?? forms.other, values)
}

function shown(language: Language, value: unknown, kind: string | undefined): unknown {
  const { locale, dir, spelled } = language
  const own = isKnown(locale) ? undefined : language.own
  if (kind === 'time') return intl(locale).time.format(value as number)
  if (kind === 'day' && own) return ownDay(own, `${value}`)
  if (kind === 'day') return intl(locale).day.format(Date.parse(`${value}T00:00:00Z`))
  if (kind === 'list' && own) return ownList(own, value as string[])
  if (kind === 'list') return intl(locale).list.format((value as string[]).map(one => isolated(dir, one)))
  if (kind === 'spelled') return spelled?.[value as number] ?? intl(locale).number.format(value as number)
  if (typeof value === 'number') return intl(locale).number.format(value)
  return typeof value === 'string' ? isolated(dir, value) : value
}

/** Between right-to-left words a name of the other direction would drag the marks beside it along. */
function isolated(dir: Language['dir'], value: string): string {
  return dir === 'rtl' && value !== '' ? `\u2068${value}\u2069` : value
}

type Own = NonNullable<Language['own']>
export function ownDay({ months }: Own, day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}
export function ownList({ and }: Own, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and(last)} ${last}`
}
function isKnown(locale: string): boolean {
  return Intl.PluralRules.supportedLocalesOf(locale).length > 0
}

function categoryOf({ locale, own }: Language, n: number): Intl.LDMLPluralRule {
  if (own && !isKnown(locale)) return own.category(n)
  return intl(locale).plural.select(n)
}

/** They are slow to make. */
const made = new Map<string, ReturnType<typeof make>>()
function intl(locale: string) {
  const known = made.get(locale) ?? make(locale)
  made.set(locale, known)
  return known
}
function make(locale: string) {
  return {
    plural: new Intl.PluralRules(locale),
    number: new Intl.NumberFormat(locale),
    list: new Intl.ListFormat(locale),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  }
}
