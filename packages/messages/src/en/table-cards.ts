import type { Surface } from '../message.ts'

/** Cards for the tables, and the list of who sits where, as the organiser prints them. */
export const tableCards = {
  'table-cards': 'Table cards',
  'print-table-cards': 'Print table cards',
  'table-cards-about':
    'One card a table, two on a page: whoever scans it sits there. Once people have seats, a list by name follows for the door.',
  'how-many-tables': 'How many tables',
} as const satisfies Surface
