/** The evening before and the morning after: phones, cockpit and desk where the address has changed. */
import type { FacilitatorView } from '@folkmoot/protocol'
import {
  boardOf,
  cockpitView,
  EVENT,
  eventView,
  HOME,
  mine,
  modelOf,
  NETWORKS,
  notesOf,
  otherBoards,
  PEOPLE,
  phoneView,
} from './room.ts'
import type { Scene, Scenes } from './scene.ts'

const FROM = 'http://192.168.1.20:4600'
const TO = 'http://10.0.12.7:4600'
const AT = 1_000
const MOVED = { from: FROM, to: TO, at: AT, unsent: 2 }

const { event } = phoneView(null)
const onPhone = (view: Parameters<typeof phoneView>[1], rest: Partial<Scene> = {}): Scene => ({
  path: `/e/${EVENT}`,
  stages: { delegate: { view: phoneView(null, view), mine: mine() } },
  ...rest,
})
const under = { ...event, joinUrl: `${TO}/j/${event.joinCode}`, past: [location.origin] }
const refused = { status: 410, body: { code: 'link-used', message: 'used' } }
const LOOK_UP = {
  event: EVENT,
  name: 'Better Together',
  place: 'London',
  dates: '6th–7th December',
  doorsOpen: true,
  networks: NETWORKS,
  moved: true,
}

export const MORNING_PHONE: Scenes = {
  evening: () => onPhone({ stage: { session: 'review', made: true } }),
  'go-over': () => onPhone({ view: { event: under } }, { page: { state: { saved: 'saved' } } }),
  'go-over-unsaved': () => onPhone({ view: { event: under } }, { page: { state: { saved: 'saving' } } }),
  'over-failed': () => ({ path: '/over', answers: { '/api/come-over': refused } }),
  'over-unreachable': () => ({ path: '/over', answers: {} }),
  'join-been-here': () => ({
    path: '/j/BETR2GHR',
    answers: {
      '/api/me': { status: 200, body: { sessions: [] } },
      '/api/look-up': { status: 200, body: LOOK_UP },
    },
  }),
}

const newcomers = PEOPLE.slice(0, 14).map((person, i) => ({
  ...person,
  id: `new${i}`,
  connected: true,
  table: null,
  joinedAt: AT + i,
}))
const people = [...PEOPLE.map((one, i) => ({ ...one, connected: i > 40 })), ...newcomers]
const returning = newcomers.map((one, i) => {
  return { newcomer: one.id, person: `h${i}`, ...(i > 2 && { sure: true as const }) }
})
function cockpit(press: string[] = [], over: Partial<FacilitatorView> = {}): Scene {
  const board = boardOf('day-review', 'write')
  const view = cockpitView(board, {
    before: otherBoards('waiting'),
    notes: 23,
    view: { moved: MOVED, people, returning, ...over },
  })
  return {
    path: `/f/${EVENT}`,
    stages: { facilitator: { view } },
    notes: { b: modelOf(notesOf(board, 23)) },
    press,
  }
}

export const MORNING_COCKPIT: Scenes = {
  'coming-back': () => cockpit(),
  'coming-back-who': () => cockpit(['Who comes back …']),
  'coming-back-none': () => cockpit(['Who comes back …'], { returning: [], moved: { ...MOVED, unsent: 0 } }),
}

const desk = (path: string): Scene => ({
  path,
  stages: {
    system: { view: { ...HOME, movedFrom: FROM } },
    organiser: { view: eventView(boardOf('one-minute-round', 'share'), { moved: MOVED }) },
  },
})
export const MORNING_DESK: Scenes = {
  'home-moved': () => desk('/o'),
  'overview-moved': () => desk(`/o/e/${EVENT}`),
}
