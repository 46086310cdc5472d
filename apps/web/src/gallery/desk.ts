/** The organiser’s desk: its main pages. */
import { refuse } from '../live/refusal.ts'
import { boardOf, EVENT, eventView, HOME, modelOf, notesOf } from './room.ts'
import type { Scene, Scenes } from './scene.ts'

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

export const DESK: Scenes = {
  home: () => page('/o'),
  'home-empty': () => ({ path: '/o', stages: { system: { view: { ...HOME, events: [] } } } }),
  overview: () => page(`/o/e/${EVENT}`),
  agenda: () => page(`/o/e/${EVENT}/agenda`),
  people: () => page(`/o/e/${EVENT}/people`),
  record: () => page(`/o/e/${EVENT}/record`),
  'not-signed-in': () => ({
    path: '/o',
    stages: { system: { view: null, state: 'ended', refusal: refuse('not-signed-in') } },
  }),
}
