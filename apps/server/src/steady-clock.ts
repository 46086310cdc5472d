/**
 * The server's time. It begins with the computer's clock when the server starts and goes on by the one that only grows:
 * whoever sets the computer's clock (or the network that does) moves no timer, no last call and no pace, and phones that
 * come later show what those show that were there before. A computer that slept was away for as long as it says.
 */
import { uptime } from 'node:os'
import { type Clock, systemClock } from '@folkmoot/kit'

interface Sources {
  /** Ms since 1970, as the computer has it now. */
  wall(): number
  /** Ms that only ever grow; they may stand still while the computer sleeps. */
  elapsed(): number
  /** Ms since the computer was started, sleep included; coarse. */
  awayToo(): number
}

const COMPUTER: Sources = {
  wall: () => Date.now(),
  elapsed: () => performance.now(),
  awayToo: () => uptime() * 1_000,
}
const LOOK_MS = 1_000
/** Less than this is the coarseness of the two clocks. */
const SLEPT_MS = 5_000
/** A clock that was set by less tells nobody anything. */
const SET_MS = 5_000

export function createSteadyClock(onSet: (byMs: number) => void, sources: Sources = COMPUTER): Clock {
  const began = { wall: sources.wall(), elapsed: sources.elapsed(), awayToo: sources.awayToo() }
  let slept = 0
  let looked = began.elapsed
  let told = 0

  function look(elapsed: number): void {
    looked = elapsed
    const away = sources.awayToo() - began.awayToo - (elapsed - began.elapsed)
    if (away - slept > SLEPT_MS) slept = away
    const set = sources.wall() - (began.wall + elapsed - began.elapsed + slept)
    if (Math.abs(set - told) < SET_MS) return
    told = set
    onSet(Math.round(set))
  }

  return {
    ...systemClock,
    now() {
      const elapsed = sources.elapsed()
      if (elapsed - looked >= LOOK_MS) look(elapsed)
      return Math.floor(began.wall + elapsed - began.elapsed + slept)
    },
    elapsed: sources.elapsed,
  }
}
