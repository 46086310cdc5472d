/** What a folder of a language says of itself, and the check that it says everything that English does. */
import type { Language } from './language.ts'
import type { Choice, Message, ParamNames, Params, Plural, Surface } from './message.ts'

export interface Catalogue {
  language: Language
  surfaces: Readonly<Record<string, Surface>>
}

/**
 * A catalogue as a translation of `original`. It does not compile with a surface, a key, a placeholder, a word of a choice or a
 * plural category too few, nor with a key or a placeholder too many. @public
 */
export function translationOf<O extends Catalogue, const T extends Catalogue>(
  _original: O,
  translation: T & {
    surfaces: {
      [S in keyof O['surfaces'] | keyof T['surfaces']]: S extends keyof O['surfaces']
        ? Translated<O['surfaces'][S], T['surfaces'][S], T['language']>
        : 'no such surface'
    }
  },
): T {
  return translation
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
