/** What the routes and sockets of one running server share. */
import type { Dispatch } from './commands/dispatch.ts'
import type { CommandContext } from './commands/handler.ts'
import type { Deps } from './deps.ts'
import type { Hall } from './doors/hall.ts'
import type { Joins } from './doors/joins.ts'
import type { Visitors } from './doors/visitors.ts'
import type { ExportJobs } from './exports/jobs.ts'
import type { MyProofs } from './exports/my-proofs.ts'
import type { KnownAddress } from './known-address.ts'
import type { Libraries } from './library/libraries.ts'
import type { CodeChecks } from './people/code-checks.ts'
import type { Cookies } from './people/cookies.ts'
import type { Entrances } from './people/entrances.ts'
import type { LastSeen } from './people/last-seen.ts'
import type { FindPeople } from './people/search.ts'
import type { Sessions } from './people/sessions.ts'
import type { Tickets } from './people/tickets.ts'
import type { Phones } from './phones.ts'
import type { Publications } from './publication/publications.ts'
import type { Seats } from './realtime/seats.ts'

export interface AppDeps extends Deps {
  cookies: Cookies
  sessions: Sessions
  entrances: Entrances
  codeChecks: CodeChecks
  visitors: Visitors
  hall: Hall
  joins: Joins
  lastSeen: LastSeen
  seats: Seats
  context: CommandContext
  dispatch: Dispatch
  findPeople: FindPeople
  myProofs: MyProofs
  phones: Phones
  exports: ExportJobs
  libraries: Libraries
  publications: Publications
  /** Known once the port is. */
  known(): KnownAddress
  tickets: Tickets
}
