import { partsOf } from './format.ts'
import type { Language } from './language.ts'
import type { AllParams, Surface } from './message.ts'

/** Words the messages of a surface: `t('dots-left', { n })`. */
export interface Speaker<S extends Surface> {
  <K extends keyof S>(key: K, ...params: Given<AllParams<S[K]>>): string
  /** For a sentence that holds an element of the screen: the pieces in order, the element where its placeholder stands. */
  parts<K extends keyof S, V>(
    key: K,
    params: { readonly [P in keyof AllParams<S[K]>]: AllParams<S[K]>[P] | V },
  ): (string | V)[]
}
type Given<P> = unknown extends P ? [] : [P]

export function speaker<S extends Surface>(language: Language, surface: S): Speaker<S> {
  const parts = (key: keyof S, values: object = {}): unknown[] =>
    partsOf(language, surface[key] ?? '', values as Record<string, unknown>)
  const t = (key: keyof S, values?: object): string => parts(key, values).join('')
  return Object.assign(t, { parts }) as Speaker<S>
}
