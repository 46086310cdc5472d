/** The engines besides Chromium: those of Firefox and of Safari, as far as a Debian has them. */
import type { EngineKind } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

export type { Engine, EngineKind, EngineScreen, Size, Wanted } from './engine.ts'

const ALL: readonly EngineKind[] = [firefox, webkit]
/** So many of those that are here, `FOLKMOOT_ENGINES` (default 1, both in CI); which changes from run to run. */
const MOST = Number(process.env.FOLKMOOT_ENGINES ?? 1)
const SEED = Number(process.env.FOLKMOOT_SEED ?? Date.now() % 1_000_000)

/** Those of a run, and those that are missing here, so that the last line says so. */
export const ENGINES: readonly EngineKind[] = ALL.filter(kind => {
  const here = ALL.filter(one => one.lacks() === undefined)
  const at = here.indexOf(kind)
  return at < 0 || (at + SEED) % here.length < MOST
})

/**
 * For `describe.skipIf(noEngine(kind))`: is it missing here? Where `CI` is set it throws, so that a run that looks green there has been
 * through it. `npm test` names what was missing in its last line, by the `lacks` of a test's meta.
 */
export function noEngine({ name, lacks, packages }: EngineKind): boolean {
  if (process.env.FOLKMOOT_NO_BROWSER === '1') return true
  if (lacks() === undefined) return false
  if (process.env.CI) throw new Error(`There is no ${name} here: apt-get install ${packages}.`)
  return true
}
