/** The process itself: memory, processor, and how late the event loop is. */
import { Counter, Gauge, type Registry } from 'prom-client'
import { watchLoop } from './watch-loop.ts'

/** How often a loop at work is looked at, ms. */
const RESOLUTION = 20

/** The answer stops watching. */
export function watchProcess(register: Registry): () => void {
  const registers = [register]
  const loop = watchLoop(RESOLUTION)

  new Gauge({
    name: 'folkmoot_event_loop_lag_seconds',
    help: 'How late the event loop came to a timer, since the last look at these numbers.',
    labelNames: ['quantile'],
    registers,
    collect() {
      const lag = loop.lag()
      if (lag === null) return
      this.set({ quantile: '0.5' }, lag.p50 / 1e3)
      this.set({ quantile: '0.99' }, lag.p99 / 1e3)
      this.set({ quantile: '1' }, lag.max / 1e3)
    },
  })
  new Gauge({
    name: 'folkmoot_event_loop_block_seconds',
    help: 'The longest that work of our own kept the event loop from a timer, in processor time, since the last look.',
    registers,
    collect() {
      this.set(loop.longestBlock() / 1e3)
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
  return loop.stop
}
