/** Answers that are counted and never shown one by one. */
import { formatById } from '@folkmoot/formats'
import type { BoardView, SummaryView } from '@folkmoot/protocol'
import { boardOf } from './made-up.ts'
import { type Scene, shared } from './scene.ts'

/** `n` answers over steps of which more or less people think so: in all as many as there are, but for rounding. */
export function counts(n: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => Math.round((weight / all) * n))
}
export function oneTap(format: string, before: readonly number[]): Scene {
  const board = boardOf(format, 'share')
  const summary = {
    board: board.id,
    steps: [...(formatById(format)?.counted?.([], board.prompts).steps ?? [])],
    rows: board.prompts.map(({ id }) => ({
      prompt: id,
      network: null,
      n: before.reduce((sum, n) => sum + n, 0),
      before: [...before],
      after: null,
    })),
  }
  return shared(format, 'share', 0, {
    board: { title: board.prompts[0]?.text ?? '' },
    view: () => ({ summaries: [summary] }),
  })
}
/** `n`: how many answered; of networks a sixth each. Fewer than five are told of no more than on a server. */
export function spread(board: BoardView, times: readonly ('before' | 'after')[], n = 61): SummaryView {
  const rows = [null, 'birmingham', 'rotherham'].flatMap((network, k) =>
    board.prompts.slice(0, network ? 5 : 6).flatMap((prompt, i) =>
      times.map(when => {
        const weights = when === 'before' ? [12 - i, 20, 15 + i, 10, 4] : [2, 8 + i, 16, 24 - k, 11]
        const before = counts(network ? n / 6 : n, weights)
        return {
          prompt: prompt.id,
          network,
          n: before.reduce((a, b) => a + b, 0),
          before,
          after: null,
          when,
        }
      }),
    ),
  )
  return {
    board: 'b',
    steps: ['not yet', 'just beginning', 'on the way', 'well along', 'I could help others'],
    rows: rows.filter(row => row.n >= 5),
  }
}
export function urgent(board: BoardView, n?: number): SummaryView {
  return {
    board: 'b',
    steps: ['it can wait', 'before long', 'this year', 'this term', 'it cannot wait'],
    rows: board.prompts.flatMap((prompt, i) => {
      const weights = [
        [1, 2, 4, 9, 14],
        [8, 1, 0, 2, 11],
        [3, 6, 9, 4, 1],
        [0, 0, 2, 5, 3],
      ][i % 4] as number[]
      const before = n === undefined ? weights : counts(n / 2, weights)
      const told = before.reduce((a, b) => a + b, 0)
      return told < 5 ? [] : [{ prompt: prompt.id, network: null, n: told, before, after: null }]
    }),
  }
}
