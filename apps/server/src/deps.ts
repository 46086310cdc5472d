/** The composition root: everything that lives as long as the process, made in the order that it needs. */

import { KEPT_KINDS, roundDue } from '@folkmoot/domain'
import { type Store, StoreError } from '@folkmoot/engine'
import { formatById as knownFormat } from '@folkmoot/formats'
import { type Clock, type Rng, systemRng } from '@folkmoot/kit'
import { createRooms } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import { openSqliteStore, type SqliteStore } from '@folkmoot/storage'
import type { Config } from './config.ts'
import { createDirectory, type Directory, eventIds, storedRecords } from './directory.ts'
import { createFetching, type Fetching, type Part } from './exports/fetching.ts'
import { THE_PART } from './exports/typesetter.ts'
import type { ServerPassing } from './fail-points.ts'
import { diskOrders, killAt } from './faults.ts'
import { createSampleIfEmpty, newOrganiserLink, readSecrets, type Secrets } from './first-start.ts'
import { createFollows, type Follows } from './follows.ts'
import { containFormats, type FormatById } from './formats.ts'
import { createKeepsakes, type Keepsakes } from './keepsakes.ts'
import type { Logger } from './log.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { createForgetNeeds, type ForgetNeeds } from './people/forget-needs.ts'
import { createPairings, type Pairings } from './people/pairings.ts'
import { createSealer, type Sealer } from './people/sealer.ts'
import type { Token } from './people/tokens.ts'
import { createProgrammes, type Programmes } from './programmes.ts'
import { createReceipts, type Receipts } from './receipts.ts'
import { createRehearsals } from './rehearsal/crowds.ts'
import type { Rehearsals } from './rehearsal/rehearsals.ts'
import { createWatchedRooms, SYSTEM, type WatchedRooms } from './rooms.ts'
import { openShared } from './shared-store.ts'
import { createSteadyClock } from './steady-clock.ts'
import { chooseWire } from './wire/choose-wire.ts'

export interface Deps {
  config: Config
  log: Logger
  clock: Clock
  /** The activities, with whatever they get wrong contained. */
  formatById: FormatById
  store: Store
  rooms: WatchedRooms
  directory: Directory
  programmes: Programmes
  /** Of events that were deleted. */
  receipts: Receipts
  /** What people left there. */
  keepsakes: Keepsakes
  follows: Follows
  forgetNeeds: ForgetNeeds
  sealer: Sealer | null
  pairings: Pairings
  rehearsals: Rehearsals
  /** The part that sets pages. */
  fetching: Fetching
  metrics: Metrics
  secrets: Secrets
  /** For fault suites: called at every named point. */
  passing: ServerPassing | undefined
  /** Events with something to finish: a last call or a minute that runs, or internal commands on their way. */
  unfinished: readonly Id[]
  /** Events of which something is in a library. */
  published: readonly Id[]
  /** This start's one-time link. */
  organiserToken: Token
  /** Settles when another process has taken over: nothing may leave any more. */
  lost: Promise<void>
}

/** What a server does not decide itself. Tests give it a time, a chance and a disk of their own. */
export interface Surroundings {
  clock: Clock
  rng: Rng
  /** null: the data folder's. */
  store: Store | null
  /** false: no return code gets a box, which takes threads and time of this machine's own. */
  sealing?: boolean
  /** Absent: those of Folkmoot. */
  formatById?: FormatById
  /** Called once when another process serves this data: this one waits for it to end. */
  waiting?(): void
  /** What sets pages, and how it is fetched; absent: what is on this machine. */
  pagesPart?: Part
}

/** Whoever sets the computer's clock moves nothing here, and reads so in the log. */
function ownClock(log: Logger): Clock {
  return createSteadyClock(byMs =>
    log.warn(
      { byMs },
      'The computer’s clock was set. No timer moves: Folkmoot goes on with its own until it is started again.',
    ),
  )
}

/** @throws StoreError with one sentence when the folder cannot be used */
export async function openDeps(
  config: Config,
  log: Logger,
  surroundings: Partial<Surroundings> = {},
): Promise<Deps> {
  const { clock = ownClock(log), rng = systemRng, store: given = null } = surroundings
  const formats = surroundings.formatById ?? knownFormat
  const shared =
    given === null && config.databaseUrl !== null
      ? await openShared(config.databaseUrl, config.plain, log, surroundings.waiting)
      : null
  const folder = given === null && shared === null ? await openStore(config, log) : null
  const store = given ?? shared ?? (folder as SqliteStore)
  const damaged = folder ? await findDamage(folder, config.data, log) : []
  const metrics = createMetrics(clock, () => rooms.loaded())
  const formatById = containFormats(formats, log, metrics.engine)
  const passing = killAt(config.fault, log)
  const rooms = createWatchedRooms(
    createRooms({
      store,
      clock,
      rng,
      formatById,
      log,
      meter: metrics.engine,
      damaged,
      passing,
      prepare: chooseWire(config.plain).prepare,
      plain: config.plain,
    }),
  )
  const directory = createDirectory()
  const programmes = createProgrammes()
  const receipts = createReceipts()
  rooms.watch(directory)
  rooms.watch(programmes)
  rooms.watch(receipts)
  const secrets = await readSecrets(rooms)
  const keepsakes = createKeepsakes({ rooms, salt: secrets.keepsakes, formatById })
  rooms.watch(keepsakes)
  const follows = createFollows()
  rooms.watch(follows)
  const forgetNeeds = createForgetNeeds(rooms)
  rooms.watch(forgetNeeds)
  const sealer =
    surroundings.sealing === false
      ? null
      : createSealer({ rooms, clock, codeKey: secrets.codes, salt: secrets.keepsakes })
  await createSampleIfEmpty(rooms, store, clock.now())
  const unfinished: Id[] = []
  const published: Id[] = []
  for (const event of await eventIds(store)) {
    const records = await storedRecords(store, event).catch(error => {
      if (damaged.includes(event)) return null
      throw error
    })
    // Its codes still lead to it where they can be read, so that people hear what is wrong.
    if (!records) {
      directory.setAside(event)
      continue
    }
    receipts.load(event, records)
    keepsakes.load(event, records)
    follows.load(event, records)
    forgetNeeds.load(event, records)
    directory.load(event, records)
    if (receipts.has(event)) {
      if (records.get('event', event)) await finishDeletion(rooms, event, log)
      continue
    }
    if (records.list('publication').length > 0) published.push(event)
    const lastCall = records.list('board').some(board => board.lastCall !== null)
    const minute = records.list('round').some(round => roundDue(round) !== null)
    if (lastCall || minute || records.list('outbox').length > 0) unfinished.push(event)
  }
  const organiserToken = await newOrganiserLink(rooms)
  return {
    config,
    log,
    clock,
    formatById,
    store,
    rooms,
    directory,
    programmes,
    receipts,
    keepsakes,
    follows,
    forgetNeeds,
    sealer,
    pairings: createPairings(clock),
    rehearsals: createRehearsals(log),
    fetching: createFetching(surroundings.pagesPart ?? THE_PART),
    metrics,
    secrets,
    passing,
    unfinished,
    published,
    organiserToken,
    lost: shared?.lost ?? new Promise<void>(() => {}),
  }
}

/** An event was deleted, and the process ended before its rows were gone. */
async function finishDeletion(rooms: WatchedRooms, event: Id, log: Logger): Promise<void> {
  const done = await rooms.empty(event, KEPT_KINDS)
  if (!done.ok)
    log.warn({ event }, 'What was deleted is still on the disk: it is tried again at the next start.')
}

/** Until the store is open its trouble is told once, by whoever started us. */
async function openStore(config: Config, log: Logger): Promise<SqliteStore> {
  let open = false
  const store = await openSqliteStore({
    dir: config.data,
    plain: config.plain,
    diskOrders: diskOrders(config.fault, log),
    log: {
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => open && log.warn(fields, message),
    },
  })
  open = true
  return store
}

/** Damaged events are left exactly as they are, and everything else is served. @throws StoreError */
async function findDamage(store: SqliteStore, dir: string, log: Logger): Promise<Id[]> {
  const damaged = await store.damagedScopes()
  if (damaged.includes(SYSTEM))
    throw new StoreError('corrupt', `The data in ${dir} is damaged (the list of events): restore a backup.`)
  for (const scope of damaged)
    log.error(
      { scope },
      `What is stored of ${scope} in ${dir} is damaged: it is set aside untouched and not served. Restore a backup.`,
    )
  return damaged
}

/** What was under way when the process ended goes on, even when nobody has come back. */
export async function wakeUnfinished(deps: Pick<Deps, 'rooms' | 'unfinished'>): Promise<void> {
  for (const event of deps.unfinished) await deps.rooms.get(event)
}

export async function closeDeps(deps: Pick<Deps, 'rooms' | 'store' | 'metrics' | 'sealer'>): Promise<void> {
  deps.sealer?.stop()
  deps.metrics.stop()
  await deps.rooms.stop()
  await deps.store.close()
}
