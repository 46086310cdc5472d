/** What is said of boards as a whole: votes, answers that were counted, people, and what is not there. */
import { spreadsOf } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/files'
import type { WriterOptions } from '../file-format.ts'
import {
  factsWords,
  goneWords,
  leftOutWords,
  networkWords,
  notHereWords,
  type OpenBoard,
  type OpenRecord,
  visibilityWords,
} from '../open-record.ts'
import { clockAt, columns, PLACE, place, type Table } from './columns.ts'
import type { Cell } from './workbook.ts'

/** Groups, with dots or without, and notes that were given some. */
export function votes({ boards: of }: OpenRecord): Table {
  return {
    name: t('sheet-votes'),
    columns: columns(...PLACE, 'kind', 'target', 'dots', 'edition', 'id'),
    rows: of.flatMap(board => {
      const { outcome, edition } = board.header
      if (!outcome) return []
      const dots = outcome.votes ?? {}
      const groups = outcome.groups.map(({ id, name }) => ({ id, words: name, kind: t('is-group') }))
      const notes = board.notes
        .filter(({ id }) => (dots[id] ?? 0) > 0)
        .map(({ id, text }) => ({ id, words: text, kind: t('is-note') }))
      return [...groups, ...notes].map(({ id, words, kind }) => [
        ...place(board),
        kind,
        words,
        outcome.votes === null ? null : (dots[id] ?? 0),
        edition,
        id,
      ])
    }),
  }
}

/** Answers that were counted and not kept one by one, in the steps that the screens counted in. */
export function answers({ boards: of }: OpenRecord): Table {
  return {
    name: t('sheet-answers'),
    columns: columns(...PLACE, 'prompt', 'network', 'when', 'step', 'n', 'edition'),
    rows: of.flatMap(board => {
      const { outcome, board: about, edition } = board.header
      const { summary } = outcome ?? {}
      if (!summary) return []
      const groups = new Map(
        summary.rows.map(({ prompt, network }) => [JSON.stringify([prompt, network]), { prompt, network }]),
      )
      return [...groups.values()].flatMap(({ prompt, network }) => {
        const words = about.prompts.find(({ id }) => id === prompt)?.text ?? ''
        return spreadsOf(summary.rows, prompt, network).flatMap(({ when, counts }) =>
          summary.steps.map((step, i): Cell[] => [
            ...place(board),
            words,
            networkWords(board, network ?? undefined),
            when ? t(when) : '',
            step,
            counts[i] ?? 0,
            edition,
          ]),
        )
      })
    }),
  }
}

/** As every other file says it: small networks are counted together. */
export function people({ boards: of }: OpenRecord): Table {
  return {
    name: t('sheet-people'),
    columns: columns(...PLACE, 'network', 'joined', 'edition'),
    rows: of.flatMap(board =>
      board.header.counts.map(({ network, joined }) => [
        ...place(board),
        network === null ? t('other-network') : networkWords(board, network),
        joined,
        board.header.edition,
      ]),
    ),
  }
}

export function boards(record: OpenRecord, { formatById }: WriterOptions): Table {
  const zone = record.about?.zone ?? null
  return {
    name: t('sheet-boards'),
    columns: columns(
      ...PLACE,
      'activity',
      'visibility',
      'edition',
      'frozen',
      'notes',
      'people',
      'voters',
      'dotsEach',
      'facts',
      'root',
    ),
    rows: record.boards.map(board => {
      const { header, notes, root } = board
      return [
        ...place(board),
        formatById(header.board.format)?.title ?? '',
        visibilityWords(board),
        header.edition,
        clockAt(header.at, zone),
        notes.length,
        ...numbersOf(board),
        factsWords(board).join('\n'),
        root,
      ]
    }),
  }
}

/** People, voters, dots each; empty where an edition does not know. */
function numbersOf({ header: { facts } }: OpenBoard): Cell[] {
  const few = t('fewer-than-five')
  if (!facts) return [null, null, null]
  const { people: n, vote } = facts
  return [n ?? few, vote ? (vote.voters ?? few) : null, vote?.dots ?? null]
}

export function leftOut(record: OpenRecord): Table {
  return {
    name: t('sheet-left-out'),
    columns: columns('board', 'what', 'gone'),
    rows: [
      ...notHereWords(record).map(words => [null, words, null]),
      ...record.boards.flatMap(board => {
        const { title } = board.header.board
        const words = leftOutWords(board.header.facts?.leftOut ?? null)
        return [
          ...(words ? [[title, words, null]] : []),
          ...board.erased.map(note => [title, goneWords({ erased: [note] }).join(' '), note.id]),
          ...goneWords({ erased: [], heldBack: board.heldBack }).map(held => [title, held, null]),
        ]
      }),
    ],
  }
}
