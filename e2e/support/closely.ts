/**
 * Which scenes of a gallery a run looks at closely. Looking at all of them in every way costs as much as a day in eight browsers.
 * `FOLKMOOT_SCENES`: one in so many (default 3, 1 in CI). Which ones changes from run to run, so that three
 * runs in a row have looked at all; `FOLKMOOT_SEED` repeats what a failure printed.
 */
const ONE_IN = Number(process.env.FOLKMOOT_SCENES ?? 3)
const SEED = Number(process.env.FOLKMOOT_SEED ?? Date.now() % 1_000_000)

/** One in so many of `names`, and each that `always` names. @throws Error when one of those is no scene */
export function closely(names: readonly string[], always: readonly string[]): ReadonlySet<string> {
  for (const one of always) if (!names.includes(one)) throw new Error(`there is no scene ${one}`)
  const drawn = names.filter((_, i) => i % ONE_IN === SEED % ONE_IN)
  if (ONE_IN > 1) console.log(`one in ${ONE_IN} scenes closely, seed ${SEED}`)
  return new Set([...always, ...drawn])
}
