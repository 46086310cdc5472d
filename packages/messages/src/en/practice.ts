import type { Surface } from '../message.ts'

/** The cockpit of a rehearsal: one move after another. */
export const practice = {
  guide: 'To practise',
  'guide-step': 'To practise: {n} of {of}',
  'guide-close': 'Close what to practise',
  'guide-close-short': 'Close',
  'guide-open': 'Show what to practise next',
  'guide-about': 'One move after another, as the rehearsal goes on.',
  'guide-done': 'That is a whole day. Run it again as you like.',
  'guide-elsewhere': 'This activity has no such step: go on with the large button to one that has.',
  'guide-next': {
    choose: 'lesson',
    among: {
      open: 'Next: open a board for writing',
      reveal: 'Next: show the room what was posted',
      group: 'Next: put notes together',
      vote: 'Next: let people vote',
      results: 'Next: close the vote and see the results',
      'last-call': 'Next: give a last call',
      freeze: 'Next: freeze the board',
      page: 'Next: turn the wall’s page',
      break: 'Next: start a break',
      end: 'Next: end the day',
    },
  },
  'guide-how': {
    choose: 'lesson',
    among: {
      open: 'The large button. People write in private until you reveal.',
      reveal: 'Wait until a few have posted, then the large button. All notes come at once.',
      group: 'The large button, then Groups … Drag notes together, or take a suggestion, and name the group.',
      vote: 'The large button. Everybody has a few dots; nobody sees counts until you close.',
      results: 'The large button closes the vote: groups and notes stand in the order of their dots.',
      'last-call': 'Freeze … while people still write: everybody has 60 seconds to post.',
      freeze:
        'It freezes by itself when the last call ends, or with the large button. From then on nothing of it changes.',
      page: '“Next page” or “Hold”, over the picture of the wall, where more than four notes stand.',
      break: '“A break …” in More: every screen says when you go on.',
      end: '“What we made today, on the wall” in More, once a board is frozen.',
    },
  },
} as const satisfies Surface
