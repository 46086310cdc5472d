type Changed = 'two' | 'few' | 'many'

/**
 * A plural of Welsh. After a figure the noun stays in the singular, and only its first letter changes: after 2 (`two`), after 3 (`few`) and
 * after 6 (`many`). Whatever is left out is as it is after any other figure.
 */
export function forms<
  const P extends string,
  const T extends string,
  const C extends { readonly [F in Changed]?: string } = object,
>(plural: P, other: T, changed?: C) {
  type Form<F extends Changed> = C extends { readonly [K in F]: infer Own extends string } ? Own : T
  const form = <F extends Changed>(category: F) => (changed?.[category] ?? other) as Form<F>
  return { plural, zero: other, one: other, two: form('two'), few: form('few'), many: form('many'), other }
}
