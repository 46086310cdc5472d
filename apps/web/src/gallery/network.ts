/** A network's own place, as its people and whoever leads it see it. */
import type { NetworkPlace } from '../live/network-api.ts'
import { EVENT, NETWORKS } from './room.ts'
import type { Scene, Scenes } from './scene.ts'

const AT = Date.UTC(2026, 11, 8, 9, 30)
const [NETWORK] = NETWORKS as [(typeof NETWORKS)[number]]
const note = (id: string, text: string, by = ''): NetworkPlace['promises'][number] => ({
  id,
  text,
  lines: [
    { label: 'By when', text: '12 March' },
    { label: 'With whom', text: 'our governors' },
  ],
  by,
  held: null,
  board: 'What I am going to do',
  event: 'Better Together',
  follow: null,
})
const MEETING = {
  id: 'm1',
  rev: 4,
  begunAt: AT,
  came: 9,
  said: 'The centre opens on Saturdays from February.\nTwo families came back because somebody rang them.',
  agreed: 'We knock on ten doors each before Easter.',
  next: 'Second Tuesday in March, at the library.',
}
const board = (
  id: string,
  over: Partial<NetworkPlace['boards'][number]>,
): NetworkPlace['boards'][number] => ({
  id,
  title: 'Why are we here?',
  event: 'Better Together',
  dates: '6th–7th December',
  edition: 1,
  at: AT,
  root: '0123456789abcdef'.repeat(4),
  visibility: 'named',
  prompts: [
    {
      id: 'p0',
      text: 'I am here because …',
      notes: [
        {
          id: 'n1',
          text: 'our parents trust the youth centre more than us.',
          lines: [],
          by: 'Farah Imran',
          held: null,
        },
        { id: 'n2', text: 'nobody asked us before.', lines: [], by: '', held: null },
      ],
    },
  ],
  heldBack: 2,
  erased: 1,
  placed: null,
  ...over,
})
const SEALED = board('meeting-1', {
  title: 'Our meeting',
  event: NETWORK.name,
  dates: '8th December',
  prompts: [
    {
      id: 'said',
      text: 'What was said',
      notes: [{ id: 's1', text: MEETING.said, lines: [], by: '', held: null }],
    },
    {
      id: 'agreed',
      text: 'What we agreed',
      notes: [{ id: 's2', text: MEETING.agreed, lines: [], by: '', held: null }],
    },
  ],
  heldBack: 0,
  erased: 0,
  placed: { board: 'm1', kind: 'meeting', reach: 'programme', hours: 14 },
})
const DRAFT = {
  rev: 2,
  context: 'A primary school on the edge of the town, two streets from the youth centre.',
  what: 'A mother began to ring the others before each evening. Nine came, and the hall was too small.',
  so: 'People come when somebody they know asks them.',
  now: 'Each class has somebody who rings.',
  evidence: 'The lists of three evenings.',
  notes: ['n1', 's1'],
}
function place(over: Partial<NetworkPlace>): Scene {
  const body: NetworkPlace = {
    network: NETWORK,
    programme: 'Community Leadership Network',
    members: 12,
    leads: true,
    erases: false,
    promises: [
      note('p1', 'Ring three parents every Friday, and listen before I say anything.', 'Farah Imran'),
      {
        ...note('p2', 'Open the hall on Saturdays.'),
        follow: { id: 'f', state: 'under-way', told: 'Asha Begum', at: AT },
      },
    ],
    door: 'http://192.168.1.20:4600/n/enter',
    meeting: null,
    caseDraft: null,
    caseDue: null,
    boards: [board('b', {})],
    ...over,
  }
  return {
    path: `/n/${EVENT}`,
    answers: { [`/api/events/${EVENT}/network`]: { status: 200, body } },
  }
}

export const NETWORK_PLACE: Scenes = {
  'network-place': () => place({}),
  'network-read': () => place({ leads: false, door: null, meeting: MEETING }),
  'network-empty': () => place({ promises: [], boards: [] }),
  'network-meeting': () => place({ meeting: MEETING }),
  'network-sealed': () => place({ boards: [SEALED, board('b', {})] }),
  'network-case': () => place({ caseDraft: DRAFT, caseDue: '2027-03-12', boards: [SEALED, board('b', {})] }),
  'network-erasing': () => place({ erases: true }),
  'network-closed': () => ({ path: `/n/${EVENT}`, answers: {} }),
}
