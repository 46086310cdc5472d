import type { Surface } from '../message.ts'

/** What a network takes along, and its own place. */
export const network = {
  'place-name': 'Network of {network}',
  'leads-network': 'Leads {network}',
} as const satisfies Surface
