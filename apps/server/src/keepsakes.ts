/** What people left in events that were deleted: found by their return code, opened with it, and changed by it alone. */
import { compileRecord, type RecordReply, recordText, withholdNotes } from '@folkmoot/capture'
import { openWithoutNames, readRecord } from '@folkmoot/capture/reading'
import { mayStandIn } from '@folkmoot/domain'
import { canonicalJson, err, type Json, ok, type Result } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type Id,
  type KeepsakeRecord,
  type KeptEditionRecord,
  type NoteReach,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import type { Keepsake } from './commands/keepsakes.ts'
import type { FormatById } from './formats.ts'
import { codeSecret, locatorOf, openSealed, sealTo } from './people/sealing.ts'
import type { WatchedRooms, Watcher } from './rooms.ts'

/** What a code opens. `words` null: they are in no edition any more. */
interface Left extends Omit<Keepsake, 'notes'> {
  replies: readonly RecordReply[]
  notes: { id: Id; reach: NoteReach; board: string; words: string | null; in: ('programme' | 'public')[] }[]
}
export interface Keepsakes extends Watcher {
  load(event: Id, records: Pick<RoomReader, 'list'>): void
  /** Editions that are kept of deleted events. */
  editions(): { event: Id; kept: Readonly<KeptEditionRecord> }[]
  edition(event: Id, reach: KeptEditionRecord['id']): Readonly<KeptEditionRecord> | null
  /** `wrong-code`: nothing here is opened by it. */
  open(code: string): Promise<Result<Left, Refusal>>
  /** How far notes may go from now on; what may not go as far leaves the editions that are kept, which become the next. */
  consent(code: string, said: Readonly<Record<Id, NoteReach>>): Promise<Result<Left, Refusal>>
  onChange(listener: () => void): void
}

export function createKeepsakes(deps: {
  rooms: WatchedRooms
  salt: string
  formatById: FormatById
}): Keepsakes {
  const { rooms, salt, formatById } = deps
  const boxes = new Map<string, { event: Id; id: Id }>()
  const kept = new Map<Id, Readonly<KeptEditionRecord>[]>()
  const listeners: (() => void)[] = []

  function load(event: Id, records: Pick<RoomReader, 'list'>): void {
    const editions = records.list('kept-edition')
    const keepsakes = records.list('keepsake')
    if (editions.length + keepsakes.length === 0 && !kept.has(event)) return
    for (const [locator, box] of boxes) if (box.event === event) boxes.delete(locator)
    for (const { locator, id } of keepsakes) boxes.set(locator, { event, id })
    kept.set(event, [...editions])
    for (const listener of listeners) listener()
  }

  async function withBox<T>(
    code: string,
    run: (tx: Tx, found: { secret: Buffer; record: Readonly<KeepsakeRecord>; keepsake: Keepsake }) => T,
  ): Promise<Result<T, Refusal>> {
    // Nothing was kept here: no code is worth a scrypt.
    if (boxes.size === 0) return err(refuse('wrong-code'))
    const secret = await codeSecret(code, salt)
    const box = boxes.get(locatorOf(secret))
    if (!box) return err(refuse('wrong-code'))
    return rooms.submit<T>(box.event, {
      actor: null,
      op: null,
      run: tx => {
        const record = tx.get('keepsake', box.id)
        const keepsake = record && (openSealed(secret, record, record.box) as Keepsake | null)
        return keepsake ? ok(run(tx, { secret, record, keepsake })) : err(refuse('wrong-code'))
      },
    })
  }

  return {
    load,
    loaded: (room, read) => load(room.scope, read),
    committed(room, change, read) {
      if (change.records.has('keepsake') || change.records.has('kept-edition')) load(room.scope, read)
    },
    editions: () => [...kept].flatMap(([event, all]) => all.map(one => ({ event, kept: one }))),
    edition: (event, reach) => kept.get(event)?.find(one => one.id === reach) ?? null,
    open: code => withBox(code, (tx, { keepsake }) => leftOf(tx, keepsake)),
    consent: (code, said) =>
      withBox(code, (tx, { record, keepsake }) => {
        const notes = keepsake.notes.map(({ id, reach }) => ({ id, reach: said[id] ?? reach }))
        const changed = { ...keepsake, notes }
        tx.put('keepsake', { ...record, box: sealTo(record, changed) })
        for (const edition of tx.list('kept-edition')) {
          const gone = notes.filter(({ reach }) => !mayStandIn(reach, edition.id)).map(({ id }) => id)
          const next = without(edition, gone, tx.now, formatById)
          if (next !== edition) tx.put('kept-edition', next)
        }
        // Neither the words nor the box of before stay in the log.
        tx.scrub()
        return leftOf(tx, changed)
      }),
    onChange: listener => void listeners.push(listener),
  }
}

function leftOf(read: Pick<RoomReader, 'list'>, { notes, ...about }: Keepsake): Left {
  const found = new Map<Id, { board: string; words: string; in: ('programme' | 'public')[] }>()
  let replies: readonly RecordReply[] = []
  for (const { id: reach, json } of read.list('kept-edition')) {
    const record = openWithoutNames(readRecord(json))
    replies = record.about?.replies ?? replies
    for (const board of record.boards)
      for (const note of board.notes) {
        const known = found.get(note.id)
        const at = { board: board.header.board.title, words: note.text, in: [...(known?.in ?? []), reach] }
        found.set(note.id, at)
      }
  }
  return {
    ...about,
    replies,
    notes: notes.map(({ id, reach }) => {
      return { id, reach, ...(found.get(id) ?? { board: '', words: null, in: [] }) }
    }),
  }
}

/** The same where none of these notes is in it. Its root changes with its number alone. */
function without(
  edition: Readonly<KeptEditionRecord>,
  gone: readonly Id[],
  now: number,
  formatById: FormatById,
): Readonly<KeptEditionRecord> {
  const record = readRecord(edition.json)
  const open = new Set(openWithoutNames(record).boards.flatMap(({ notes }) => notes.map(({ id }) => id)))
  const leaving = gone.filter(id => open.has(id))
  if (leaving.length === 0 || record.about === null) return edition
  const bodies = record.boards.map(body => withholdNotes(canonicalJson(body as unknown as Json), leaving))
  const number = edition.edition + 1
  const next = compileRecord(bodies, { ...record.about, edition: number })
  if (!next) return edition
  return {
    ...edition,
    ...recordText(next, formatById),
    edition: number,
    at: now,
    root: next.root,
    notes: edition.notes - leaving.length,
    withdrawn: edition.withdrawn + leaving.length,
  }
}
