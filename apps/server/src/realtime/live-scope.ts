/**
 * The live views of one scope: who is connected, what each audience was told, and what must be told again. Views are made
 * in a task of the room, so that nobody is told what a crash could forget; bursts of commits are told once.
 */
import { kindsOfMine } from '@folkmoot/domain'
import { type Clock, ok } from '@folkmoot/kit'
import type { RoomChange, RoomReader } from '@folkmoot/projection'
import type { Id, Refusal, ServerEvents, WallMessage, WholeView } from '@folkmoot/protocol'
import type { WatchedRooms } from '../rooms.ts'
import type { Need } from '../views/keys.ts'
import type { MineOf } from '../views/mine.ts'
import type { Member } from './member.ts'
import { createSentView, type Maker, type SentView } from './sent-view.ts'

const FAST_MS = 50
const SLOW_MS = 500
const RETRY_MS = 500

export interface ScopePlan {
  scope: Id
  /** What an audience depends on: nobody changes theirs while these stay as they are. */
  audienceNeeds: readonly Need[]
  audienceOf(read: RoomReader, member: Member): string
  makers(read: RoomReader, audience: string, members: ReadonlySet<Member>): readonly Maker[]
  /** What only one person is told, by the page that their device joined with. */
  mine?(read: RoomReader): MineOf
  /** null for roles that write no page. */
  pageOf?(member: Member): Id | null
  /** Pages whose people must be told when something on `pages` has changed: these, and others. */
  alsoTouched?(read: RoomReader, pages: ReadonlySet<Id>): ReadonlySet<Id>
  /** Somebody came or went. */
  membersChanged?(): void
  /** This one went. */
  left?(member: Member): void
  /** A screen says something of the wall; answers whether it was listened to. */
  hear?(member: Member, message: WallMessage): boolean
  /** Something was committed. */
  changed?(change: RoomChange): unknown
  /** Nobody follows the scope any more. */
  stop?(): void
  /** Must this member go? Asked before it is told anything. */
  check(read: RoomReader, member: Member): Refusal | null
  /** Told past the room too, which may be stuck or gone. `unwell`: while it cannot be read. */
  health?: { key: string; unwell: unknown; now(): unknown; audiences(audience: string): boolean }
}

export interface LiveScope {
  add(member: Member): void
  remove(member: Member): void
  members: ReadonlySet<Member>
  changed(change: RoomChange): void
  mark(...needs: Need[]): void
  hear(member: Member, message: WallMessage): boolean
  failed(): void
  /** Tells how the room is where that reads differently now. */
  tellHealth(): void
  whole(member: Member): WholeView | null
}

type Send = () => void

/** Records that `mine` is made of, besides one's own entries. */
const MINE_FAST: readonly Need[] = kindsOfMine('soon')
const MINE_SLOW: readonly Need[] = kindsOfMine('later')

export function createLiveScope(
  plan: ScopePlan,
  deps: {
    rooms: WatchedRooms
    clock: Clock
    broadcast(audience: string, message: Parameters<ServerEvents['change']>[0]): void
    bye(member: Member, refusal: Refusal): void
    roomName(audience: string): string
  },
): LiveScope {
  const members = new Set<Member>()
  const sent = new Map<string, SentView>()
  let fast = new Set<Need>()
  let slow = new Set<Need>()
  let pages = new Set<Id>()
  let slowAfter = 0
  let running = false
  let cancel: (() => void) | null = null
  let wakeAt = Number.POSITIVE_INFINITY
  let lastRun = 0

  function wake(after: number): void {
    const at = deps.clock.now() + after
    if (at >= wakeAt) return
    cancel?.()
    wakeAt = at
    cancel = deps.clock.after(after, () => {
      wakeAt = Number.POSITIVE_INFINITY
      cancel = null
      void run()
    })
  }
  function soon(): void {
    if (members.size > 0) wake(Math.max(0, lastRun + FAST_MS - deps.clock.now()))
  }

  async function run(): Promise<void> {
    if (running) return wake(FAST_MS)
    running = true
    lastRun = deps.clock.now()
    const slowNow = lastRun >= slowAfter
    const taken = { fast, slow: slowNow ? slow : new Set<Need>(), pages }
    fast = new Set()
    pages = new Set()
    if (slowNow) {
      if (slow.size > 0) slowAfter = lastRun + SLOW_MS
      slow = new Set()
    } else if (slow.size > 0) wake(slowAfter - lastRun)
    const sends = await deps.rooms.submit(plan.scope, {
      actor: null,
      op: null,
      run: tx => ok(compose(tx, taken)),
    })
    running = false
    if (sends.ok) for (const send of sends.value) send()
    else startOver()
  }

  /** What was composed never left, or the room is gone: everybody is told the whole again. */
  function startOver(): void {
    if (plan.health) sayHealth(plan.health, plan.health.unwell)
    for (const [audience, { rev }] of [...sent]) {
      const fresh = createSentView()
      fresh.rev = rev
      sent.set(audience, fresh)
    }
    for (const member of members) {
      member.audience = null
      member.mine = null
    }
    if (members.size > 0) wake(RETRY_MS)
  }

  function sayHealth({ key, audiences }: NonNullable<ScopePlan['health']>, value: unknown): void {
    for (const [audience, one] of sent)
      if (one.complete && audiences(audience) && one.put(key, value))
        deps.broadcast(audience, { rev: one.next(), set: { [key]: value } })
  }

  function compose(
    read: RoomReader,
    changed: { fast: ReadonlySet<Need>; slow: ReadonlySet<Need>; pages: ReadonlySet<Id> },
  ): Send[] {
    const sends: Send[] = []
    const newcomers: Member[] = []
    const mayDiffer = plan.audienceNeeds.some(need => changed.fast.has(need))
    for (const member of [...members]) {
      if (member.audience !== null && !mayDiffer) continue
      const refusal = member.audience === null ? plan.check(read, member) : null
      if (refusal) {
        members.delete(member)
        plan.left?.(member)
        plan.membersChanged?.()
        sends.push(() => deps.bye(member, refusal))
        continue
      }
      const audience = plan.audienceOf(read, member)
      if (audience === member.audience) continue
      newcomers.push(member)
      member.audience = audience
    }
    const inUse = new Set([...members].map(member => member.audience))
    for (const audience of sent.keys()) if (!inUse.has(audience)) sent.delete(audience)
    for (const audience of inUse) {
      if (audience === null) continue
      const one = sent.get(audience) ?? createSentView()
      sent.set(audience, one)
      const set = one.compose(plan.makers(read, audience, members), changed)
      if (set) sends.push(() => deps.broadcast(audience, { rev: one.next(), set }))
    }
    for (const member of newcomers) sends.push(() => greet(member))
    let mineOf: MineOf | undefined
    const touched = changed.pages.size > 0 ? plan.alsoTouched?.(read, changed.pages) : undefined
    for (const member of members) {
      if (!isMineDue(member, { ...changed, pages: touched ?? changed.pages })) continue
      mineOf ??= plan.mine?.(read)
      const send = composeMine(member, mineOf)
      if (send) sends.push(send)
    }
    return sends
  }

  /** After the audience's own changes left: the whole, and from then on its changes. */
  function greet(member: Member): void {
    const whole = self.whole(member)
    if (!whole || member.audience === null) return
    const room = deps.roomName(member.audience)
    for (const before of member.socket.rooms)
      if (before !== room && before !== member.socket.id) void member.socket.leave(before)
    member.socket.emit('hello', whole)
    void member.socket.join(room)
  }

  function isMineDue(
    member: Member,
    changed: { fast: ReadonlySet<Need>; slow: ReadonlySet<Need>; pages: ReadonlySet<Id> },
  ): boolean {
    const page = plan.pageOf?.(member) ?? null
    if (page === null) return false
    return (
      member.mine === null ||
      changed.pages.has(page) ||
      MINE_FAST.some(need => changed.fast.has(need)) ||
      MINE_SLOW.some(need => changed.slow.has(need))
    )
  }

  function composeMine(member: Member, mineOf: MineOf | undefined): Send | null {
    const view = mineOf?.(plan.pageOf?.(member) ?? '') ?? null
    const json = JSON.stringify(view)
    if (view === null || json === member.mine) return null
    member.mine = json
    return () => member.socket.emit('mine', view)
  }

  const self: LiveScope = {
    members,
    add(member) {
      members.add(member)
      plan.membersChanged?.()
      self.mark('presence')
    },
    remove(member) {
      if (!members.delete(member)) return
      plan.left?.(member)
      plan.membersChanged?.()
      self.mark('presence')
      if (members.size === 0) plan.stop?.()
    },
    changed(change) {
      plan.changed?.(change)
      for (const kind of change.records) {
        fast.add(kind)
        slow.add(kind)
      }
      if (change.boards.size > 0) {
        fast.add('notes')
        slow.add('notes')
      }
      for (const page of change.pages) pages.add(page)
      if (change.records.size + change.boards.size + change.pages.size > 0) soon()
    },
    mark(...needs) {
      for (const need of needs) {
        fast.add(need)
        slow.add(need)
      }
      soon()
    },
    hear: (member, message) => members.has(member) && (plan.hear?.(member, message) ?? false),
    failed() {
      if (!running && members.size > 0) startOver()
    },
    tellHealth() {
      const { health } = plan
      if (health && [...sent.keys()].some(health.audiences)) sayHealth(health, health.now())
    },
    whole(member) {
      const one = member.audience === null ? null : sent.get(member.audience)
      return one?.complete ? { rev: one.rev, view: one.whole(), now: deps.clock.now() } : null
    },
  }
  return self
}
