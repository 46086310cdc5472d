import type { Surface } from '../message.ts'

/** What a board's visibility is called and means: for whoever chooses one, and in the record afterwards. */
export const visibility = {
  title: { choose: 'visibility', among: { named: 'Named', network: 'Network only', anonymous: 'Anonymous' } },
  meaning: {
    choose: 'visibility',
    among: {
      named:
        'Everybody at the event sees who wrote each note. Names go into an export only when you ask for them.',
      network: [
        'The room sees the network, never the name. A network with fewer than {small} people is not named either.',
        'Nobody at the event can look up who wrote what, you included; whoever runs the server could.',
      ],
      anonymous: [
        'The room sees the words alone.',
        'Nobody at the event can look up who wrote what, you included; whoever runs the server could.',
      ],
    },
  },
  'in-the-record': {
    choose: 'visibility',
    among: {
      named: 'named board',
      network: 'network only: the room did not see who wrote',
      anonymous: 'anonymous: the room saw neither names nor networks',
    },
  },
  'no-names': 'No board here showed names.',
  'names-left-out': 'Names are left out of this copy.',
  'names-given': 'Names are given where the board showed them.',
} as const satisfies Surface
