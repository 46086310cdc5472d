/** Answers that are counted and never shown one by one. */
import { formatById } from '@folkmoot/formats'
import type { BoardView, SummaryView } from '@folkmoot/protocol'
import { boardOf } from './made-up.ts'
import { type Scene, shared } from './scene.ts'

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
export function spread(board: BoardView, times: readonly ('before' | 'after')[]): SummaryView {
  const rows = [null, 'birmingham', 'rotherham'].flatMap((network, k) =>
    board.prompts.slice(0, network ? 5 : 6).flatMap((prompt, i) =>
      times.map(when => {
        const counts = when === 'before' ? [12 - i, 20, 15 + i, 10, 4] : [2, 8 + i, 16, 24 - k, 11]
        const before = counts.map(x => Math.round(x / (network ? 6 : 1)))
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
    rows,
  }
}
export function urgent(board: BoardView): SummaryView {
  return {
    board: 'b',
    steps: ['it can wait', 'before long', 'this year', 'this term', 'it cannot wait'],
    rows: board.prompts.map((prompt, i) => {
      const before = [
        [1, 2, 4, 9, 14],
        [8, 1, 0, 2, 11],
        [3, 6, 9, 4, 1],
        [0, 0, 2, 5, 3],
      ][i % 4] as number[]
      return { prompt: prompt.id, network: null, n: before.reduce((a, b) => a + b, 0), before, after: null }
    }),
  }
}
