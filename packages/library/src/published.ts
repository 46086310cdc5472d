/** One published edition, read from the record's JSON: it verifies, it is for those who read the library, and it names nobody. */
import { type CompiledRecord, namesPeople, verifySnapshot } from '@folkmoot/capture'
import { readRecord } from '@folkmoot/capture/reading'
import { err, ok, type Result } from '@folkmoot/kit'

/** For whom a library may be: the two audiences beyond the people who took part. */
export const READERS = ['public', 'programme'] as const
export type Readers = (typeof READERS)[number]

export interface Published {
  readers: Readers
  /** Counts an event's published editions, from 1. */
  edition: number
  record: CompiledRecord
}

/** What becomes a file's name must be one of our ids: nothing else may choose where a file is written. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/i

/** @param json a record's JSON export; refused with a sentence that says what to do */
export function readPublished(json: string): Result<Published, string> {
  const { ok: verifies, problems } = verifySnapshot(json)
  if (!verifies) return err(`It does not verify: ${problems[0] ?? 'it is no record'}.`)
  const record = readRecord(json)
  const { about } = record
  if (!about) return err('It does not say for whom it is. Export the record again, as JSON, for the public.')
  const { reach, edition = 1 } = about
  const readers = READERS.find(one => one === reach)
  if (!readers)
    return err(
      'It is not for the public, nor for the programme. Export the record again, as JSON, for one of them.',
    )
  const names = record.boards.some(({ leaves }) => leaves.some(leaf => namesPeople(leaf) && 'value' in leaf))
  if (names) return err('People are named in it. Export the record again, without names.')
  if (!idsOf(record).every(id => ID.test(id))) return err('One of its ids is none of Folkmoot’s.')
  return ok({ readers, edition, record })
}

function idsOf({ event, boards }: CompiledRecord): string[] {
  return [
    event.id,
    ...boards.flatMap(({ header, leaves }) => [
      header.board.id,
      header.board.format,
      ...header.networks.map(network => network.id),
      ...(header.outcome?.groups ?? []).map(group => group.id),
      ...leaves.map(leaf => leaf.note),
    ]),
  ]
}
