/** The record as `record.typ` sets it: the chapters of the other documents, as data. */
import type { OutlineItem } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/files'
import { type Drawing, drawingOf } from '../../pictures/drawing.ts'
import { figurePictures } from '../../pictures/picture.ts'
import { headingOf, toldLines } from '../../pictures/told.ts'
import { headWords } from '../board-head.ts'
import type { WriterOptions } from '../file-format.ts'
import {
  type FormatLookup,
  goneOf,
  goneWords,
  networkWords,
  noteTotals,
  notHereTitle,
  type OpenBoard,
  type OpenRecord,
  readingWords,
  replyTitle,
  replyWords,
} from '../open-record.ts'
import { boardLines, type Line } from '../outcome.ts'
import type { SetWords, WordSetter } from '../set-words.ts'
import { notesByNetwork } from '../tally.ts'
import { sectionsOf, withoutChapterWords } from '../written.ts'

/** From so many signs or lines on a note may go over a page's end: it might be longer than a page. */
const LONG_CHARS = 900
const LONG_LINES = 12

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

interface SetLine {
  label: SetWords
  text: SetWords
}
interface SetNote {
  id: string
  text: SetWords
  above: SetWords
  lines: SetLine[]
  by: SetWords
  /** #rrggbb; empty: none. */
  colour: string
  long: boolean
}
interface SetBoard {
  title: SetWords
  facts: SetWords[]
  pictures: { title: SetWords; alt: string; drawing: Drawing }[]
  sections: { heading: SetWords; items: SetNote[] }[]
  together: SetLine[]
  /** Prompts that have no note. */
  unwritten: SetWords[]
  gone: SetWords[]
  root: string
}

/** A board’s chapter. @param noted called once a note, also for those that are gone */
export function chapterOf(
  board: OpenBoard,
  { formatById }: Pick<WriterOptions, 'formatById'>,
  setter: WordSetter,
  noted: () => void,
): SetBoard {
  const format = formatById(board.header.board.format)
  const pictures = figuresOf(board, format, setter)
  const { sections: outline, unwritten } = sectionsOf(board, format)
  const sections = outline.map(({ heading, items }) => ({
    heading: setter.inline(oneLine(heading)),
    items: items.map(item => {
      noted()
      return noteOf(board, item, setter)
    }),
  }))
  for (let gone = goneOf(board); gone > 0; gone--) noted()
  return {
    title: setter.inline(oneLine(board.header.board.title)),
    facts: headWords(board, format?.title ?? '').map(setter.inline),
    pictures,
    sections,
    together: boardLines(board).map(line => lineOf(line, setter)),
    unwritten: unwritten.map(line => setter.inline(oneLine(line))),
    gone: goneWords(board),
    root: t('root-of-board', { root: board.root }),
  }
}

function figuresOf(
  board: OpenBoard,
  format: ReturnType<FormatLookup>,
  setter: WordSetter,
): SetBoard['pictures'] {
  return figurePictures(board, format).map(picture => ({
    title: setter.inline(headingOf(picture)),
    alt: toldLines(picture).join(' '),
    drawing: drawingOf(picture, setter),
  }))
}

function lineOf({ label, text }: Pick<Line, 'label' | 'text'>, setter: WordSetter): SetLine {
  return { label: setter.inline(label), text: setter.inline(text) }
}

function noteOf(board: OpenBoard, item: OutlineItem, setter: WordSetter): SetNote {
  const said = [item.text, item.above ?? '', ...(item.lines ?? []).map(({ text }) => text)].join('\n')
  return {
    id: item.note,
    text: setter.words(item.text),
    above: setter.words(item.above ?? ''),
    lines: (item.lines ?? []).map(line => lineOf(line, setter)),
    by: setter.inline([networkWords(board, item.network), item.by].filter(Boolean).join(' · ')),
    colour: /^#[0-9a-f]{6}$/.exec(board.networks.get(item.network)?.colour ?? '')?.[0] ?? '',
    long: said.length > LONG_CHARS || said.split('\n').length > LONG_LINES,
  }
}

/** Cover, head and foot. @param copy whose it is, as `copyWords` says it */
export function frameOf(
  record: OpenRecord,
  { file, copy }: { file: string; copy: string },
  setter: WordSetter,
) {
  const { event, programme } = record
  const name = oneLine(event.name)
  return {
    title: `${name} · ${t('record')}`,
    author: oneLine(programme.name),
    about: t('document-about'),
    keywords: [record.root],
    head: setter.inline(`${name} · ${t('record')}`),
    foot: setter.inline(copy),
    file,
    root: t('root-of-record', { root: record.root }),
    programme: setter.inline(programme.name),
    event: setter.inline(name),
    where: setter.inline([event.place, event.dates].filter(Boolean).join(' · ')),
    copy: setter.inline(`${noteTotals(record).words}. ${copy}`),
    reading: readingWords(record).map(setter.inline),
    networks: notesByNetwork(record).map(({ words, notes }) => ({ words: setter.inline(words), notes })),
    replies: replyWords(record).map(setter.inline),
    notHere: withoutChapterWords(record).map(setter.inline),
    labels: {
      byNetwork: t('notes-by-network'),
      network: t('network'),
      notes: t('notes'),
      replies: replyTitle(),
      notHere: notHereTitle(),
      contents: t('contents'),
      together: t('together'),
      check: t('check'),
      checkHow: t('check-how'),
      copying: t('copying-from-pdf'),
    },
  }
}
