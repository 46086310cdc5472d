import type { Surface } from '../message.ts'

export const said = {
  'desk-offline':
    'Collwyd y cysylltiad. Rydych yn gweld yr hyn oedd yma o’r blaen; daw’n ôl ohono’i hun. Nid oes dim yn newid yn y cyfamser.',
  'said-connected': 'Mae’r cysylltiad yn ôl.',
  'said-time-over': 'Mae’r amser ar ben.',
  'said-frozen': 'Mae “{board}” wedi’i rewi.',
  'skip-to-main': 'Neidio i’r brif ran',
  'skip-to-next': 'Neidio i’r hyn sydd nesaf',
} as const satisfies Surface
