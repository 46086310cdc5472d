/** Pages in a fixed order, one after the other and round again, the same one on every screen. */
import type { WallLoopPage, WallPaged } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { usePaging } from './paging-context.ts'

/** Counts round from 0 to `of` − 1, a step every `ms`; 0 while there is nothing to turn. `key`: what these are pages of. */
export function useLoop(paged: WallPaged, key: string, of: number, ms: number): number {
  return useSteps(paged, key, of, ms, false, false).at
}

/** The same, which the cockpit turns and holds too; `covered`: something stands before it. `n`: as `WallPageView` says, or 0. */
export function useTurnedLoop(
  paged: WallPaged,
  key: string,
  of: number,
  ms: number,
  covered = false,
): { at: number; n: number } {
  return useSteps(paged, key, of, ms, true, covered)
}

function useSteps(
  paged: WallPaged,
  key: string,
  of: number,
  ms: number,
  byHand: boolean,
  covered: boolean,
): { at: number; n: number } {
  const { makes, pageOf, make, now, paused, turn } = usePaging()
  const told = pageOf(paged, key)
  const page: WallLoopPage | null = told?.page.kind === 'loop' ? told.page : null
  const at = page?.at ?? 0
  const by = byHand && page ? turn - page.turn : 0
  const held = byHand && (paused || covered)
  const since = told?.since ?? null
  useEffect(() => {
    if (!makes || of < 2) return
    const step = (to: number) => make(paged, key, { kind: 'loop', at: ((to % of) + of) % of, turn })
    if (since === null || by !== 0) return step(at + by)
    if (held) return
    const timer = setTimeout(() => step(at + 1), Math.max(0, since + ms - now()))
    return () => clearTimeout(timer)
  }, [makes, make, now, paged, key, of, ms, at, by, since, held, turn])
  return { at: of < 2 ? 0 : at % of, n: told?.n ?? 0 }
}
