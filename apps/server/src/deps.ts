/** The composition root: everything that lives as long as the process, made in the order that it needs. */
import { formatById } from '@folkmoot/formats'
import { systemClock, systemRng } from '@folkmoot/kit'
import { openSqliteStore } from '@folkmoot/storage'
import { createRooms, type Store } from '@folkmoot/sync'
import type { Config } from './config.ts'
import { createDirectory, type Directory, eventIds, storedRecords } from './directory.ts'
import { killAt } from './faults.ts'
import { createSampleIfEmpty, newOrganiserLink, readSecrets, type Secrets } from './first-start.ts'
import type { Logger } from './log.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { createPairings, type Pairings } from './people/pairings.ts'
import type { Token } from './people/tokens.ts'
import { createProgrammeNames, type ProgrammeNames } from './programme-names.ts'
import { createEmptyRehearsals, type Rehearsals } from './rehearsal/rehearsals.ts'
import { createWatchedRooms, type WatchedRooms } from './rooms.ts'

export interface Deps {
  config: Config
  log: Logger
  clock: typeof systemClock
  store: Store
  rooms: WatchedRooms
  directory: Directory
  programmeNames: ProgrammeNames
  pairings: Pairings
  rehearsals: Rehearsals
  metrics: Metrics
  secrets: Secrets
  /** This start's one-time link. */
  organiserToken: Token
}

/** @throws StoreError with one sentence when the folder cannot be used */
export async function openDeps(config: Config, log: Logger): Promise<Deps> {
  const clock = systemClock
  const store = await openStore(config.data, log)
  const metrics = createMetrics(clock, () => rooms.loaded())
  const rooms = createWatchedRooms(
    createRooms({
      store,
      clock,
      rng: systemRng,
      formatById,
      log,
      meter: metrics.engine,
      passing: killAt(config.fault, log),
    }),
  )
  const directory = createDirectory()
  const programmeNames = createProgrammeNames()
  rooms.watch(directory)
  rooms.watch(programmeNames)
  const secrets = await readSecrets(rooms)
  await createSampleIfEmpty(rooms, store, clock.now())
  for (const event of await eventIds(store)) directory.load(event, await storedRecords(store, event))
  const organiserToken = await newOrganiserLink(rooms)
  return {
    config,
    log,
    clock,
    store,
    rooms,
    directory,
    programmeNames,
    pairings: createPairings(clock),
    rehearsals: createEmptyRehearsals(),
    metrics,
    secrets,
    organiserToken,
  }
}

/** Until the store is open its trouble is told once, by whoever started us. */
async function openStore(dir: string, log: Logger): Promise<Store> {
  let open = false
  const store = await openSqliteStore({
    dir,
    log: {
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => open && log.warn(fields, message),
    },
  })
  open = true
  return store
}

/** Boards in their last call freeze on time even when nobody has come back after a restart. */
export async function wakeLastCalls(deps: Pick<Deps, 'store' | 'rooms'>): Promise<void> {
  for (const event of await eventIds(deps.store)) {
    const records = await storedRecords(deps.store, event)
    if (records.list('board').some(board => board.lastCall !== null)) await deps.rooms.get(event)
  }
}

export async function closeDeps(deps: Pick<Deps, 'rooms' | 'store' | 'metrics'>): Promise<void> {
  deps.metrics.stop()
  await deps.rooms.stop()
  await deps.store.close()
}
