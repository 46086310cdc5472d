/**
 * The wall of one event on all its screens: they say that they show it and how large, and one of them makes its pages
 * (`packages/domain/src/wall.ts`). In memory alone: after a restart the screens say all of it again.
 */
import {
  emptyWall,
  pageLate,
  pageMade,
  screenGone,
  screenShown,
  sizeReleased,
  type WallState,
  wallView,
} from '@folkmoot/domain'
import type { Clock } from '@folkmoot/kit'
import type { Actor, Id, WallMessage, WallView } from '@folkmoot/protocol'
import type { Member } from './member.ts'

/** How long a display whose connection broke keeps its size, ms: a reload, a change of Wi-Fi. */
const HELD_MS = 15_000
/** Screens of one connection: a browser's tab shows one. */
const MOST_SCREENS = 4

export interface EventWall {
  /** Answers whether it was listened to. */
  hear(member: Member, message: WallMessage): boolean
  left(member: Member): void
  view(): WallView
  stop(): void
}

export function createEventWall(clock: Clock, changed: () => void): EventWall {
  let state: WallState = emptyWall(clock.now())
  const screens = new Map<Member, Set<Id>>()
  const releases = new Map<Id, () => void>()

  function now(next: WallState): void {
    if (next === state) return
    state = next
    changed()
  }

  function gone(id: Id, hold: boolean): void {
    now(screenGone(state, id, hold, clock.now()))
    if (!state.held.some(one => one.id === id)) return
    const release = () => {
      releases.delete(id)
      now(sizeReleased(state, id))
    }
    // It left once more while its size was held from the last time: that counts from now.
    releases.get(id)?.()
    releases.set(id, clock.after(HELD_MS, release))
  }

  return {
    hear(member, message) {
      if (!showsTheWall(member.actor)) return false
      const own = screens.get(member) ?? new Set<Id>()
      const { id } = message
      const others = [...screens].some(([one, ids]) => one !== member && ids.has(id))
      if (others) return false
      if (message.do === 'screen') {
        if (message.size === null) {
          own.delete(id)
          gone(id, false)
          return true
        }
        if (!own.has(id) && own.size >= MOST_SCREENS) return false
        screens.set(member, own.add(id))
        const display = member.actor.role === 'display'
        now(screenShown(state, { ...message.size, id, display }, clock.now()))
        return true
      }
      if (!own.has(id)) return false
      if (message.do === 'late') {
        now(pageLate(state, id, message.n, clock.now()))
        return true
      }
      const next = pageMade(state, id, message, clock.now())
      if (next) now(next)
      return next !== null
    },
    left(member) {
      for (const id of screens.get(member) ?? []) gone(id, true)
      screens.delete(member)
    },
    view: () => wallView(state),
    stop() {
      for (const cancel of releases.values()) cancel()
      releases.clear()
    },
  }
}

/** Displays, and whoever runs the whole event: the wall's picture stands in their cockpit. */
function showsTheWall(actor: Actor): boolean {
  return actor.role === 'display' || actor.role === 'organiser' || isPlenary(actor)
}
/** A facilitator of the whole event. */
export function isPlenary(actor: Actor): boolean {
  return actor.role === 'facilitator' && actor.network === null
}
