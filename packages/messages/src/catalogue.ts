/** What a folder of a language says of itself, and the check that it says everything that English does of what it translates. */
import type { Language } from './language.ts'
import type { Choice, Message, ParamNames, Params, Plural, Surface } from './message.ts'

export interface Catalogue {
  language: Language
  surfaces: Readonly<Record<string, Surface>>
  /** Of a translation: who read which line. What is not named here is a draft. */
  reviewed?: Reviewed
}

/** By surface: `false`, nobody read any of it; else who read which key. */
export type Reviewed = Readonly<Record<string, false | Readonly<Record<string, string>>>>

/**
 * A translation of surfaces of `O`, each of them whole: it does not compile with a key, a placeholder, a word of a choice or a plural category
 * too few, nor with a surface, a key or a placeholder too many. A surface that it does not have is said in English.
 */
export function surfacesOf<O extends Catalogue>() {
  return <const T extends Catalogue>(
    translation: T & {
      surfaces: {
        [S in keyof T['surfaces']]: S extends keyof O['surfaces']
          ? Translated<O['surfaces'][S], T['surfaces'][S], T['language']>
          : 'no such surface'
      }
      reviewed: { readonly [S in keyof T['surfaces']]: false | Readonly<Record<string, string>> }
    },
  ): T => translation
}

type Translated<O, T, L extends Language> = {
  [K in keyof O | keyof T]: K extends keyof O
    ? K extends keyof T
      ? Fits<O[K], T[K], L>
      : Message
    : 'no such key'
}

type Fits<O, T, L extends Language> =
  Exclude<ParamNames<O>, ParamNames<T>> extends never
    ? Params<O> extends Params<T>
      ? MissingForms<T, L['plurals'][number]> extends never
        ? T
        : `the plural lacks: ${MissingForms<T, L['plurals'][number]>}`
      : 'a placeholder or a choice that the original does not have'
    : `lost: ${Exclude<ParamNames<O>, ParamNames<T>>}`

type MissingForms<M, Forms extends string> = M extends Plural
  ? Exclude<Forms, keyof M> | InForms<M, Forms>
  : M extends Choice
    ? MissingForms<M['among'][keyof M['among']], Forms>
    : M extends readonly (infer One)[]
      ? MissingForms<One, Forms>
      : never
type InForms<M extends Plural, Forms extends string> = {
  [K in keyof M]: K extends 'plural' ? never : MissingForms<M[K], Forms>
}[keyof M]
