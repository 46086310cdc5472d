type Forms<P, One, Few, Many, Other> = {
  readonly plural: P
  readonly one: One
  readonly few: Few
  readonly many: Many
  readonly other: Other
}

/**
 * A plural of Polish: after 1 (`one`), after 2 to 4 but 12 to 14 (`few`), and after any other whole number (`many`). `other` is for parts of a
 * whole, which take the genitive of the singular: often the word that `few` has, and it is left out then.
 */
export function forms<
  const P extends string,
  const One extends string,
  const Few extends string,
  const Many extends string,
>(plural: P, one: One, few: Few, many: Many): Forms<P, One, Few, Many, Few>
export function forms<
  const P extends string,
  const One extends string,
  const Few extends string,
  const Many extends string,
  const Other extends string,
>(plural: P, one: One, few: Few, many: Many, other: Other): Forms<P, One, Few, Many, Other>
export function forms(plural: string, one: string, few: string, many: string, other = few) {
  return { plural, one, few, many, other }
}
