/**
 * Reads answers of the doors that stand before a board. They are small, and whoever joins over a slow link should not wait for
 * a library of schemas (zod) to read them; what they have to be stands in `packages/protocol/src/http`, and `answers.test.ts`
 * compares the two.
 */

/** A schema that reads an answer: any of the protocol's, or one made here. */
export interface Reads<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}
export type Out<S> = S extends Reads<infer T> ? T : never

class Unreadable extends Error {}

/** Answers what was read. @throws Unreadable */
type Read<T> = (value: unknown) => T
type Shape = Readonly<Record<string, Read<unknown>>>
type OptionalKeys<S extends Shape> = {
  [K in keyof S]: undefined extends ReturnType<S[K]> ? K : never
}[keyof S]
type Made<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: ReturnType<S[K]> } & {
  [K in OptionalKeys<S>]?: ReturnType<S[K]>
}

const only =
  <T>(is: (value: unknown) => value is T): Read<T> =>
  value => {
    if (!is(value)) throw new Unreadable()
    return value
  }

export const text = only((value): value is string => typeof value === 'string')
export const flag = only((value): value is boolean => typeof value === 'boolean')
export const number = only((value): value is number => Number.isFinite(value))
export const matching = (pattern: RegExp): Read<string> =>
  only((value): value is string => typeof value === 'string' && pattern.test(value))
export const trimmed =
  (read: Read<string>): Read<string> =>
  value =>
    read(text(value).trim())
export const oneOf = <const T extends string>(words: readonly T[]): Read<T> =>
  only((value): value is T => words.some(word => word === value))

export function orNull<T>(read: Read<T>): Read<T | null> {
  return value => (value === null ? null : read(value))
}
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return value => (value === undefined ? undefined : read(value))
}
export function withDefault<T>(read: Read<T>, otherwise: T): Read<T> {
  return value => (value === undefined ? otherwise : read(value))
}
export function listOf<T>(read: Read<T>): Read<T[]> {
  return value => {
    if (!Array.isArray(value)) throw new Unreadable()
    return value.map(read)
  }
}
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
/** Members that it does not name are left out. */
export function members<S extends Shape>(shape: S): Read<Made<S>> {
  return value => {
    if (!isObject(value)) throw new Unreadable()
    const made: Record<string, unknown> = {}
    for (const [name, read] of Object.entries(shape)) {
      const member = read(Object.hasOwn(value, name) ? value[name] : undefined)
      if (member !== undefined) made[name] = member
    }
    return made as Made<S>
  }
}
export function valuesOf<T>(read: Read<T>): Read<Record<string, T>> {
  return value => {
    if (!isObject(value)) throw new Unreadable()
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one)]))
  }
}
export const textOrNumber: Read<string | number> = value =>
  typeof value === 'number' ? number(value) : text(value)

export function reads<T>(read: Read<T>): Reads<T> {
  return {
    safeParse(value) {
      try {
        return { success: true, data: read(value) }
      } catch (error) {
        if (error instanceof Unreadable) return { success: false }
        throw error
      }
    },
  }
}
