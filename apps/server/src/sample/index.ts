/** The sample as records: what an empty data folder begins with, and what `event.create {from: 'sample'}` copies. */
import { formatById } from '@folkmoot/formats'
import { assert, randomCode, randomId } from '@folkmoot/kit'
import type { BoardRecord, Id, RecordKind, RecordOf, SessionRecord } from '@folkmoot/protocol'
import { EMPTY_STAGE } from '../commands/stage.ts'
import type { SampleSession } from './agenda.ts'
import { BETTER_TOGETHER } from './better-together.ts'
import { SAMPLE_NETWORKS, SAMPLE_PROGRAMME } from './programme.ts'

/** One record with its kind, as `Tx.put` and the store take them. */
export type KindedRecord = { [K in RecordKind]: { kind: K; record: RecordOf<K> } }[RecordKind]

export interface Agenda {
  days: string[]
  sessions: SessionRecord[]
  boards: BoardRecord[]
}

function boardOf(session: SampleSession, sessionId: Id, toId: (sample: Id) => Id): BoardRecord | null {
  if (!session.board) return null
  const format = formatById(session.board.format)
  assert(format, `the sample's format ${session.board.format} exists`)
  const id = toId(session.board.id)
  return {
    id,
    session: sessionId,
    order: 0,
    title: session.title,
    format: format.id,
    prompts: format.defaults.prompts.map((text, i) => ({ id: `prompt-${i + 1}`, text })),
    visibility: format.defaults.visibility,
    network: null,
    lookFirst: false,
    phase: 'waiting',
    revealed: [],
    written: false,
    lastCall: null,
    editions: 0,
    by: 'person',
    oneEach: false,
    layout: null,
    step: null,
  }
}

/**
 * The two days of Better Together for a new event. Ids are fresh, so that no two events share a board's id;
 * the sample event itself keeps its words as ids.
 */
export function agendaFromSample(toId: (sample: Id) => Id = () => randomId()): Agenda {
  const agenda: Agenda = { days: BETTER_TOGETHER.days.map(day => day.name), sessions: [], boards: [] }
  BETTER_TOGETHER.days.forEach((day, dayIndex) => {
    day.sessions.forEach((session, order) => {
      const id = toId(session.id)
      agenda.sessions.push({
        id,
        day: dayIndex,
        order,
        time: session.time,
        title: session.title,
        kind: session.kind,
        speaker: session.speaker ?? '',
        lines: [...(session.lines ?? [])],
        quotations: (session.quotations ?? []).map(quotation => ({ ...quotation })),
        minutes: null,
        revisits: [],
      })
      const board = boardOf(session, id, toId)
      if (board) agenda.boards.push(board)
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
        },
      },
      ...agenda.sessions.map(record => ({ kind: 'session', record }) as const),
      ...agenda.boards.map(record => ({ kind: 'board', record }) as const),
      { kind: 'stage', record: EMPTY_STAGE },
    ],
  }
}
