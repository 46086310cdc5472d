/** The engines besides Chromium: those of Firefox and of Safari, as far as a Debian has them. */
import type { EngineKind } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

export type { Engine, EngineKind, EngineScreen, Size, Wanted } from './engine.ts'

export const ENGINES: readonly EngineKind[] = [firefox, webkit]

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
