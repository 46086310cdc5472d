import type { Surface } from '../message.ts'

/** Cards for the tables, and the list of who sits where, as the organiser prints them. */
export const tableCards = {
  'table-cards': 'Table cards',
  'print-table-cards': 'Print table cards',
  'table-cards-about':
    'One card a table, two on a page: whoever scans it sits there. Once people have seats, a list by name follows for the door.',
  'how-many-tables': 'How many tables',
  'table-number': 'Table {number}',
  'scan-to-sit': 'Scan this when you sit down here.',
  'or-choose-table': 'While the event lasts, you can also open {address} and choose this table.',
  'qr-of-table': 'QR code: sit at {table}',
  'who-sits-where': 'Who sits where',
  'no-seat-yet': 'no seat yet',
} as const satisfies Surface
