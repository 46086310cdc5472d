/** A picture as `drawing.typ` takes it: words set, numbers as they are, and what has no room told as such. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/pictures'
import { networkWords, type OpenBoard } from '../writers/open-record.ts'
import type { SetWords, WordSetter } from '../writers/set-words.ts'
import type { Answers, Picture } from './picture.ts'

/** So many have room; the others stand in the table. */
const MOST_TARGETS = 16
const MOST_NOTES_A_GROUP = 8
const MOST_SIGNS = 160
const COLUMNS = 3
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

interface DrawnNote {
  words: SetWords
  /** As it is labelled. */
  network: SetWords
  /** #rrggbb; empty: none. */
  colour: string
}
interface DrawnGroup {
  name: SetWords
  count: string
  notes: DrawnNote[]
  more: string
}

export type Drawing =
  | { kind: 'results'; bars: { words: SetWords; n: number; count: string }[]; most: number; more: string }
  | { kind: 'groups'; columns: DrawnGroup[][] }
  | {
      kind: 'answers'
      steps: SetWords[]
      most: number
      questions: {
        words: SetWords
        rows: { label: SetWords; n: string; counts: readonly number[] }[]
        none: string
      }[]
    }

export function drawingOf(picture: Picture, setter: WordSetter): Drawing {
  switch (picture.kind) {
    case 'results': {
      const { targets } = picture
      const left = targets.length - MOST_TARGETS
      return {
        kind: 'results',
        bars: targets.slice(0, MOST_TARGETS).map(({ words, dots }) => ({
          words: setter.words(shortened(words)),
          n: dots,
          count: t('dots', { n: dots }),
        })),
        most: Math.max(...targets.map(({ dots }) => dots)),
        more: left > 0 ? t('more-targets', { n: left }) : '',
      }
    }
    case 'groups': {
      const { board, groups, ungrouped } = picture
      const all = groups.map(({ name, dots, notes }) => groupOf(board, name, dots, notes, setter))
      if (ungrouped.length > 0) all.push(groupOf(board, t('no-group'), null, ungrouped, setter))
      return { kind: 'groups', columns: inColumns(all) }
    }
    case 'answers': {
      const { steps, questions } = picture
      const drawn = questions.map(({ words, told }) => ({ words, rows: drawnOf(told) }))
      return {
        kind: 'answers',
        steps: steps.map(setter.inline),
        most: Math.max(1, ...drawn.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts))),
        questions: drawn.map(({ words, rows }) => ({
          words: setter.words(words),
          rows: rows
            .filter(({ n }) => n > 0)
            .map(row => ({
              label: setter.inline(row.when === null ? row.network : t(row.when)),
              n: t('people', { n: row.n }),
              counts: row.counts,
            })),
          none: rows.length === 0 ? t('not-told') : t('no-answers'),
        })),
      }
    }
  }
}

/** The whole room where it is told; its networks stand in the table. */
function drawnOf(told: readonly Answers[]): readonly Answers[] {
  const room = told.filter(({ network }) => network === '')
  return room.length > 0 ? room : told
}

function groupOf(
  board: OpenBoard,
  name: string,
  dots: number | null,
  notes: readonly Note[],
  setter: WordSetter,
): DrawnGroup {
  const left = notes.length - MOST_NOTES_A_GROUP
  const counts = [t('notes', { n: notes.length }), ...(dots === null ? [] : [t('dots', { n: dots })])]
  return {
    name: setter.inline(shortened(name)),
    count: counts.join(' · '),
    notes: notes.slice(0, MOST_NOTES_A_GROUP).map(({ text, network = '' }) => ({
      words: setter.words(shortened(text)),
      network: setter.inline(networkWords(board, network)),
      colour: /^#[0-9a-f]{6}$/.exec(board.networks.get(network)?.colour ?? '')?.[0] ?? '',
    })),
    more: left > 0 ? t('more-notes', { n: left }) : '',
  }
}

/** Each goes where least stands so far, in order. */
function inColumns(groups: readonly DrawnGroup[]): DrawnGroup[][] {
  const columns = Array.from({ length: COLUMNS }, () => ({ height: 0, groups: [] as DrawnGroup[] }))
  for (const group of groups) {
    const shortest = columns.reduce((a, b) => (b.height < a.height ? b : a))
    shortest.groups.push(group)
    shortest.height += heightOf(group)
  }
  return columns.map(column => column.groups)
}

/** In lines, nearly. */
const heightOf = ({ notes }: DrawnGroup) =>
  4 + notes.reduce((sum, { words }) => sum + 2.5 + Math.ceil(lengthOf(words) / 34), 0)
const lengthOf = (words: SetWords) =>
  typeof words === 'string' ? words.length : words.lines.flat(2).join('').length

/** A picture has room for so much of a note; that there is more is shown. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= MOST_SIGNS) return words
  const signs = [...GRAPHEMES.segment(words.slice(0, 4 * MOST_SIGNS))].map(({ segment }) => segment)
  return signs.length <= MOST_SIGNS && words.length <= 4 * MOST_SIGNS
    ? words
    : `${signs.slice(0, MOST_SIGNS).join('').trimEnd()} …`
}
