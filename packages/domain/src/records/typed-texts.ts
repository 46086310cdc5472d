/**
 * Texts that somebody typed and that are no notes: where each kind stands in the records, and what erasing one changes.
 * A text that editions hold as well has the same kind and id there.
 */
import {
  type Id,
  type InLanguage,
  type Outcome,
  type RecordKind,
  type RecordOf,
  type SnapshotRecord,
  type TypedTextKind,
  translationId,
  wordingId,
} from '@folkmoot/protocol'
import type { RecordReader } from './behaviour.ts'
import type { RecordEdit } from './record-kinds.ts'

export interface TypedText {
  of: TypedTextKind
  /** The board that it belongs to; null: the event, or a session of it. */
  board: Id | null
  /** Of the group, prompt, note, session or board. */
  id: Id
  text: string
}
/** In an edition's body, by the same kinds. */
type SealedText = { of: string; id: Id; value: string }
export interface Bodies {
  textsOf(body: string): readonly SealedText[]
  eraseTexts(
    body: string,
    goes: (text: SealedText) => boolean,
    at: number,
  ): { body: string; root: string; erasures: number }
}

/** Where texts of one kind of record are: `write` answers the record with `instead` for those that `goes` holds of. */
interface Place<R> {
  read(record: R): TypedText[]
  write(record: R, goes: (place: Omit<TypedText, 'text'>, text: string) => boolean, instead: string): R
}
/** An erased translation is one that is not given: nobody reads one without words. */
function givenWithout(
  board: Id,
  of: Id,
  given: readonly InLanguage[],
  goes: (place: Omit<TypedText, 'text'>, text: string) => boolean,
  instead: string,
): InLanguage[] {
  return given.map(one =>
    goes({ of: 'translation', board, id: translationId(of, one.language) }, one.text)
      ? { ...one, text: instead }
      : one,
  )
}
type Places = { [K in RecordKind]?: Place<Readonly<RecordOf<K>>> }

const PLACES: Places = {
  event: {
    read: ({ recordGoesTo, safetyContact, keptMoves, home, languages = [] }) => [
      { of: 'withdrawals', board: null, id: 'event', text: home?.withdrawals ?? '' },
      { of: 'goes-to', board: null, id: 'record', text: recordGoesTo },
      { of: 'safety', board: null, id: 'event', text: safetyContact },
      ...keptMoves.map(({ why }, i) => ({ of: 'kept-why' as const, board: null, id: `${i}`, text: why })),
      ...languages.map(({ readBy }, i) => ({
        of: 'language-read' as const,
        board: null,
        id: `${i}`,
        text: readBy,
      })),
    ],
    write(event, goes, instead) {
      const { recordGoesTo, safetyContact } = event
      return {
        ...event,
        recordGoesTo: goes({ of: 'goes-to', board: null, id: 'record' }, recordGoesTo)
          ? instead
          : recordGoesTo,
        safetyContact: goes({ of: 'safety', board: null, id: 'event' }, safetyContact)
          ? instead
          : safetyContact,
        home:
          event.home && goes({ of: 'withdrawals', board: null, id: 'event' }, event.home.withdrawals)
            ? { ...event.home, withdrawals: instead }
            : event.home,
        keptMoves: event.keptMoves.map((move, i) =>
          goes({ of: 'kept-why', board: null, id: `${i}` }, move.why) ? { ...move, why: instead } : move,
        ),
        ...(event.languages && {
          languages: event.languages.map((one, i) =>
            goes({ of: 'language-read', board: null, id: `${i}` }, one.readBy)
              ? { ...one, readBy: instead }
              : one,
          ),
        }),
      }
    },
  },
  session: {
    read: ({ id, title, speaker, lines }) => [
      { of: 'session', board: null, id, text: title },
      { of: 'speaker', board: null, id, text: speaker },
      ...lines.map(text => ({ of: 'line' as const, board: null, id, text })),
    ],
    write(session, goes, instead) {
      const is = (of: TypedTextKind, text: string) => goes({ of, board: null, id: session.id }, text)
      const { title, speaker } = session
      return {
        ...session,
        title: is('session', title) ? instead : title,
        speaker: is('speaker', speaker) ? instead : speaker,
        lines: session.lines
          .map(line => (is('line', line) ? instead : line))
          .filter((line, i) => line !== '' || session.lines[i] === ''),
      }
    },
  },
  board: {
    read: ({ id, title, titleInLanguages = [], prompts }) => [
      { of: 'title', board: id, id, text: title },
      ...[{ id, inLanguages: titleInLanguages }, ...prompts].flatMap(({ id: of, inLanguages = [] }) =>
        inLanguages.map(({ language, text }) => ({
          of: 'translation' as const,
          board: id,
          id: translationId(of, language),
          text,
        })),
      ),
      ...prompts.map(prompt => ({ of: 'prompt' as const, board: id, id: prompt.id, text: prompt.text })),
      ...prompts.flatMap(prompt =>
        (prompt.earlier ?? []).map(({ text }, i) => ({
          of: 'wording' as const,
          board: id,
          id: wordingId(prompt.id, i),
          text,
        })),
      ),
    ],
    write: (board, goes, instead) => ({
      ...board,
      ...(board.titleInLanguages && {
        titleInLanguages: givenWithout(board.id, board.id, board.titleInLanguages, goes, instead),
      }),
      title: goes({ of: 'title', board: board.id, id: board.id }, board.title) ? instead : board.title,
      prompts: board.prompts.map(prompt => ({
        ...prompt,
        ...(prompt.inLanguages && {
          inLanguages: givenWithout(board.id, prompt.id, prompt.inLanguages, goes, instead),
        }),
        ...(goes({ of: 'prompt', board: board.id, id: prompt.id }, prompt.text) && { text: instead }),
        ...(prompt.earlier && {
          earlier: prompt.earlier.map((one, i) =>
            goes({ of: 'wording', board: board.id, id: wordingId(prompt.id, i) }, one.text)
              ? { ...one, text: instead }
              : one,
          ),
        }),
      })),
    }),
  },
  publication: {
    read: ({ id, contact, about }) => [
      { of: 'contact', board: null, id, text: contact },
      ...about.notHere.map(({ board, title }) => ({ of: 'title' as const, board, id: board, text: title })),
    ],
    write(record, goes, instead) {
      const isTitle = ({ board, title }: { board: Id; title: string }) =>
        goes({ of: 'title', board, id: board }, title)
      const { contact, about, stage } = record
      const isNamed = about.notHere.some(isTitle)
      return {
        ...record,
        contact: goes({ of: 'contact', board: null, id: record.id }, contact) ? instead : contact,
        about: { ...about, notHere: about.notHere.filter(one => !isTitle(one)) },
        // The title of a board that is not in it stands under its root as it is: without it this edition cannot be shown.
        stage: isNamed && stage === 'published' ? 'withdrawn' : stage,
      }
    },
  },
  groups: {
    read: ({ id: board, groups }) =>
      groups.map(({ id, name }) => ({ of: 'group' as const, board, id, text: name })),
    write: (record, goes, instead) => ({
      ...record,
      // Whoever has the earlier arrangement open must look again before changing it.
      rev: record.rev + 1,
      groups: record.groups.map(group =>
        goes({ of: 'group', board: record.id, id: group.id }, group.name)
          ? { ...group, name: instead }
          : group,
      ),
    }),
  },
  sorting: {
    read: ({ id: board, groups }) =>
      groups.map(({ id, name }) => ({ of: 'group' as const, board, id, text: name })),
    write: (record, goes, instead) => ({
      ...record,
      groups: record.groups.map(group =>
        goes({ of: 'group', board: record.id, id: group.id }, group.name)
          ? { ...group, name: instead }
          : group,
      ),
    }),
  },
  stage: {
    read: ({ announcement, timer }) => [
      { of: 'announcement', board: null, id: 'stage', text: announcement?.text ?? '' },
      { of: 'clock', board: null, id: 'stage', text: timer?.label ?? '' },
    ],
    write(stage, goes, instead) {
      const { announcement, timer } = stage
      const isSaid = announcement && goes({ of: 'announcement', board: null, id: 'stage' }, announcement.text)
      const isClock = timer && goes({ of: 'clock', board: null, id: 'stage' }, timer.label)
      return {
        ...stage,
        announcement: isSaid ? (instead === '' ? null : { ...announcement, text: instead }) : announcement,
        timer: isClock ? { ...timer, label: instead } : timer,
      }
    },
  },
  reply: {
    read: ({ id, said, words, who }) => [
      { of: 'reply-said', board: null, id, text: said },
      { of: 'reply', board: null, id, text: words },
      { of: 'reply-who', board: null, id, text: who },
    ],
    write(reply, goes, instead) {
      const { id, said, words, who } = reply
      return {
        ...reply,
        said: goes({ of: 'reply-said', board: null, id }, said) ? instead : said,
        words: goes({ of: 'reply', board: null, id }, words) ? instead : words,
        who: goes({ of: 'reply-who', board: null, id }, who) ? instead : who,
      }
    },
  },
  moderation: {
    read: ({ id, board, reason, reword, reading }) => [
      { of: 'in-english', board, id, text: reading?.text ?? '' },
      { of: 'reason', board, id, text: reason },
      { of: 'ask', board, id, text: reword?.ask ?? '' },
    ],
    write(decided, goes, instead) {
      const { id, board, reason, reword, reading } = decided
      const isReading = reading && goes({ of: 'in-english', board, id }, reading.text)
      const isAsk = reword && goes({ of: 'ask', board, id }, reword.ask)
      return {
        ...decided,
        reason: goes({ of: 'reason', board, id }, reason) ? instead : reason,
        reword: isAsk ? { ...reword, ask: instead } : reword,
        ...(isReading && { reading: instead === '' ? null : { ...reading, text: instead } }),
      }
    },
  },
}
const KINDS = Object.keys(PLACES) as (keyof typeof PLACES)[]
type AnyPlace = Place<Readonly<RecordOf<RecordKind>>>

/** A text, whether it stands now, and in how many editions. */
export interface FoundText extends TypedText {
  stands: boolean
  editions: number
}

const keyOf = ({ of, board, id, text }: TypedText) => JSON.stringify([of, board, id, text])

/** Every text that can be erased, those that stand now first. */
export function typedTexts(read: RecordReader, bodies: Pick<Bodies, 'textsOf'>): FoundText[] {
  const found = new Map<string, FoundText>()
  const note = (text: TypedText, stands: boolean, editions: number) => {
    if (text.text === '') return
    const known = found.get(keyOf(text)) ?? { ...text, stands, editions: 0 }
    found.set(keyOf(text), { ...known, editions: known.editions + editions })
  }
  for (const kind of KINDS)
    for (const record of read.list(kind))
      for (const text of (PLACES[kind] as AnyPlace).read(record)) note(text, true, 0)
  for (const { board, body } of read.list('snapshot'))
    for (const { of, id, value } of bodies.textsOf(body)) {
      const kind = of as TypedTextKind
      note({ of: kind, board: belongsToBoard(kind) ? board : null, id, text: value }, false, 1)
    }
  return [...found.values()]
}

function belongsToBoard(of: TypedTextKind): boolean {
  return ['group', 'title', 'prompt', 'wording', 'translation', 'in-english'].includes(of)
}

/** What changes when this text goes, from where it stands now and from every edition. Empty: it is nowhere. */
export function editsOfErasedText(
  read: RecordReader,
  erased: TypedText,
  { instead, bodies, now }: { instead: string; bodies: Bodies; now: number },
): RecordEdit[] {
  const { of, board, id, text } = erased
  const goes = (one: Omit<TypedText, 'text'>, words: string) =>
    words === text && one.of === of && one.id === id && one.board === board
  const edits: RecordEdit[] = []
  for (const kind of KINDS) {
    const place = PLACES[kind] as AnyPlace
    for (const record of read.list(kind))
      if (place.read(record).some(one => goes(one, one.text)))
        edits.push({ kind, before: record, after: place.write(record, goes, instead) })
  }
  for (const record of read.list('snapshot')) {
    if (board !== null && record.board !== board) continue
    const after = editionWithout(record, erased, bodies, now)
    if (after !== record) edits.push({ kind: 'snapshot', before: record, after })
  }
  return edits
}

function editionWithout(
  record: Readonly<SnapshotRecord>,
  { of, id, text }: TypedText,
  bodies: Bodies,
  now: number,
): Readonly<SnapshotRecord> {
  const isIt = (one: SealedText) => one.of === of && one.id === id && one.value === text
  const { body, root, erasures } = bodies.eraseTexts(record.body, isIt, now)
  if (body === record.body) return record
  const outcome = of === 'group' && record.outcome ? nameless(record.outcome, id) : record.outcome
  return { ...record, body, root, erasures, outcome }
}

function nameless(outcome: Outcome, group: Id): Outcome {
  return {
    ...outcome,
    groups: outcome.groups.map(one => (one.id === group ? { ...one, name: '' } : one)),
  }
}
