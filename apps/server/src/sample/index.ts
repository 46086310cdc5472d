/** The samples as records: what an empty data folder begins with, and the agendas that `event.create` copies. */

import { dayIn, EMPTY_STAGE, yearAfter } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { assert, randomCode, randomId } from '@folkmoot/kit'
import type { BoardRecord, Id, RecordKind, RecordOf, SessionRecord } from '@folkmoot/protocol'
import type { SampleBoard, SampleEvent } from './agenda.ts'
import { BETTER_TOGETHER } from './better-together.ts'
import { COMBINED_EVENT } from './combined-event.ts'
import { SAMPLE_NETWORKS, SAMPLE_PROGRAMME } from './programme.ts'

/** By what `event.create` calls them in `from`. */
export const SAMPLES = {
  sample: BETTER_TOGETHER,
  'combined-event': COMBINED_EVENT,
} satisfies Record<string, SampleEvent>

/** One record with its kind, as `Tx.put` and the store take them. */
export type KindedRecord = { [K in RecordKind]: { kind: K; record: RecordOf<K> } }[RecordKind]

export interface Agenda {
  days: string[]
  sessions: SessionRecord[]
  boards: BoardRecord[]
}

function boardOf(
  { id, format: formatId, title, only }: SampleBoard,
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
    prompts: prompts
      .map((text, i) => ({
        id: `prompt-${i + 1}`,
        text,
        ...(keys?.[i] !== undefined && { key: keys[i] }),
      }))
      .filter(prompt => only === undefined || (prompt.key !== undefined && only.includes(prompt.key))),
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
 * The days of a sample for a new event. Ids are fresh, so that no two events share a board's id;
 * the event that an empty data folder begins with keeps the sample's words as ids.
 */
export function agendaFromSample(sample: SampleEvent, newId: (sample: Id) => Id = () => randomId()): Agenda {
  const ids = new Map<Id, Id>()
  const toId = (sample: Id): Id => {
    const id = ids.get(sample) ?? newId(sample)
    ids.set(sample, id)
    return id
  }
  const agenda: Agenda = { days: sample.days.map(day => day.name), sessions: [], boards: [] }
  sample.days.forEach(({ sessions }, day) => {
    sessions.forEach((planned, order) => {
      const session: SessionRecord = {
        id: toId(planned.id),
        day,
        order,
        time: planned.time,
        title: planned.title,
        kind: planned.kind,
        speaker: planned.speaker ?? '',
        lines: [...(planned.lines ?? [])],
        quotations: (planned.quotations ?? []).map(quotation => ({ ...quotation })),
        minutes: planned.minutes,
        revisits: (planned.revisits ?? []).map(toId),
      }
      agenda.sessions.push(session)
      for (const [place, board] of (planned.boards ?? []).entries())
        agenda.boards.push(boardOf({ ...board, id: toId(board.id) }, session, place))
    })
  })
  return agenda
}

/** Every record of the sample that an empty data folder begins with: those of scope `system`, and those of the event's own scope. */
export function sampleRecords(
  now: number,
  ids: { joinCode: () => string } = { joinCode: randomCode },
): { system: KindedRecord[]; event: KindedRecord[] } {
  const { id, name, place, dates } = BETTER_TOGETHER
  const programme = SAMPLE_PROGRAMME.id
  const agenda = agendaFromSample(BETTER_TOGETHER, sample => sample)
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
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          ends: null,
          followUp: null,
          keptUntil: yearAfter(dayIn(now, null)),
          keptMoves: [],
          home: null,
          archivedAt: null,
        },
      },
      ...agenda.sessions.map(record => ({ kind: 'session', record }) as const),
      ...agenda.boards.map(record => ({ kind: 'board', record }) as const),
      { kind: 'stage', record: EMPTY_STAGE },
    ],
  }
}
