/** Parts of views, which unit tests and galleries begin with. */
import type { BoardView, SessionRecord, StageView } from '@folkmoot/protocol'

export function aBoard(id: string, over: Partial<BoardView> = {}): BoardView {
  return {
    id,
    session: 'who',
    order: 0,
    title: id,
    format: 'one-minute-round',
    prompts: [{ id: 'p', text: 'I’m here because ….' }],
    visibility: 'named',
    network: null,
    phase: 'waiting',
    revealed: [],
    lookFirst: false,
    lastCall: null,
    editions: 0,
    written: false,
    by: 'person',
    oneEach: false,
    layout: null,
    step: null,
    epoch: 1,
    ...over,
  }
}

export function aSession(id: string, over: Partial<SessionRecord> = {}): SessionRecord {
  return {
    id,
    day: 0,
    order: 0,
    time: '',
    title: id,
    kind: 'activity',
    speaker: '',
    lines: [],
    quotations: [],
    minutes: null,
    revisits: [],
    ...over,
  }
}

export function aStage(over: Partial<StageView> = {}): StageView {
  return {
    board: null,
    session: null,
    blank: false,
    timer: null,
    spotlight: null,
    announcement: null,
    gathered: 0,
    paging: { paused: false, turn: 0 },
    since: 0,
    spent: {},
    ...over,
  }
}
