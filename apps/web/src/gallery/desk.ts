/** The organiser’s desk: its main pages. */
import { refuse } from '../live/refusal.ts'
import { ENDING_DESK } from './endings.ts'
import { NETWORK_PLACE } from './network.ts'
import { boardOf, EVENT, eventView, HOME, modelOf, notesOf } from './room.ts'
import type { Scene, Scenes } from './scene.ts'
import { MORNING_DESK } from './second-morning.ts'

function page(path: string): Scene {
  const board = boardOf('one-minute-round', 'share')
  return {
    path,
    stages: { system: { view: HOME }, organiser: { view: eventView(board) } },
    notes: { b: modelOf(notesOf(board, 23)) },
    answers: {
      '/api/file-formats': {
        status: 200,
        body: {
          formats: [
            {
              id: 'docx',
              title: 'To finish (DOCX)',
              meaning: 'A report to go on with.',
              asks: [],
              leads: true,
            },
            {
              id: 'xlsx',
              title: 'To count (XLSX)',
              meaning: 'Sheets of notes and votes.',
              asks: [],
              leads: true,
            },
            {
              id: 'zip',
              title: 'Everything (ZIP)',
              meaning: 'All of these.',
              asks: ['separator'],
              leads: true,
            },
            { id: 'html', title: 'A page to read', meaning: 'For a browser, and for paper.', asks: [] },
          ],
        },
      },
    },
  }
}

const ROOT = '0123456789abcdef'.repeat(4)
/** A frozen board, of which two records were made. */
const frozen = boardOf('one-minute-round', 'closed', { editions: 1, written: true })
const RECORDED = eventView(frozen, {
  boards: [frozen],
  snapshots: [
    { id: 'b-1', board: 'b', title: frozen.title, edition: 1, at: 1_796_560_000_000, notes: 64, root: ROOT },
  ],
  editions: [
    {
      id: 'public-2',
      reach: 'public',
      network: null,
      edition: 2,
      at: 1_796_570_000_000,
      root: ROOT,
      boards: 1,
      notes: 41,
      heldBack: 23,
      since: { more: 6, fewer: 1, boardsMore: 0, boardsFewer: 0, frozenAnew: 0 },
    },
    {
      id: 'here-1',
      reach: 'here',
      network: null,
      edition: 1,
      at: 1_796_565_000_000,
      root: ROOT,
      boards: 1,
      notes: 64,
      heldBack: 0,
      since: null,
    },
  ],
})

export const DESK: Scenes = {
  ...MORNING_DESK,
  ...ENDING_DESK,
  ...NETWORK_PLACE,
  home: () => page('/o'),
  'home-empty': () => ({ path: '/o', stages: { system: { view: { ...HOME, events: [] } } } }),
  overview: () => page(`/o/e/${EVENT}`),
  agenda: () => page(`/o/e/${EVENT}/agenda`),
  people: () => page(`/o/e/${EVENT}/people`),
  record: () => page(`/o/e/${EVENT}/record`),
  editions: () => {
    const scene = page(`/o/e/${EVENT}/record`)
    return { ...scene, stages: { ...scene.stages, organiser: { view: RECORDED } } }
  },
  'not-signed-in': () => ({
    path: '/o',
    stages: { system: { view: null, state: 'ended', refusal: refuse('not-signed-in') } },
  }),
}
