/**
 * One simulated delegate: looks at the screens that a person would have, and every few seconds does one thing that a
 * person would do. It knows formats only by what they say of themselves.
 */
import { type Format, marksOn, pageEntries, readBoard, readPage, takeBackEntry } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { Clock, Rng } from '@folkmoot/kit'
import { type BoardView, type CommandAck, type EntryFate, type Id, SHOWN_PHASES } from '@folkmoot/protocol'
import { Connection, comeBack, type Joined, join } from './connection.ts'
import { pick } from './corpus.ts'
import type { Ledger } from './ledger.ts'
import type { StockClient } from './stock-client.ts'
import { beginWriting, fieldsFor, finish, promptsNow, typeOn, type Writing } from './writing.ts'

export interface DelegateOrder {
  origin: string
  code: string
  name: string
  network: Id | null
  /** How many times faster than people. */
  pace: number
  rng: Rng
  clock: Clock
  ledger: Ledger
}

/** Between two things that a person does, at pace 1. */
const THINK_MS = 5_000
const SPEAK_SHARE = 0.6
const GOES_AWAY = 0.006
const AWAY_MS = 20_000
/** Refusals that people meet too: somebody else was quicker, or the room has moved on. */
const EXPECTED = new Set(['wrong-phase', 'not-your-turn', 'conflict', 'not-found', 'forbidden', 'restarting'])

export class SimulatedDelegate {
  private readonly order: DelegateOrder
  private joined: Joined | null = null
  private connection: Connection | null = null
  private cancel: () => void = () => {}
  private stopped = false
  private away = false
  private writing: Writing | null = null
  private speaking: { table: Id; until: number } | null = null
  /** Boards on which this one has said enough. */
  private readonly content = new Map<string, number>()
  private readonly offered = new Set<Id>()
  private readonly unsaved = new Map<Id, StockClient>()

  constructor(order: DelegateOrder) {
    this.order = order
  }

  get person(): Id | null {
    return this.joined?.person ?? null
  }

  async start(): Promise<void> {
    const { origin, code, name, network, ledger } = this.order
    this.joined = await join(origin, code, name, network)
    if (this.stopped) return
    this.connection = new Connection(origin, this.joined)
    ledger.connected++
    this.later()
  }

  /** Says and writes nothing more; stays connected. */
  rest(): void {
    this.stopped = true
    this.cancel()
    if (!this.away) return
    this.connection?.restore()
    this.away = false
    this.order.ledger.connected++
  }

  /** Is everything that this one posted on disk? Asks again for what is not. */
  settled(): boolean {
    this.askWhetherSaved()
    return this.unsaved.size === 0
  }

  /** For a test that waits in vain: entries that are not saved, and how their sockets are. */
  unsettled(): string[] {
    return [...this.unsaved].map(
      ([entry, { provider, closes }]) =>
        `${this.order.name}: ${entry} of ${provider.roomname}, ${provider.wsconnected ? 'connected' : 'not connected'}, closed by ${closes.slice(-3).join(', ') || 'nothing'}`,
    )
  }

  /** Asks for everything anew, so that what {@link fateOf} answers is no older than this. */
  async refresh(): Promise<void> {
    await this.connection?.refresh()
  }

  /** What the server has told this one of an entry, on their own page or their table's. */
  fateOf(entry: Id): EntryFate | null {
    const { mine } = this.connection ?? {}
    return (mine?.fates[entry] ?? mine?.tableFates[entry])?.fate ?? null
  }

  stop(): void {
    this.stopped = true
    this.cancel()
    if (this.connection && !this.away) this.order.ledger.connected--
    this.connection?.close()
    this.connection = null
  }

  /** Thinks again after a while; never twice at once, and not while away. */
  private later(ms = (THINK_MS / this.order.pace) * (0.5 + this.order.rng.next())): void {
    this.cancel()
    if (this.stopped || this.away) return
    this.cancel = this.order.clock.after(ms, () => {
      void this.think().then(
        () => this.later(),
        () => this.later(),
      )
    })
  }

  /** One thing, the most pressing first. */
  private async think(): Promise<void> {
    const { connection } = this
    if (this.away || !connection?.live) return
    this.askWhetherSaved()
    if (this.order.rng.next() < GOES_AWAY && this.writing === null) return this.goAway()
    if (await this.answerSomebody(connection)) return
    if (await this.takeTurn(connection)) return
    const board = this.boardNow(connection)
    const format = board && formatById(board.format)
    if (!board || !format) return
    if (board.phase === 'vote') return this.vote(connection, board)
    if (await this.write(connection, board, format)) return
    if (SHOWN_PHASES.includes(board.phase)) await this.react(connection, board, format)
  }

  private boardNow({ view }: Connection): BoardView | null {
    const board = view?.boards.find(one => one.id === view.stage.board)
    return board && board.phase !== 'waiting' && board.phase !== 'closed' ? board : null
  }

  /** The bus has no signal: everything stays on the device. Now and then it is another device that comes back. */
  private goAway(): void {
    const { clock, rng, pace, ledger, origin } = this.order
    this.away = true
    ledger.connected--
    this.connection?.cut()
    clock.after((AWAY_MS / pace) * (0.5 + rng.next()), () => {
      if (this.stopped) return
      // A device with words that are not saved yet is not put away.
      const another = rng.next() < 0.25 && this.unsaved.size === 0 && this.joined
      const back = another ? comeBack(origin, another) : Promise.resolve(null)
      void back
        .then(joined => {
          if (this.stopped) return
          if (joined) {
            this.connection?.close()
            this.joined = joined
            this.connection = new Connection(origin, joined)
          } else this.connection?.restore()
          this.away = false
          ledger.connected++
          ledger.returns++
        })
        .catch(error => {
          ledger.refuse((error as Error).message)
          this.connection?.restore()
          this.away = false
          ledger.connected++
        })
        .finally(() => this.later())
    })
  }

  private async answerSomebody(connection: Connection): Promise<boolean> {
    const { rng } = this.order
    const quote = connection.mine?.quotes.find(one => one.answer === 'asked')
    if (quote) {
      const answer = rng.next() < 0.85 ? 'agreed' : 'declined'
      this.told(
        await connection.command('quote.answer', { quote: quote.quote, answer, text: null, name: null }),
      )
      return true
    }
    const swap = connection.mine?.swaps.find(one => !one.mine && one.answer === 'asked')
    if (!swap) return false
    const input = { swap: swap.swap, agree: rng.next() < 0.8, contact: 'by post, at the town hall' }
    this.told(await connection.command('swap.answer', input))
    return true
  }

  private async takeTurn(connection: Connection): Promise<boolean> {
    const { rng, clock, ledger, pace } = this.order
    const { mine, view } = connection
    const round = view?.round
    const table = mine?.round
    const me = mine?.person.known
    if (!table || !me || !round || table.queue[0]?.person !== me || mine.table?.id !== table.table) {
      this.speaking = null
      return false
    }
    const at = { board: round.board, table: table.table }
    if (table.state !== 'speaking') {
      if (this.offered.has(round.board) || rng.next() > 0.08) {
        this.told(await connection.command('turns.begin', at))
        return true
      }
      this.offered.add(round.board)
      ledger.passes++
      this.told(await connection.command('turns.pass', { ...at, person: me }))
      return true
    }
    const until = clock.now() + (round.turnMs * SPEAK_SHARE * (0.5 + rng.next())) / pace
    this.speaking ??= { table: table.table, until }
    if (clock.now() < this.speaking.until) return true
    this.speaking = null
    if (this.told(await connection.command('turns.next', { ...at, speaker: me }))) ledger.spoke(me)
    return true
  }

  /** The page that this board is written on, if there is one to write on. */
  private pageFor(connection: Connection, board: BoardView): { id: Id; client: StockClient } | null {
    const { mine } = connection
    if (!mine) return null
    if (board.by === 'person') {
      const { id, pageEpoch } = mine.person
      return { id, client: connection.open('page', id, pageEpoch) }
    }
    const page = mine.table?.page
    return page ? { id: page.id, client: connection.open('page', page.id, page.pageEpoch) } : null
  }

  /** A few words more of what is being written, or something new. False: this one has said what they wanted to say. */
  private async write(connection: Connection, board: BoardView, format: Format): Promise<boolean> {
    const { rng, clock, ledger } = this.order
    if (this.writing && this.writing.board !== board.id) this.writing = null
    const page = this.pageFor(connection, board)
    if (!page?.client.provider.synced) return false
    if (this.writing) {
      if (!pageEntries(page.client.doc).has(this.writing.entry)) this.writing = null
      else if (typeOn(this.writing, rng)) await this.post(connection, board, format, page)
      return true
    }
    const prompts = promptsNow(board, format, connection.mine?.table ?? null)
    const step = `${board.id} ${board.step ?? ''}`
    const wanted = Math.min(format.most ?? 3, format.counted ? prompts.length : 3)
    const written = this.content.get(step) ?? 0
    if (prompts.length === 0 || written >= wanted) return this.thinkAgain(page.client, board, page.id)
    if (written > 0 && !format.counted && rng.next() < 0.4) {
      this.content.set(step, wanted)
      return false
    }
    const answered = new Set(
      readPage(page.client.doc)
        .filter(entry => entry.board === board.id && entry.posted)
        .map(entry => entry.prompt),
    )
    const open = prompts.filter(prompt => !answered.has(prompt.id))
    if (board.by === 'table' && answered.size > 0 && open.length === 0) return false
    const prompt = pick(open.length > 0 ? open : prompts, rng)
    const on = { doc: page.client.doc, page: page.id, board: board.id, prompt, now: clock.now() }
    const known = format.textOptional
      ? readPage(page.client.doc).find(one => one.board === board.id && one.prompt === prompt.id)
      : undefined
    this.content.set(step, written + 1)
    if (known) {
      // A number beside the one given before: the same entry.
      this.writing = { ...on, prompt: prompt.id, entry: known.id, words: [], typed: 0 }
      await this.post(connection, board, format, page)
      return true
    }
    this.writing = beginWriting(on, format, rng)
    ledger.started(this.writing.entry)
    return true
  }

  private async post(
    connection: Connection,
    board: BoardView,
    format: Format,
    page: { id: Id; client: StockClient },
  ): Promise<void> {
    const { rng, ledger } = this.order
    const { writing } = this
    const { view, mine } = connection
    const prompt = board.prompts.find(one => one.id === writing?.prompt)
    this.writing = null
    if (!writing || !prompt || !view || !mine) return
    const whole = readPage(page.client.doc).find(one => one.id === writing.entry)
    const fields = {
      ...whole?.fields,
      ...fieldsFor(format.fields?.(prompt) ?? [], board, view, rng),
    }
    const about = format.asksAbout ? await this.somebody(connection, format) : null
    const text = finish(writing, fields, about, board.visibility)
    const entry = { person: mine.person.known, page: page.id, entry: writing.entry, text }
    ledger.posted({ ...entry, board: board.id, prompt: prompt.id })
    if (about !== null && format.consent !== 'words')
      ledger.found.push({ finder: mine.person.known, found: about })
    this.unsaved.set(writing.entry, page.client)
    this.askWhetherSaved()
  }

  /** Asked again after every return: a question that was on its way when the network went is never answered. */
  private askWhetherSaved(): void {
    for (const [entry, client] of this.unsaved)
      void client.saved().then(() => {
        this.unsaved.delete(entry)
        this.order.ledger.saved(entry)
      })
  }

  /** Somebody else of the list; for words, mostly oneself. */
  private async somebody(connection: Connection, format: Format): Promise<Id | null> {
    const { rng } = this.order
    if (format.consent === 'words' && rng.next() < 0.7) return null
    const letter = String.fromCharCode(97 + Math.floor(rng.next() * 26))
    for (const find of [letter, '']) {
      const answer = await connection.query('people.search', { find, page: 0 })
      const people = answer.ok ? (answer.result as { people: { id: Id }[] }).people : []
      const others = people.filter(one => one.id !== connection.mine?.person.known)
      if (others.length > 0) return pick(others, rng).id
    }
    return null
  }

  /** Now and then something is taken back. */
  private thinkAgain(client: StockClient, board: BoardView, page: Id): boolean {
    const { rng, ledger } = this.order
    if (rng.next() > 0.01 || board.phase !== 'write' || page !== this.joined?.person) return false
    const mine = readPage(client.doc).find(entry => entry.board === board.id && entry.posted)
    if (!mine) return false
    takeBackEntry(client.doc, mine.id)
    ledger.takenBack(mine.id)
    return true
  }

  private async react(connection: Connection, board: BoardView, format: Format): Promise<void> {
    const { rng, ledger } = this.order
    if (!format.marks || rng.next() > 0.5) return
    const client = connection.open('board', board.id, board.epoch)
    const { notes } = readBoard(client.doc)
    if (notes.length === 0) return
    const note = pick(notes, rng)
    const prompt = board.prompts.find(one => one.id === note.prompt)
    const offered = marksOn(format, prompt ?? null, board.visibility)
    if (offered.length === 0) return
    const mark = pick(offered, rng)
    const input = {
      board: board.id,
      note: note.id,
      kind: mark.kind,
      on: true,
      contact: mark.swap ? 'the hall' : '',
    }
    if (this.told(await connection.command('note.mark', input))) ledger.marks++
  }

  private async vote(connection: Connection, board: BoardView): Promise<void> {
    const { rng, ledger } = this.order
    const vote = connection.view?.votes.find(one => one.board === board.id)
    if (!vote?.open) return
    const given = Object.values(connection.mine?.ballots[board.id] ?? {}).reduce((sum, n) => sum + n, 0)
    if (given >= vote.budget) return
    const client = connection.open('board', board.id, board.epoch)
    const groups = connection.view?.groups.find(one => one.board === board.id)?.groups ?? []
    const targets = [...groups.map(group => group.id), ...readBoard(client.doc).notes.map(note => note.id)]
    if (targets.length === 0) return
    const target = pick(targets, rng)
    const before = connection.mine?.ballots[board.id]?.[target] ?? 0
    const input = { board: board.id, target, dots: before + 1 }
    if (this.told(await connection.command('vote.cast', input))) ledger.dots++
  }

  /** Was it done? What nobody would expect is noted. */
  private told(ack: CommandAck): boolean {
    if (!ack.ok && !EXPECTED.has(ack.code)) this.order.ledger.refuse(ack.code)
    return ack.ok
  }
}
