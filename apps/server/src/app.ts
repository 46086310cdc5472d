/** One HTTP server: the doors, the board's files, Socket.IO and the sync sockets. */
import type { IncomingMessage } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import type { Clock } from '@folkmoot/kit'
import { LIMITS } from '@folkmoot/protocol'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { findAddresses } from './addresses.ts'
import type { AppDeps } from './app-deps.ts'
import { knownBackups } from './backups.ts'
import { createBreaks } from './breaks.ts'
import { createDispatch } from './commands/dispatch.ts'
import type { CommandContext } from './commands/handler.ts'
import { createOutbox } from './commands/outbox.ts'
import { createDeletions } from './deletions.ts'
import type { Deps } from './deps.ts'
import { networkOf } from './doors/address.ts'
import { attachGate } from './doors/gate.ts'
import { createHall } from './doors/hall.ts'
import { createHosts } from './doors/hosts.ts'
import { createJoins } from './doors/joins.ts'
import { createVisitors } from './doors/visitors.ts'
import { createExportJobs } from './exports/jobs.ts'
import { createMyProofs } from './exports/my-proofs.ts'
import { type KnownAddress, keepAddress } from './known-address.ts'
import { createLastCalls } from './last-calls.ts'
import { createLibraries } from './library/libraries.ts'
import { createHealth } from './metrics/health.ts'
import { createElsewhere } from './networks/elsewhere.ts'
import { createOrganisers } from './organisers.ts'
import { createCodeChecks } from './people/code-checks.ts'
import { createCookies } from './people/cookies.ts'
import { createEntrances } from './people/entrances.ts'
import { createLastSeen } from './people/last-seen.ts'
import { createPeopleSearch } from './people/search.ts'
import { createSessions } from './people/sessions.ts'
import { createTickets } from './people/tickets.ts'
import { createPhones } from './phones.ts'
import { answerErrors } from './plugins/answers.ts'
import { describeApi } from './plugins/openapi.ts'
import { logRequests } from './plugins/request-log.ts'
import { secure } from './plugins/security.ts'
import { refuseWhileUnsure } from './plugins/unsure.ts'
import { serveWebApp } from './plugins/web-files.ts'
import { createPublications } from './publication/publications.ts'
import { createConnections } from './realtime/connections.ts'
import { createLive } from './realtime/live.ts'
import { createSeats } from './realtime/seats.ts'
import { createSocketIo, cutSlow, serveSocketIo } from './realtime/socket-io.ts'
import { createSyncDoor } from './realtime/sync-door.ts'
import { serveSyncFallback } from './realtime/sync-fallback.ts'
import { createSyncServing } from './realtime/sync-serving.ts'
import { SYSTEM } from './rooms.ts'
import { createRoundClock } from './round-clock.ts'
import { commandRoutes } from './routes/commands.ts'
import { deletionRoutes } from './routes/deletion.ts'
import { doorRoutes } from './routes/doors.ts'
import { exportRoutes } from './routes/exports.ts'
import { followedRoutes } from './routes/followed.ts'
import { keptRoutes } from './routes/kept.ts'
import { libraryRoutes } from './routes/library.ts'
import { metricsRoute } from './routes/metrics.ts'
import { networkRoutes } from './routes/networks.ts'
import { otherRoutes } from './routes/others.ts'
import { partRoutes } from './routes/parts.ts'
import { publicationRoutes } from './routes/publication.ts'
import { sortingRoutes } from './routes/sorting.ts'
import { workspaceRoutes } from './routes/workspace.ts'
import { systemFacts } from './system-facts.ts'
import { chooseWire } from './wire/choose-wire.ts'
import { createKeepalive } from './wire/keepalive.ts'

/** How often facilitators are told how the room is, at most. */
/** How often it is written down when devices were last here. */
const LAST_SEEN_MS = 5 * 60_000
/** A room that nobody has used for so long leaves memory. */
const ROOM_IDLE_MS = 60_000
const TIDY_MS = 15_000
const NEEDS_MS = 60 * 60_000
const HEALTH_MS = 1_000

export interface App {
  http: FastifyInstance
  /** @throws when the port is taken */
  listen(): Promise<KnownAddress>
  /** Lets everything under way finish, tells everybody that we restart, closes. */
  close(): Promise<void>
}

/** `openIo`: how stage sockets come in. */
export async function buildApp(deps: Deps, openIo = createSocketIo): Promise<App> {
  const {
    config,
    log,
    clock,
    rooms,
    directory,
    pairings,
    programmes,
    rehearsals,
    secrets,
    metrics,
    formatById,
  } = deps
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.frameBytes,
    forceCloseConnections: true,
    // Whoever sends slowly on purpose is cut off; waiting for an answer is no part of it.
    requestTimeout: LIMITS.requestMs,
    http: { headersTimeout: LIMITS.headersMs, connectionsCheckingInterval: 1_000 },
  })
  const wire = chooseWire(config.plain)
  const io = openIo(app.server, config.publicUrl, config.keepaliveMs, wire)

  let known: KnownAddress = { addresses: findAddresses(config, config.port), moved: null, past: [] }
  const baseUrl = () => known.addresses.public
  const phones = createPhones(clock)
  const visitors = createVisitors(config.proxies, proxy => {
    log.warn(
      { proxy },
      `A proxy at ${proxy} passes requests on and was not named, so everybody behind it counts as one visitor. If it is yours, start with --proxy ${proxy}.`,
    )
    live.systemChanged()
  })
  const connections = createConnections()
  const lastSeen = createLastSeen(rooms, clock)
  const seats = createSeats()
  const tickets = createTickets(clock)
  const hall = createHall(clock)
  const joins = createJoins(clock, hall)
  const organisers = createOrganisers()
  const libraries = createLibraries({
    rooms,
    clock,
    folder: join(config.data, 'library'),
    secret: secrets.codes,
    failed: error => log.error({ err: error }, 'the library could not be made'),
  })
  const facts = {
    programmeName: programmes.nameOf,
    formatById,
    rehearsalOf: rehearsals.state,
    joinsOf: joins.state,
    expected: config.expectedPeople,
    libraries,
    isLasting: config.publicUrl !== null,
    get baseUrl() {
      return baseUrl()
    },
    get moved() {
      return known.moved
    },
    get past() {
      return known.past
    },
    holdsUnsent: lastSeen.holdsUnsent,
  }
  const system = systemFacts({
    directory,
    receipts: deps.receipts,
    keepsakes: deps.keepsakes,
    phones,
    visitors,
    lastSeen,
    known: () => known,
    now: clock.now,
  })
  const health = createHealth({ rooms: rooms.loaded, metrics, clock })
  const live = createLive({ io, rooms, mayAnswer: deps.store.mayAnswer, clock, facts, system, health })
  const context: CommandContext = {
    pairings,
    formatById,
    programmeName: programmes.nameOf,
    networksOf: programmes.networksOf,
    present: live.present,
    toldPresent: live.toldPresent,
    baseUrl,
    localUrl: () => known.addresses.local,
    tickets,
    codeKey: secrets.codes,
    tagKey: secrets.travel,
    serverName: secrets.server,
    followOf: deps.follows.of,
    peoplePerEvent: config.peoplePerEvent,
    homesOf: programme =>
      directory
        .events()
        .filter(({ event }) => event.programme === programme && event.placeOf !== undefined)
        .map(({ event }) => event.id),
    isFreeJoinCode: code => directory.byJoinCode(code) === null,
    joinCodeOf: directory.joinCodeOf,
    joins,
    rehearsals,
    hasEvents: programme => directory.events().some(({ event }) => event.programme === programme),
    knownBackups: () => knownBackups(config.data),
    codeKnown: (event, code) => deps.sealer?.known(event, code),
    finishDeletion: event => deletions.finish(event),
    organiserLabel: organisers.labelOf,
    areTwoOrganisers: organisers.areTwo,
  }
  const lastCalls = createLastCalls(rooms, context, clock)
  const roundClock = createRoundClock(rooms, clock)
  const breaks = createBreaks(rooms, clock)
  const outbox = createOutbox({ rooms, context, clock, log, passing: deps.passing })
  const exports = createExportJobs({
    clock,
    formatById,
    folder: join(config.data, 'exports'),
    failed: error => log.error({ err: error }, 'an export failed'),
  })
  const publications = createPublications({
    clock,
    folder: join(config.data, 'exports-of-programmes'),
    failed: error => log.error({ err: error }, 'A publication could not be made.'),
  })
  rooms.watch(publications)
  const deletions = createDeletions({ rooms, exports, rehearsals })
  for (const watcher of [
    connections,
    health,
    live,
    lastCalls,
    roundClock,
    breaks,
    outbox,
    exports,
    organisers,
    libraries,
    publications,
  ])
    rooms.watch(watcher)
  libraries.onChange(live.eventChanged)
  directory.onChange(live.systemChanged)
  deps.receipts.onChange(live.systemChanged)
  deps.keepsakes.onChange(live.systemChanged)
  rehearsals.onChange(live.eventChanged)
  joins.onChange(live.eventChanged)
  lastSeen.onChange(scope => scope === SYSTEM && live.systemChanged())
  phones.onArrival(live.systemChanged)

  const shared: AppDeps = {
    ...deps,
    cookies: createCookies(secrets.cookies, config.publicUrl?.startsWith('https:') ?? false),
    sessions: createSessions(rooms, directory, deps.receipts),
    entrances: createEntrances({
      rooms,
      directory,
      codeKey: secrets.codes,
      tagKey: secrets.travel,
      fromElsewhere: createElsewhere({ rooms, directory }),
      peoplePerEvent: config.peoplePerEvent,
      lastSeen,
    }),
    codeChecks: createCodeChecks(clock, config.codeChecks),
    visitors,
    hall,
    joins,
    lastSeen,
    seats,
    context,
    dispatch: createDispatch({ rooms, context, outbox, log, clock }),
    findPeople: createPeopleSearch(rooms, clock),
    myProofs: createMyProofs(rooms, clock),
    phones,
    exports,
    known: () => known,
    tickets,
    libraries,
    publications,
  }
  const keepalive = createKeepalive(config.keepaliveMs)
  const serving = createSyncServing({ ...shared, connections, publicUrl: config.publicUrl })
  const door = createSyncDoor({ ...shared, keepalive, wire }, serving)
  serveSyncFallback(io, { ...shared, wire }, serving)
  serveSocketIo(io, { ...shared, connections, live, keepalive, wire, now: clock.now })
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (request.url?.startsWith('/sync/')) door.upgrade(request, socket, head)
    else if (!request.url?.startsWith('/socket.io/')) socket.destroy()
  })

  const stopBeat = every(clock, HEALTH_MS, () => {
    metrics.sockets.look()
    live.tellHealth()
    cutSlow(io, wire)
    // Screens keep what they show, and come back when it can be told whether it is still true.
    if (!deps.store.mayAnswer()) io.disconnectSockets(true)
  })

  answerErrors(app, code => metrics.refused('http', code))
  logRequests(app)
  await secure(app, config.publicUrl)
  refuseWhileUnsure(app, deps.store)
  await app.register(cookie)
  await app.register(rateLimit, {
    global: false,
    keyGenerator: request => networkOf(visitors.of(request.raw)),
  })
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await describeApi(app)
  doorRoutes(app, shared)
  otherRoutes(app, shared)
  metricsRoute(app, shared)
  exportRoutes(app, shared)
  deletionRoutes(app, shared)
  networkRoutes(app, shared)
  libraryRoutes(app, shared)
  publicationRoutes(app, shared)
  sortingRoutes(app, shared)
  workspaceRoutes(app, shared)
  partRoutes(app, shared)
  keptRoutes(app, shared)
  followedRoutes(app, shared)
  commandRoutes(app, shared)
  await serveWebApp(app)
  const hosts = createHosts({
    publicUrl: config.publicUrl,
    host: config.host,
    alsoHosts: config.alsoHosts,
    machine: hostname(),
  })
  attachGate(app.server, {
    hosts,
    addressOf: request => networkOf(visitors.of(request)),
    refused: code => metrics.refused('http', code),
  })
  let leftBehind = false
  const stopTidying = every(clock, TIDY_MS, async () => {
    leftBehind = (await rooms.putAwayIdle(ROOM_IDLE_MS, clock.now())) > 0 || leftBehind
    // V8 would keep it until much more has come; nobody waits while it is collected now, and the memory given back.
    if (!leftBehind || metrics.sockets.count() > 0) return
    leftBehind = false
    globalThis.gc?.({ type: 'major', flavor: 'last-resort' })
  })
  void deps.forgetNeeds.look()
  const stopForgetting = every(clock, NEEDS_MS, () => void deps.forgetNeeds.look())
  const stopNoting = every(clock, LAST_SEEN_MS, () => void lastSeen.save())
  app.addHook('preClose', async () => {
    stopBeat()
    stopNoting()
    stopForgetting()
    stopTidying()
    lastCalls.stop()
    roundClock.stop()
    breaks.stop()
    outbox.stop()
    keepalive.stop()
    door.close()
    // Without Socket.IO's goodbye, after which a browser would not come back by itself.
    io.engine.close()
  })
  // The rooms that are in memory already have no first use ahead: what they sent before the last end is done now.
  for (const room of rooms.loaded()) await outbox.settled(room.scope, '')
  await libraries.begin(deps.published)
  await app.ready()

  return {
    http: app,
    async listen() {
      await app.listen({ port: config.port, host: config.host })
      const bound = app.server.address()
      const port = typeof bound === 'object' && bound ? bound.port : config.port
      known = { ...known, addresses: findAddresses(config, port) }
      const kept = await keepAddress(rooms, known.addresses)
      // A disk that refuses keeps nobody out: the address is found again, and then kept.
      if (kept.ok) known = kept.value
      return known
    },
    async close() {
      await rehearsals.close()
      await exports.close()
      await publications.close()
      await libraries.close()
      await deps.fetching.stop()
      await lastSeen.save()
      // Rooms first: what was acked is on disk, and their sockets hear that we restart.
      await rooms.stop()
      await app.close()
    },
  }
}

/** Again and again by the clock that everything here goes by; the answer stops it. */
function every(clock: Clock, ms: number, work: () => void): () => void {
  let cancel = () => {}
  const wait = () => {
    cancel = clock.after(ms, () => {
      wait()
      work()
    })
  }
  wait()
  return () => cancel()
}
