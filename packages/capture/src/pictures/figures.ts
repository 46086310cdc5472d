/** Pictures as they stand within a document that keeps them as images: without a frame, since the document says whose they are. */
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { WriterOptions } from '../writers/file-format.ts'
import type { OpenBoard } from '../writers/open-record.ts'
import { createWordSetter } from '../writers/set-words.ts'
import { drawingOf } from './drawing.ts'
import { figurePictures, type Picture } from './picture.ts'
import { headingOf, toldLines } from './told.ts'

export interface Figure {
  kind: Picture['kind']
  title: string
  /** All that it shows, in words. */
  alt: string
  png: Uint8Array
  /** In pixels. */
  width: number
  height: number
}

const template = ['../writers/words.typ', './drawing.typ', './figure.typ']
  .map(file => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n')
/** Sharp in print at the width of a page’s text. */
const WIDTH = 1_500

/** None where nothing draws them. */
export async function figuresOf(
  board: OpenBoard,
  { formatById, typesetter }: Pick<WriterOptions, 'formatById' | 'typesetter'>,
): Promise<Figure[]> {
  if (!typesetter) return []
  const setter = createWordSetter(typesetter)
  const figures: Figure[] = []
  for (const picture of figurePictures(board, formatById(board.header.board.format))) {
    const data = { drawing: drawingOf(picture, setter) }
    const png = typesetter.png(typesetter.svg({ template, data }), WIDTH)
    figures.push({
      kind: picture.kind,
      title: headingOf(picture),
      alt: toldLines(picture).join(' '),
      png,
      width: WIDTH,
      height: heightOf(png),
    })
    // The memory of a drawing goes only between two of them.
    await setImmediate()
  }
  return figures
}

/** As its first chunk says. */
const heightOf = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset).getUint32(20)
