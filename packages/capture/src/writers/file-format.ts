/** What a format of files is: one folder here, and one line in `index.ts`. */
import type { http } from '@folkmoot/protocol'
import type { FormatLookup, OpenRecord } from './open-record.ts'
import type { Piece } from './piece.ts'
import type { Typesetter } from './typesetter.ts'

export interface WriterOptions {
  /** How each activity outlines its boards; boards of an unknown one are outlined by prompt. */
  formatById: FormatLookup
  /** Does any board of this file name people? */
  names: boolean
  separator: http.Separator
  /** The file’s name up to its ending. */
  stem: string
  /** null: this machine has none. */
  typesetter: Typesetter | null
}

interface Described {
  /** What somebody reads who picks one. */
  title: string
  meaning: string
  mediaType: string
  /** What can be chosen besides. */
  asks?: readonly 'separator'[]
  /** Offered first, by a button of its own. */
  leads?: true
  /** It cannot be made without a typesetter, or holds more with one. */
  typesetter?: 'needed' | 'used'
  /** After the dot of the file's name. */
  ending(options: Pick<WriterOptions, 'separator'>): string
}

/** Text that grows piece by piece. */
export interface TextFormat extends Described {
  /** The file in pieces; the same record and options always give the same text. */
  write(record: OpenRecord, options: WriterOptions): Generator<Piece>
}

/** Made as a whole: it takes time and memory, which a server gives it in a process of its own. */
export interface PackedFormat extends Described {
  /**
   * The same record and options always give the same bytes.
   * @param told how many notes are done
   */
  pack(record: OpenRecord, options: WriterOptions, told: (notes: number) => void): Promise<Uint8Array>
}

export type FileFormat = TextFormat | PackedFormat
