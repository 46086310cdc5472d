/**
 * Who is told to be here. While people write on a board without names, delegates come and go for others only when that
 * board strikes: a note that comes as somebody connects, or goes as they do, would be theirs. Of several such boards it is
 * the one on the stage.
 */

import { readStage } from '@folkmoot/domain'
import type { Clock } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import { type Id, nextStroke, strokeBefore } from '@folkmoot/protocol'
import type { Member } from './member.ts'

type Read = Pick<RoomReader, 'get' | 'list'>

export interface Presence {
  /** Somebody came or went, or something else of a device changed that is told with it. */
  changed(): void
  /** Those who are told to be here, of those who are. `besides`: what is told with them, see {@link Presence.lastBesides}. */
  told(read: Read, members: ReadonlySet<Member>, besides?: () => ReadonlySet<Id>): ReadonlySet<Member>
  /** Delegates as they were last told to be here. */
  lastTold(): ReadonlySet<Member>
  /** Devices of which something else is told, as it was when delegates were last told to be here. */
  lastBesides(): ReadonlySet<Id>
  stop(): void
}

/** `strikes`: what was held back is told now. */
export function createPresence(clock: Clock, strikes: () => void): Presence {
  let delegates: ReadonlySet<Member> = new Set()
  /** When the first change came that is not told yet. */
  let since: number | null = null
  let cancel: (() => void) | null = null
  let last: ReadonlySet<Id> = new Set()

  function wait(ms: number): void {
    cancel?.()
    cancel = clock.after(ms, () => {
      cancel = null
      strikes()
    })
  }

  return {
    changed() {
      since ??= clock.now()
    },
    told(read, members, besides) {
      const board = boardOfTheClock(read)
      const now = clock.now()
      if (since === null || board === null || strokeBefore(board, now) > since) {
        since = null
        if (besides) last = besides()
        delegates = new Set([...members].filter(isDelegate))
      } else wait(nextStroke(board, now) - now)
      return new Set([...delegates, ...[...members].filter(member => !isDelegate(member))])
    },
    lastTold: () => delegates,
    lastBesides: () => last,
    stop: () => cancel?.(),
  }
}

function isDelegate({ actor }: Member): boolean {
  return actor.role === 'delegate'
}

function boardOfTheClock(read: Read): Id | null {
  const onStage = readStage(read).board
  const open = read
    .list('board')
    .filter(({ visibility, phase }) => visibility !== 'named' && phase !== 'waiting' && phase !== 'closed')
    .map(board => board.id)
    .sort()
  return open.find(id => id === onStage) ?? open[0] ?? null
}
