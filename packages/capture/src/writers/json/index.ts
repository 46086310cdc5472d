/** The record as it verifies: canonical JSON, a line feed at the end. The one format that holds exact words. */

import { canonicalJson } from '@folkmoot/kit'
import { RECORD_FORMAT, recordFormatOf } from '../../record.ts'
import type { TextFormat, WriterOptions } from '../file-format.ts'
import type { OpenBoard, OpenRecord } from '../open-record.ts'
import type { Piece } from '../piece.ts'

/** `object` and then a member that sorts after all of its keys, left open for its items. */
function openList(object: string, key: string): string {
  return `${object.slice(0, -1)},"${key}":[`
}

function* bodyPieces({ body }: OpenBoard): Generator<Piece> {
  const { erasures, header, leaves, root, texts } = body
  yield { text: openList(canonicalJson({ erasures, header }), 'leaves'), notes: 0 }
  for (const [i, leaf] of leaves.entries())
    yield { text: `${i > 0 ? ',' : ''}${canonicalJson(leaf)}`, notes: leaf.part === 'words' ? 1 : 0 }
  const last = texts === undefined ? '' : `,"texts":${canonicalJson(texts)}`
  yield { text: `],"root":${canonicalJson(root)}${last}}`, notes: 0 }
}

/** Keys in canonical order, so that a long record need never be one string. */
function* write(record: OpenRecord, { names }: Pick<WriterOptions, 'names'>): Generator<Piece> {
  const { about, event, programme, root } = record
  const format = recordFormatOf(about)
  const copy = format === RECORD_FORMAT ? { copy: { names } } : {}
  const head = { ...(about && { about }), ...copy, event, format, programme, root }
  yield { text: openList(canonicalJson(head), 'snapshots'), notes: 0 }
  for (const [i, board] of record.boards.entries()) {
    if (i > 0) yield { text: ',', notes: 0 }
    yield* bodyPieces(board)
  }
  yield { text: ']}\n', notes: 0 }
}

export const json: TextFormat = {
  title: 'The record itself (JSON)',
  meaning: 'Everything, with its seals: the file that can be verified.',
  mediaType: 'application/json; charset=utf-8',
  ending: () => 'json',
  write: write,
}
