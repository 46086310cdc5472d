import type { Clock } from '@folkmoot/kit'
import { describe, expect, it } from 'vitest'
import { type BarrierState, createBarrier } from './barrier.ts'

/** Time that only the test moves. */
function handClock(): Pick<Clock, 'now' | 'after'> & { pass(ms: number): void } {
  let at = 1_000
  let tasks: { due: number; run: () => void }[] = []
  return {
    now: () => at,
    after(ms, run) {
      const task = { due: at + ms, run }
      tasks.push(task)
      return () => {
        tasks = tasks.filter(one => one !== task)
      }
    },
    pass(ms) {
      const end = at + ms
      for (;;) {
        const next = tasks.filter(one => one.due <= end).sort((a, b) => a.due - b.due)[0]
        if (!next) break
        tasks = tasks.filter(one => one !== next)
        at = next.due
        next.run()
      }
      at = end
    },
  }
}

function setUp() {
  const clock = handClock()
  const sent: number[] = []
  const seen: BarrierState[] = []
  let stuck = 0
  const barrier = createBarrier({
    clock,
    send: n => sent.push(n),
    onChange: state => seen.push(state),
    onStuck: () => stuck++,
  })
  return { clock, sent, seen, barrier, stuck: () => stuck }
}

describe('the barrier of a page', () => {
  it('calls nothing saved before the first handshake, and says so within two seconds', () => {
    const { clock, barrier } = setUp()
    expect(barrier.state()).toEqual({ saved: 'saving', unsaved: 'all' })
    clock.pass(2_000)
    expect(barrier.state()).toEqual({ saved: 'unsaved', unsaved: 'all' })
  })

  it('covers what was there before with the barrier after SyncStep2', () => {
    const { barrier, sent } = setUp()
    barrier.handshake()
    expect(sent).toEqual([1])
    barrier.returned(1)
    expect(barrier.state()).toEqual({ saved: 'saved', unsaved: new Set() })
  })

  it('sends no barrier before the handshake: it would promise too much', () => {
    const { clock, barrier, sent } = setUp()
    barrier.touch(['a'])
    clock.pass(1_000)
    expect(sent).toEqual([])
    barrier.handshake()
    expect(sent).toEqual([1])
    barrier.returned(1)
    expect(barrier.state().saved).toBe('saved')
  })

  it('gathers changes for a moment under one barrier', () => {
    const { clock, barrier, sent } = setUp()
    barrier.handshake()
    barrier.returned(1)
    barrier.touch(['a'])
    clock.pass(100)
    barrier.touch(['b'])
    expect(sent).toEqual([1])
    clock.pass(60)
    expect(sent).toEqual([1, 2])
    expect(barrier.state()).toEqual({ saved: 'saving', unsaved: new Set(['a', 'b']) })
    barrier.returned(2)
    expect(barrier.state().saved).toBe('saved')
  })

  it('is not saved while a later change is out', () => {
    const { clock, barrier } = setUp()
    barrier.handshake()
    barrier.returned(1)
    barrier.touch(['a'])
    clock.pass(200)
    barrier.touch(['b'])
    barrier.returned(2)
    expect(barrier.state()).toEqual({ saved: 'saving', unsaved: new Set(['b']) })
    clock.pass(200)
    barrier.touch(['c'])
    clock.pass(200)
    barrier.returned(3)
    expect(barrier.state()).toEqual({ saved: 'saving', unsaved: new Set(['c']) })
    barrier.returned(4)
    expect(barrier.state().saved).toBe('saved')
  })

  it('says not saved when unanswered for two seconds, counted from the change, and saved when the answer comes', () => {
    const { clock, barrier } = setUp()
    barrier.handshake()
    barrier.returned(1)
    barrier.touch(['a'])
    clock.pass(1_700)
    expect(barrier.state().saved).toBe('saving')
    clock.pass(300)
    expect(barrier.state().saved).toBe('unsaved')
    barrier.returned(2)
    expect(barrier.state().saved).toBe('saved')
  })

  it('reports a link that answers nothing for long', () => {
    const { clock, barrier, stuck } = setUp()
    barrier.handshake()
    clock.pass(5_900)
    expect(stuck()).toBe(0)
    clock.pass(200)
    expect(stuck()).toBe(1)
  })

  it('gives a link that needs long for what there is longer each time, until an answer comes', () => {
    const clock = handClock()
    let n = 0
    let cancel = () => {}
    const barrier = createBarrier({
      clock,
      onChange: () => {},
      send(sent) {
        n = sent
        // A long page on a thin link: the answer comes after fifteen seconds, if nobody begins anew.
        cancel = clock.after(15_000, () => barrier.returned(sent))
      },
      onStuck() {
        cancel()
        barrier.lost()
        clock.after(1_000, () => barrier.handshake())
      },
    })
    barrier.handshake()
    clock.pass(60_000)
    expect(barrier.state().saved).toBe('saved')
    expect(n).toBe(3)
    // What comes later is waited for as at first.
    barrier.touch(['a'])
    clock.pass(5_900)
    expect(n).toBe(4)
    clock.pass(1_200)
    expect(n).toBe(5)
  })

  it('does not wait for answers of a socket that is gone', () => {
    const { clock, barrier, stuck } = setUp()
    barrier.handshake()
    barrier.lost()
    clock.pass(20_000)
    expect(stuck()).toBe(0)
  })

  it('turns unsaved at once when the socket goes with something outstanding, not otherwise', () => {
    const { barrier } = setUp()
    barrier.handshake()
    barrier.returned(1)
    barrier.lost()
    expect(barrier.state().saved).toBe('saved')
    barrier.touch(['a'])
    expect(barrier.state().saved).toBe('unsaved')
  })

  it('forgets the barriers of a lost socket and covers all with one after the next handshake', () => {
    const { clock, barrier, sent } = setUp()
    barrier.handshake()
    barrier.returned(1)
    barrier.touch(['a'])
    clock.pass(200)
    barrier.touch(['b'])
    barrier.lost()
    clock.pass(10_000)
    expect(sent).toEqual([1, 2])
    barrier.handshake()
    expect(sent).toEqual([1, 2, 3])
    expect(barrier.state()).toEqual({ saved: 'saving', unsaved: new Set(['a', 'b']) })
    barrier.returned(3)
    expect(barrier.state().saved).toBe('saved')
  })

  it('tells each change of state once', () => {
    const { barrier, seen } = setUp()
    barrier.handshake()
    barrier.returned(1)
    barrier.returned(1)
    barrier.touch(['a'])
    barrier.touch(['a'])
    expect(seen.map(state => state.saved)).toEqual(['saved', 'saving'])
  })
})
