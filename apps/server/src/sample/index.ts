/** The sample as records: what an empty data folder begins with, and what `event.create {from: 'sample'}` copies. */
import { formatById } from '@folkmoot/formats'
import { assert, randomCode, randomId } from '@folkmoot/kit'
import type { BoardRecord, Id, RecordKind, RecordOf, SessionRecord } from '@folkmoot/protocol'
import { EMPTY_STAGE } from '../commands/stage.ts'
import type { SampleBoard } from './agenda.ts'
import { BETTER_TOGETHER } from './better-together.ts'
import { SAMPLE_NETWORKS, SAMPLE_PROGRAMME } from './programme.ts'

/** One record with its kind, as `Tx.put` and the store take them. */
export type KindedRecord = { [K in RecordKind]: { kind: K; record: RecordOf<K> } }[RecordKind]

export interface Agenda {
  days: string[]
  sessions: SessionRecord[]
  boards: BoardRecord[]
}

function boardOf(
  { id, format: formatId, title }: SampleBoard,
  session: Pick<SessionRecord, 'id' | 'title'>,
  order: number,
): BoardRecord {
  const format = formatById(formatId)
  assert(format, `the sample's format ${formatId} exists`)
  const { prompts, keys, visibility, by = 'person', oneEach = false, lookFirst = false } = format.defaults
  return {
    id,
    session: session.id,
    order,
    title: title ?? session.title,
    format: format.id,
    prompts: prompts.map((text, i) => ({
      id: `prompt-${i + 1}`,
      text,
      ...(keys?.[i] !== undefined && { key: keys[i] }),
    })),
    visibility,
    network: null,
    lookFirst,
    phase: 'waiting',
    revealed: [],
    written: false,
    lastCall: null,
    editions: 0,
    by,
    oneEach,
    layout: null,
    step: null,
  }
}

/**
 * The two days of Better Together for a new event. Ids are fresh, so that no two events share a board's id;
 * the sample event itself keeps its words as ids.
 */
export function agendaFromSample(newId: (sample: Id) => Id = () => randomId()): Agenda {
  const ids = new Map<Id, Id>()
  const toId = (sample: Id): Id => {
    const id = ids.get(sample) ?? newId(sample)
    ids.set(sample, id)
    return id
  }
  const agenda: Agenda = { days: BETTER_TOGETHER.days.map(day => day.name), sessions: [], boards: [] }
  BETTER_TOGETHER.days.forEach(({ sessions }, day) => {
    sessions.forEach((sample, order) => {
      const session: SessionRecord = {
        id: toId(sample.id),
        day,
        order,
        time: sample.time,
        title: sample.title,
        kind: sample.kind,
        speaker: sample.speaker ?? '',
        lines: [...(sample.lines ?? [])],
        quotations: (sample.quotations ?? []).map(quotation => ({ ...quotation })),
        minutes: sample.minutes,
        revisits: (sample.revisits ?? []).map(toId),
      }
      agenda.sessions.push(session)
      for (const [place, board] of (sample.boards ?? []).entries())
        agenda.boards.push(boardOf({ ...board, id: toId(board.id) }, session, place))
    })
  })
  return agenda
}

/** Every record of the sample: those of scope `system`, and those of the event's own scope. */
export function sampleRecords(
  now: number,
  ids: { joinCode: () => string } = { joinCode: randomCode },
): { system: KindedRecord[]; event: KindedRecord[] } {
  const { id, name, place, dates } = BETTER_TOGETHER
  const programme = SAMPLE_PROGRAMME.id
  const agenda = agendaFromSample(sample => sample)
  return {
    system: [
      { kind: 'programme', record: SAMPLE_PROGRAMME },
      ...SAMPLE_NETWORKS.map(record => ({ kind: 'network', record }) as const),
      { kind: 'event-index', record: { id, programme, createdAt: now } },
    ],
    event: [
      {
        kind: 'event',
        record: {
          id,
          programme,
          name,
          place,
          dates,
          days: agenda.days,
          networks: [...SAMPLE_NETWORKS],
          joinCode: ids.joinCode(),
          doorsOpen: true,
          rehearsal: false,
          safetyContact: 'the organiser at the welcome desk',
          recordGoesTo: 'the organiser, for the networks of this programme',
          epoch: 1,
          createdAt: now,
          expected: null,
        },
      },
      ...agenda.sessions.map(record => ({ kind: 'session', record }) as const),
      ...agenda.boards.map(record => ({ kind: 'board', record }) as const),
      { kind: 'stage', record: EMPTY_STAGE },
    ],
  }
}
