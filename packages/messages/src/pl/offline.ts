import type { Surface } from '../message.ts'

export const offline = {
  heading: 'Pani/Pana słowa na tym urządzeniu',
  'no-connection':
    'Teraz nie ma połączenia. Proszę pisać dalej: wszystko jest zachowane na tym urządzeniu i zostanie wysłane, gdy połączenie wróci. Wtedy znów będzie widać salę.',
  'nothing-yet': 'Na tym urządzeniu nie ma nic Pani/Pana.',
  note: 'Pani/Pana notatka, {n}',
  posted: 'dodane',
  draft: 'szkic · widoczny tylko dla Pani/Pana',
  another: 'Jeszcze jedna notatka na tę tablicę',
} as const satisfies Surface
