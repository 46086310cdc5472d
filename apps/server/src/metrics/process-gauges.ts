/** The process itself: memory, processor, and how late the event loop is. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, type Registry } from 'prom-client'
import { watchBlocks } from './loop-blocks.ts'

/** A timer this long apart is watched, ms. */
const RESOLUTION = 20

/** The answer stops watching. */
export function watchProcess(register: Registry): () => void {
  const registers = [register]
  const blocks = watchBlocks(RESOLUTION)
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  // The histogram holds the time between two timers, the wanted part included.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION / 1_000)

  new Gauge({
    name: 'folkmoot_event_loop_lag_seconds',
    help: 'How late the event loop came to a timer, since the last look at these numbers.',
    labelNames: ['quantile'],
    registers,
    collect() {
      if (delay.count > 0) {
        this.set({ quantile: '0.5' }, late(delay.percentile(50)))
        this.set({ quantile: '0.99' }, late(delay.percentile(99)))
        this.set({ quantile: '1' }, late(delay.max))
      }
      delay.reset()
    },
  })
  new Gauge({
    name: 'folkmoot_event_loop_block_seconds',
    help: 'The longest that work of our own kept the event loop from a timer, in processor time, since the last look.',
    registers,
    collect() {
      this.set(blocks.longest() / 1e3)
    },
  })
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time of all threads.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory held in RAM.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss())
    },
  })
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process began, since 1970.',
    registers,
  }).set(Date.now() / 1_000 - process.uptime())
  return () => {
    delay.disable()
    blocks.stop()
  }
}
