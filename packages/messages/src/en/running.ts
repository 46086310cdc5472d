import type { Surface } from '../message.ts'

/** What whoever runs the server reads where it was started: on PostgreSQL, which several may have open. */
export const running = {
  waiting:
    'Another Folkmoot serves from this database. This one waits, and takes over within seconds when that one is gone.',
  replaced:
    'Another Folkmoot has taken over, because this one was not heard of for some seconds. This one serves nothing any more.',
  'database-url': 'DATABASE_URL must be an address such as postgres://user:password@host:5432/database',
} as const satisfies Surface
