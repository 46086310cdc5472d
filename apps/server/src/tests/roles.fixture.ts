/** The world of the roles matrix: two events furnished alike, and everybody of `roles.table.ts` at their doors. */
import { createEntry, postEntry, setAbout, setDraft } from '@folkmoot/board-doc'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { BoardRecord, Id, PersonRecord, RecordKind, RecordOf } from '@folkmoot/protocol'
import { Phase, RECORDS } from '@folkmoot/protocol'
import { call, device, joinAs, openStage, type Stage } from '@folkmoot/testkit'
import { SYSTEM } from '../rooms.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { type Subject, WHO, WHOSE, type Who, type Whose } from './roles.table.ts'
import { EVENT } from './world.fixture.ts'

/** How somebody knocks: always at {@link EVENT}'s door, whatever event they are of. */
interface Speaker {
  role: string
  cookie: string
  /** Where their device was made; delegates: who they are. */
  person: Id | null
  /** Their connection to the event's stage, or the code that its handshake was refused with. */
  stage: Stage | string
}

export interface RolesWorld {
  server: Started
  speakers: Record<Who, Speaker>
  subjects: Subject[]
  /** Commits of anybody since the last call that changed anything. */
  commits(): number
  /** Puts back whatever records were changed since the world was made. */
  restore(): Promise<void>
  discard(): Promise<void>
}

/** Not what somebody asked for: the projection makes them again, and keys of codes come when the processor has time. */
const DERIVED: readonly RecordKind[] = ['note-ref', 'seal']
const KINDS = (Object.keys(RECORDS) as RecordKind[]).filter(kind => !DERIVED.includes(kind))

const networkOf = (whose: Whose): string | null =>
  whose === 'own' || whose === 'room' ? 'keighley' : 'hereford'
const tableOf = (whose: Whose) => (whose === 'other' ? 'two' : 'one')
const boardOf = (whose: Whose, phase: Phase) => `m-${whose}-${phase}`

export async function openRolesWorld(): Promise<RolesWorld> {
  const server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  const organiserOf = (event: string) => device(server.origin, 'organiser', event, entered.cookie)
  const created = await organiserOf('').command('event.create', {
    programme: 'community-leadership-network',
    name: 'Elsewhere',
    networks: ['keighley', 'hereford'],
    from: 'blank',
  })
  const elsewhere = created.body.event as string
  const here = await furnish(server, EVENT, server.joinCode)
  const there = await furnish(server, elsewhere, created.body.joinCode as string)

  const facilitator = async (event: string, network: string | null) => {
    const made = await organiserOf(event).command('link.create', { label: 'F', network })
    const token = new URL(made.body.url as string).hash.slice(1)
    return { link: made.body.link as string, ...(await call(server.origin, '/api/enter', { token })) }
  }
  const display = async (event: string) => {
    const screen = (await call(server.origin, '/api/displays', {})).body as Record<string, string>
    await organiserOf(event).command('display.pair', { code: screen.code })
    return (await call(server.origin, `/api/displays/${screen.id}`, { secret: screen.secret })).cookie
  }
  const withdrawn = await facilitator(EVENT, null)
  await organiserOf(EVENT).command('link.revoke', { link: withdrawn.link })
  // A cookie is named after its event: carried over from another one it is forged to fit this door.
  const carried = (cookie: string) => cookie.replaceAll(elsewhere, EVENT)
  const cookies: Record<Who, [role: string, cookie: string, person?: Id]> = {
    organiser: ['organiser', entered.cookie],
    facilitator: ['facilitator', (await facilitator(EVENT, null)).cookie],
    allocated: ['facilitator', (await facilitator(EVENT, 'keighley')).cookie],
    keighley: ['delegate', here.own.cookie, here.own.person],
    hereford: ['delegate', here.other.cookie, here.other.person],
    display: ['display', await display(EVENT)],
    'facilitator-elsewhere': ['facilitator', (await facilitator(elsewhere, null)).cookie],
    'delegate-elsewhere': ['delegate', carried(there.own.cookie), there.own.person],
    'display-elsewhere': ['display', await display(elsewhere)],
    'signed-out': ['facilitator', withdrawn.cookie],
    nobody: ['facilitator', ''],
  }
  const speakers = {} as Record<Who, Speaker>
  for (const who of WHO) {
    const [role, cookie, person = null] = cookies[who]
    const stage = await openStage(server.origin, role, EVENT, cookie).catch(refusalOf)
    speakers[who] = { role, cookie, person, stage }
  }

  const subjects: Subject[] = []
  for (const whose of WHOSE)
    for (const phase of Phase.options) {
      const side = whose === 'elsewhere' ? there : here
      const place = whose === 'other' ? side.other : side.own
      subjects.push({
        phase,
        whose,
        board: whose === 'elsewhere' ? `x-${boardOf('room', phase)}` : boardOf(whose, phase),
        prompt: 'p1',
        note: await noteOn(server, whose === 'elsewhere' ? elsewhere : EVENT, boardOf(whose, phase)),
        round: whose === 'elsewhere' ? 'x-m-round' : 'm-round',
        table: side.ids(tableOf(whose)),
        person: place.person,
        deviceless: side.ids(`deviceless-${tableOf(whose)}`),
        spare: [side.ids('spare-one'), side.ids('spare-two')],
        quote: side.ids(`quote-${tableOf(whose)}`),
        link: side.ids('link'),
        device: side.ids('device'),
        session: side.ids('session'),
        swap: side.ids('swap'),
      })
    }

  let changed = 0
  const touched = new Map<string, Set<RecordKind>>()
  server.deps.rooms.watch({
    committed(room, change) {
      const asked = [...change.records].filter(kind => kind !== 'seal')
      if (asked.length + change.boards.size + change.pages.size === 0) return
      changed++
      const kinds = touched.get(room.scope) ?? new Set()
      for (const kind of change.records) kinds.add(kind)
      touched.set(room.scope, kinds)
    },
  })
  const scopes = [EVENT, elsewhere, SYSTEM]
  const before = new Map<string, Map<string, string>>()
  for (const scope of scopes) {
    const records = await server.deps.rooms.read(scope, read => everything(read, KINDS))
    if (records.ok) before.set(scope, records.value)
  }

  return {
    server,
    speakers,
    subjects,
    commits() {
      const now = changed
      changed = 0
      return now
    },
    async restore() {
      const renamed = [...touched.values()].some(kinds => kinds.has('note-ref'))
      for (const [scope, kinds] of [...touched]) {
        const known = KINDS.filter(kind => kinds.has(kind))
        await change(server, scope, tx => putBack(tx, known, before.get(scope) ?? new Map()))
      }
      // A board that became more private knows its notes by other ids.
      if (renamed)
        for (const subject of subjects)
          subject.note = await noteOn(
            server,
            subject.whose === 'elsewhere' ? elsewhere : EVENT,
            boardOf(subject.whose, subject.phase),
          )
      touched.clear()
      changed = 0
    },
    async discard() {
      for (const { stage } of Object.values(speakers)) if (typeof stage !== 'string') stage.close()
      await server.discard()
    },
  }
}

function refusalOf(error: Error & { data?: { code: string } }): string {
  return error.data?.code ?? error.message
}

function everything(read: RoomReader, kinds: readonly RecordKind[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const kind of kinds)
    for (const record of read.list(kind)) found.set(`${kind} ${record.id}`, JSON.stringify(record))
  return found
}

function putBack(tx: Tx, kinds: readonly RecordKind[], before: ReadonlyMap<string, string>): void {
  const now = everything(tx, kinds)
  for (const key of now.keys()) if (!before.has(key)) tx.delete(...(key.split(' ') as [RecordKind, Id]))
  for (const [key, json] of before) {
    const kind = key.split(' ')[0] as RecordKind
    if (kinds.includes(kind) && now.get(key) !== json) tx.put(kind, JSON.parse(json))
  }
}

async function change(server: Started, scope: Id, edit: (tx: Tx) => void, pages: Id[] = []): Promise<void> {
  const done = await server.deps.rooms.submit(scope, {
    actor: null,
    op: null,
    pages,
    run: tx => {
      edit(tx)
      return { ok: true, value: null }
    },
  })
  if (!done.ok) throw new Error(done.error.code)
}

async function noteOn(server: Started, scope: Id, board: Id): Promise<Id> {
  const found = await server.deps.rooms.read(scope, read => read.notes(board)[0]?.id)
  return (found.ok && found.value) || 'none'
}

/** Boards of all owners in all phases with a note on each, tables with a round running, people of every kind. */
async function furnish(server: Started, event: Id, code: string) {
  const ids = (id: string) => (event === EVENT ? id : `x-${id}`)
  const own = await joinAs(server, code, 'Kit', 'keighley')
  const other = await joinAs(server, code, 'Hel', 'hereford')
  const record = <K extends RecordKind>(kind: K, value: object) => RECORDS[kind].parse(value) as RecordOf<K>
  const person = (id: string, network: string): PersonRecord =>
    record('person', {
      id: ids(id),
      name: id,
      network,
      returnCodeHash: null,
      deviceless: true,
      pageEpoch: 1,
      joinedAt: 1,
    })
  const boards: BoardRecord[] = (['own', 'other', 'room'] as const).flatMap(whose =>
    Phase.options.map(phase =>
      record('board', {
        id: ids(boardOf(whose, phase)),
        session: ids('session'),
        order: 1,
        title: `${whose} ${phase}`,
        format: 'day-review',
        prompts: [{ id: 'p1', text: 'What ?' }],
        visibility: 'named',
        network: whose === 'room' ? null : networkOf(whose),
        phase: phase === 'closed' ? 'share' : phase,
      }),
    ),
  )
  const round = record('board', {
    ...boards[0],
    id: ids('m-round'),
    format: 'one-minute-round',
    network: null,
    phase: 'write',
  })
  const writers = { keighley: ids('writer-keighley'), hereford: ids('writer-hereford') }
  const tables = { [ids('one')]: own.person, [ids('two')]: other.person }
  await change(
    server,
    event,
    tx => {
      tx.put(
        'session',
        record('session', { id: ids('session'), day: 0, order: 99, title: 'M', kind: 'activity' }),
      )
      for (const one of [...boards, round]) tx.put('board', one)
      for (const [name, network] of [
        ['writer-keighley', 'keighley'],
        ['writer-hereford', 'hereford'],
        ['deviceless-one', 'keighley'],
        ['deviceless-two', 'hereford'],
        ['spare-one', 'keighley'],
        ['spare-two', 'keighley'],
      ] as const)
        tx.put('person', person(name, network))
      const rows = Object.entries(tables).map(([id, seated], i) => ({
        id,
        people: [seated, ids(`deviceless-${i === 0 ? 'one' : 'two'}`)],
      }))
      rows.forEach(({ id, people }, i) => {
        tx.put('table', record('table', { id, name: id, order: i, people }))
      })
      tx.put(
        'round',
        record('round', {
          id: round.id,
          mode: 'tables',
          turnMs: 60_000,
          quietMs: 60_000,
          tables: rows.map(({ id, people }) => ({
            table: id,
            name: id,
            queue: people,
            heard: [],
            passed: [],
            state: 'speaking',
            deadline: tx.now + 3_600_000,
            remainingMs: null,
          })),
          finishedAt: null,
        }),
      )
      const clock = { label: '', totalMs: 3_600_000, deadline: tx.now + 3_600_000, remainingMs: null }
      tx.put(
        'stage',
        record('stage', { id: 'stage', board: null, session: null, blank: false, timer: clock }),
      )
      Object.values(tables).forEach((quoted, i) => {
        tx.put(
          'quote',
          record('quote', {
            id: ids(`quote-${i === 0 ? 'one' : 'two'}`),
            board: ids(boardOf('room', 'share')),
            page: writers.keighley,
            entry: `e${i}`,
            person: quoted,
            typedName: '',
            text: 'quoted',
            answer: 'asked',
            correctedText: null,
            correctedName: null,
          }),
        )
      })
      tx.put(
        'link',
        record('link', { id: ids('link'), tokenHash: 'x', label: 'F', network: null, createdAt: 1 }),
      )
      tx.put(
        'device',
        record('device', {
          id: ids('device'),
          tokenHash: 'x',
          role: 'display',
          person: null,
          network: null,
          link: null,
          label: 'Screen',
          createdAt: 1,
        }),
      )
      Object.values(tables).forEach((quoted, i) => {
        tx.editPage(writers.keighley, doc => {
          const at = { board: ids(boardOf('room', 'share')), prompt: 'p1', made: 1, id: `e${i}` }
          const entry = createEntry(doc, at, undefined)
          setDraft(doc, entry, 'quoted')
          setAbout(doc, entry, { person: quoted, name: 'Quoted' })
          postEntry(doc, entry, { alone: true })
        })
      })
      for (const { id, network } of boards) {
        const page = network === 'hereford' ? writers.hereford : writers.keighley
        tx.editPage(page, doc => {
          const entry = createEntry(doc, { board: id, prompt: 'p1', made: 1 }, undefined)
          setDraft(doc, entry, `words on ${id}`)
          postEntry(doc, entry, { alone: true })
        })
      }
    },
    Object.values(writers),
  )
  await change(server, event, tx => {
    for (const board of boards)
      if (board.title.endsWith(' closed')) tx.put('board', { ...board, phase: 'closed' })
  })
  return { own, other, ids }
}
