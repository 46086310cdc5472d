import type { Surface } from '../message.ts'

/** What whoever runs the server reads where it was started: on PostgreSQL, which several may have open. */
export const running = {
  waiting:
    'Another Folkmoot serves from this database. This one waits, and takes over within seconds when that one is gone.',
  replaced:
    'Another Folkmoot has taken over, because this one was not heard of for some seconds. This one serves nothing any more.',
  'database-url': 'DATABASE_URL must be an address such as postgres://user:password@host:5432/database',
  'move-usage':
    'Usage: npm run move -- --from FOLDER --to postgres://… [--force], or from postgres://… to a folder',
  'moved-to-postgres':
    'Everything of {folder} is in PostgreSQL now. The folder stays as it was: start with DATABASE_URL from now on, and keep or delete its folkmoot.db.',
  'moved-to-folder':
    'Everything of PostgreSQL is in {folder} now. The database stays as it was: start without DATABASE_URL from now on.',
} as const satisfies Surface
