/** A picture as `drawing.typ` takes it: words set, numbers as they are, and what has no room told as such. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/pictures'
import { networkWords, type OpenBoard } from '../writers/open-record.ts'
import type { SetWords, WordSetter } from '../writers/set-words.ts'
import { areaRows, CONNECTIONS, cloudLayout, connectionsLayout, NAME } from './layouts.ts'
import type { Answers, Area, Picture } from './picture.ts'
import { cloudWords } from './told.ts'

/** So many have room; the others stand in the table. */
const MOST_TARGETS = 16
const MOST_NOTES_A_GROUP = 8
const MOST_SIGNS = 160
const MOST_SIGNS_A_PLACE = 44
const COLUMNS = 3
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

interface DrawnNote {
  words: SetWords
  /** As it is labelled. */
  network: SetWords
  /** #rrggbb; empty: none. */
  colour: string
}
interface DrawnArea {
  name: SetWords
  count: string
  notes: { above: SetWords; words: SetWords; network: SetWords }[]
  more: string
  /** Which of the tints. */
  tint: number
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
      kind: 'cloud'
      height: number
      placed: {
        words: SetWords
        n: string
        x: number
        y: number
        size: number
        figure: number
        most: number
        strong: boolean
      }[]
      counts: string
      more: string
    }
  | {
      kind: 'connections'
      height: number
      name: typeof NAME
      places: {
        words: SetWords
        colour: string
        n: string
        within: string
        x: number
        y: number
        radius: number
        above: boolean
      }[]
      links: {
        x0: number
        y0: number
        x1: number
        y1: number
        width: number
        number: { n: string; x: number; y: number } | null
      }[]
    }
  | {
      kind: 'areas'
      centre: { title: string; text: string; author: string }
      /** null: nothing stands there. */
      rows: ('centre' | DrawnArea | null)[][]
    }
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
    case 'cloud': {
      const { placed, height, left } = cloudLayout(picture.cloud.words)
      return {
        kind: 'cloud',
        height,
        placed: placed.map(({ text, n, isStrong, ...where }) => ({
          words: setter.inline(text),
          n: n > 1 ? String(n) : '',
          strong: isStrong,
          ...where,
        })),
        counts: cloudWords(picture),
        more: left > 0 ? t('more-words', { n: left }) : '',
      }
    }
    case 'connections':
      return connectionsOf(picture, setter)
    case 'areas': {
      const { board, centre, areas } = picture
      return {
        kind: 'areas',
        centre,
        rows: areaRows(areas.length).map(row =>
          row.map(cell => {
            if (cell === null || cell === 'centre') return cell
            const area = areas[cell]
            return area ? areaOf(board, area, cell, setter) : null
          }),
        ),
      }
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

function connectionsOf(picture: Extract<Picture, { kind: 'connections' }>, setter: WordSetter): Drawing {
  const { places, links, within } = connectionsLayout(picture.places, picture.links)
  return {
    kind: 'connections',
    height: CONNECTIONS.height,
    name: NAME,
    places: places.map(({ place, x, y, radius, isNamedAbove }) => {
      const inside = within.get(place) ?? 0
      return {
        words: setter.inline(cut(place.words, MOST_SIGNS_A_PLACE)),
        colour: place.colour,
        n: String(place.finds),
        within: inside > 0 ? t('within-finds', { n: inside }) : '',
        x,
        y,
        radius,
        above: isNamedAbove,
      }
    }),
    links: links.map(({ n, from, to, width, number }) => ({
      x0: from.x,
      y0: from.y,
      x1: to.x,
      y1: to.y,
      width,
      number: number && { n: String(n), ...number },
    })),
  }
}

function areaOf(board: OpenBoard, { words, notes }: Area, tint: number, setter: WordSetter): DrawnArea {
  const left = notes.length - MOST_NOTES_A_GROUP
  return {
    name: setter.inline(shortened(words)),
    count: t('notes', { n: notes.length }),
    notes: notes.slice(0, MOST_NOTES_A_GROUP).map(({ note, above }) => ({
      above: setter.inline(above),
      words: setter.words(shortened(note.text)),
      network: setter.inline(networkWords(board, note.network)),
    })),
    more: left > 0 ? t('more-notes', { n: left }) : '',
    tint,
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
const shortened = (text: string) => cut(text, MOST_SIGNS)

function cut(text: string, most: number): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= most) return words
  const signs = [...GRAPHEMES.segment(words.slice(0, 4 * most))].map(({ segment }) => segment)
  return signs.length <= most && words.length <= 4 * most
    ? words
    : `${signs.slice(0, most).join('').trimEnd()} …`
}
