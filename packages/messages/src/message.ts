/**
 * What a catalogue is made of: data, so that it goes out as a table and comes back, and typed, so that a key or a placeholder
 * that is missing does not compile. It is the model of Unicode's MessageFormat 2 (whole sentences, chosen by plural category or by
 * a word) written as TypeScript; a placeholder is ICU's: `{name}`, `{at, time}`, `{on, day}`, `{names, list}`, `{n, spelled}`.
 */

/** Several, as a list: whole sentences, said one after another. */
export type Message = string | Plural | Choice | readonly Message[]

/** By the plural category of the number `plural`; `=0` and the like stand for exactly that number. */
export interface Plural extends Partial<Record<Intl.LDMLPluralRule, Message>> {
  plural: string
  other: Message
  [exactly: `=${number}`]: Message
}

/** By the word that the parameter `choose` holds; whoever asks for another word does not compile. */
export interface Choice {
  choose: string
  among: Readonly<Record<string, Message>>
}

/** One surface of one language: what a phone loads at a time. */
export type Surface = Readonly<Record<string, Message>>

/** The parameters that a message needs, with their types. */
export type Params<M> = M extends string
  ? TextParams<M>
  : M extends { readonly plural: infer Of extends string }
    ? { readonly [K in Of]: number } & AllParams<Exclude<M[keyof M], Of>>
    : M extends { readonly choose: infer Of extends string; readonly among: infer Among }
      ? { readonly [K in Of]: keyof Among } & AllParams<Among[keyof Among]>
      : M extends readonly (infer One)[]
        ? AllParams<One>
        : never

type TextParams<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? PlaceParam<Place> & TextParams<Rest>
  : unknown
type PlaceParam<Place extends string> = Place extends `${infer Name}, ${infer How extends keyof Kinds}`
  ? { readonly [K in Name]: Kinds[How] }
  : { readonly [K in Place]: string | number }

/** What `{name, KIND}` takes. */
interface Kinds {
  /** Milliseconds since 1970. */
  time: number
  list: readonly string[]
  /** A number, the small ones as words where the language has some. */
  spelled: number
  /** A day of the calendar: `2027-12-07`. */
  day: string
}

/** Those of every member of a union, together. */
export type AllParams<M> = (M extends unknown ? (all: Params<M>) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/** The names of a message's parameters. */
export type ParamNames<M> = unknown extends Params<M> ? never : Extract<keyof Params<M>, string>
