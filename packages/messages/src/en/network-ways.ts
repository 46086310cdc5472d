import type { Surface } from '../message.ts'

/** On cockpit and desk: the ways to what a network takes along, and why few people’s boards are named. */
export const networkWays = {
  'take-along': 'Take along …',
  'take-along-of': 'Take along … {network}',
  'take-network-along': 'Take {network} along',
  'take-mine-along': 'Take my network along …',
  'take-mine-along-about':
    'One file with its frozen boards, its promises and its people, to open in a Folkmoot elsewhere.',
  'own-place': 'Our network’s own place …',
  'own-place-about': 'Its promises and boards to read, and its own meetings. Made the first time.',
  publication: 'The programme’s publication',
  'open-file': 'Open a network’s file',
  'few-named':
    'Fewer than six people belong to this network here. Everybody would know who wrote what, so boards are named, and nothing is counted together.',
} as const satisfies Surface
