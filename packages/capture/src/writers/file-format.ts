/** What a format of files is: one folder here, and one line in `index.ts`. */
import type { http } from '@folkmoot/protocol'
import type { FormatLookup, OpenRecord } from './open-record.ts'
import type { Piece } from './piece.ts'

export interface WriterOptions {
  /** How each activity outlines its boards; boards of an unknown one are outlined by prompt. */
  formatById: FormatLookup
  /** Does any board of this file name people? */
  names: boolean
  separator: http.Separator
}

export interface FileFormat {
  /** What somebody reads who picks one. */
  title: string
  meaning: string
  mediaType: string
  /** What can be chosen besides. */
  asks?: readonly 'separator'[]
  /** After the dot of the file's name. */
  ending(options: Pick<WriterOptions, 'separator'>): string
  /** The file in pieces; the same record and options always give the same text. */
  write(record: OpenRecord, options: WriterOptions): Generator<Piece>
}
