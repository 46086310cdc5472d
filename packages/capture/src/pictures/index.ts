/** Pictures of what the room made of its notes, beside the record and drawn from it: PNG and SVG, in words, and as numbers. */
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { t as tFiles } from '@folkmoot/messages/files'
import { t } from '@folkmoot/messages/pictures'
import { slug } from '../slug.ts'
import { plainDirection } from '../text.ts'
import type { Entry } from '../writers/archive.ts'
import type { WriterOptions } from '../writers/file-format.ts'
import { copyWords, type OpenRecord, whereWords } from '../writers/open-record.ts'
import { createWordSetter, type WordSetter } from '../writers/set-words.ts'
import type { Typesetter } from '../writers/typesetter.ts'
import { escapeXml } from '../writers/xml.ts'
import { drawingOf } from './drawing.ts'
import { type Picture, picturesOf } from './picture.ts'
import { factsOf, headingOf, tableOf, titleOf, toldLines } from './told.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const template = ['../writers/words.typ', './drawing.typ', './sheet.typ'].map(read).join('\n')
const THEMES = ['light', 'dark'] as const
/** In pixels: twice as wide as the screens that it is shown on. */
const WIDTH = 2_400
/** A list that is longer than a page goes on no slide: it is there to be read, in letters of 20 pixels and more. */
const WIDTH_OF_LIST = 1_600
const FOLDER = 'pictures'

const oneLine = (text: string) => plainDirection(text).replace(/\s+/g, ' ').trim()

/** In the order of the boards; names say which board's. None: there is nothing to draw. */
export async function pictureFiles(
  record: OpenRecord,
  { separator, stem, formatById }: Pick<WriterOptions, 'separator' | 'stem' | 'formatById'>,
  typesetter: Typesetter,
): Promise<Entry[]> {
  const setter = createWordSetter(typesetter)
  const copy = oneLine(copyWords(record))
  const entries: Entry[] = []
  const pictures = record.boards.flatMap(board => picturesOf(board, formatById(board.header.board.format)))
  for (const [i, picture] of pictures.entries()) {
    const { board, kind } = picture
    const number = String(i + 1).padStart(2, '0')
    const name = [stem, number, kind, slug(board.header.board.title)].filter(Boolean).join('-')
    const file = (ending: string) => `${FOLDER}/${name}${ending}`
    const told = wordsOf(picture, record, copy)
    const drawn = THEMES.flatMap((theme): Entry[] => {
      const data = { ...sheetOf(picture, record, copy, setter), theme }
      const svg = withWords(typesetter.svg({ template, data }), titleOf(picture), told)
      const drawing = { name: file(`-${theme}.svg`), content: svg }
      const isList = isLongerThanAPage(svg)
      if (isList && theme === 'dark') return [drawing]
      const png = typesetter.png(svg, isList ? WIDTH_OF_LIST : WIDTH)
      return [drawing, { name: file(`-${theme}.png`), content: png, packed: true }]
    })
    entries.push(
      ...drawn,
      { name: file('.txt'), content: `\ufeff${told}\n` },
      { name: file(separator === 'tab' ? '.tsv' : '.csv'), content: tableOf(picture, separator, copy) },
    )
    // The memory of a drawing goes only between two of them.
    await setImmediate()
  }
  return entries
}

function isLongerThanAPage(svg: string): boolean {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return Number(height) > Math.SQRT2 * Number(width)
}

/** In one text, for those who do not see it. */
function wordsOf(picture: Picture, { event }: OpenRecord, copy: string): string {
  return [
    titleOf(picture),
    ...toldLines(picture),
    [oneLine(event.name), editionOf(picture)].join(' · '),
    ...factsOf(picture),
    copy,
    t('picture-root', { root: picture.board.root }),
  ].join('\n')
}

function sheetOf(picture: Picture, { event }: OpenRecord, copy: string, setter: WordSetter) {
  const { board } = picture
  return {
    event: setter.inline(
      [oneLine(event.name), whereWords(board.header), editionOf(picture)].filter(Boolean).join(' · '),
    ),
    title: setter.inline(oneLine(board.header.board.title)),
    what: setter.inline(headingOf(picture)),
    drawing: drawingOf(picture, setter),
    facts: factsOf(picture).map(setter.inline),
    copy: setter.inline(copy),
    root: t('picture-root', { root: board.root }),
  }
}

const editionOf = ({ board }: Picture) => tFiles('edition', { edition: board.header.edition })

/** Outlines are no text: what they show is said in the picture itself, too. */
function withWords(svg: string, title: string, told: string): string {
  return svg.replace(
    /<svg[^>]*>/,
    head =>
      `${head.slice(0, -1)} role="img"><title>${escapeXml(title)}</title><desc>${escapeXml(told)}</desc>`,
  )
}
