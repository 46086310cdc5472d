/** A made-up event and its boards, from which the gallery's scenes are put together. */
import type { BoardModel, Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, NetworkRecord, Phase, SessionRecord, StageView } from '@folkmoot/protocol'
import { aBoard, aSession, aStage } from '../../features/board/views.fixture.ts'
import type { RoomPicture } from '../mode.ts'
import { NAMES, WORDS } from './words.ts'

export const NETWORKS: NetworkRecord[] = (
  [
    ['birmingham', 'Birmingham', 'circle', '#3c4fb5'],
    ['east-manchester', 'East Manchester', 'square', '#b4452b'],
    ['hereford', 'Hereford', 'triangle', '#2c7a4b'],
    ['keighley', 'Keighley', 'diamond', '#a87400'],
    ['e13-newham', 'E13 (Newham)', 'star', '#a5317a'],
    ['rotherham', 'Rotherham', 'pentagon', '#00758a'],
    ['tunbridge-wells', 'Tunbridge Wells', 'cross', '#6a5796'],
  ] as const
).map(([id, name, shape, colour]) => ({ id, programme: 'p', name, shape, colour }))

export const QUOTATIONS = [
  {
    text: 'Human conversation is the most ancient and easiest way to cultivate the conditions for change – personal change, community and organisational change, planetary change.',
    author: 'M. Wheatley - Simple conversations to restore hope in the future',
  },
  {
    text: 'To survive, any community must prevail over the ever present corrosive forces that threaten to destroy its physical or moral integrity.',
    author: 'Suzanne Keller',
  },
]
export const SESSION: SessionRecord = aSession('s', {
  order: 1,
  time: '10:45',
  title: 'Why are we here?',
  quotations: QUOTATIONS,
})

export function boardOf(format: string, phase: Phase, over: Partial<BoardView> = {}): BoardView {
  const known = formatById(format)
  if (!known) throw new Error(`there is no format ${format}`)
  const { prompts, keys, visibility } = known.defaults
  return aBoard('b', {
    session: 's',
    title: known.title,
    format,
    prompts: prompts.map((text, i) => ({ id: `p${i}`, text, ...(keys?.[i] ? { key: keys[i] } : {}) })),
    visibility,
    phase,
    written: true,
    ...over,
  })
}

export function viewOf(
  board: BoardView | null,
  over: Partial<RoomPicture> = {},
  stage: Partial<StageView> = {},
): RoomPicture {
  return {
    event: {
      id: 'better-together',
      name: 'Better Together',
      programme: 'Community Leadership Network',
      place: 'London',
      dates: '6th–7th December',
      days: ['Day one', 'Day two'],
      joinCode: 'BETR2GHR',
      joinUrl: 'http://folkmoot.local:4600/j/BETR2GHR',
      doorsOpen: true,
      rehearsal: false,
      safetyContact: 'Jackie Dearden',
      zone: null,
      recordGoesTo: 'everyone who is here',
    },
    networks: NETWORKS,
    agenda: [SESSION],
    boards: board ? [board] : [],
    stage: aStage({ session: 's', board: board?.id ?? null, ...stage }),
    round: null,
    room: {
      inRoom: 82,
      joined: 90,
      byNetwork: NETWORKS.map((network, i) => ({ network: network.id, joined: 10 + i })),
    },
    groups: [],
    votes: [],
    tallies: [],
    agreed: [],
    summaries: [],
    ...over,
  }
}

/** `n` notes over the prompts, named or not as the board is. */
export function notesOf(
  board: BoardView,
  n: number,
  over: (i: number) => Partial<Note> = () => ({}),
): Note[] {
  return Array.from({ length: n }, (_, i) => {
    const network = NETWORKS[(i * 3) % 7]?.id ?? ''
    return {
      id: `n${(i * 7919) % 10_007}`,
      prompt: board.prompts[i % board.prompts.length]?.id ?? '',
      text: WORDS[i % WORDS.length] ?? '',
      at: i,
      ...(board.visibility === 'anonymous' ? {} : { network }),
      ...(board.visibility === 'named' ? { name: NAMES[i % NAMES.length] ?? '' } : {}),
      ...over(i),
    }
  })
}
export function modelOf(notes: readonly Note[]): BoardModel {
  return { notes, byId: new Map(notes.map(note => [note.id, note])) }
}
