/**
 * `npm run bench [-- --people 200,500 --seconds 10 --only folkmoot,floor]`: ours beside its peers and the floor, each in
 * a process of its own on one core, all driven in one run by one generator on the other. Absolute times wander with the
 * machine; read the ratios. Results go to bench/results/.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type StormResult, storm } from './cases/storm.ts'
import { canPin, pinSelf } from './load/process.ts'
import { floor, hocuspocus, ours, type Subject, yWebsocket } from './load/subjects.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
  },
})
const subjects: [string, () => Promise<Subject>][] = [
  ['floor', floor],
  ['folkmoot', ours],
  ['hocuspocus', hocuspocus],
  ['y-websocket', yWebsocket],
]
const wanted = values.only === '' ? null : values.only.split(',')

pinSelf()
if (!canPin())
  console.error('taskset is not here: server and generator share the cores, times will be worse.')
const results: StormResult[] = []
for (const people of values.people.split(',').map(Number)) {
  for (const [name, start] of subjects) {
    if (wanted && !wanted.includes(name)) continue
    const subject = await start()
    try {
      const result = await storm(subject, people, Number(values.seconds))
      results.push(result)
      console.log(line(result))
    } finally {
      await subject.stop()
    }
  }
}
console.table(
  results.map(r => ({
    server: r.server,
    people: r.people,
    delivered: `${((100 * r.delivered) / r.expected).toFixed(1)} %`,
    'post→seen p50': ms(r.seenP50),
    p99: ms(r.seenP99),
    'post→saved p50': ms(r.savedP50),
    'saved p99': ms(r.savedP99),
    'CPU s': r.cpuSeconds.toFixed(2),
    'µs/delivery': r.cpuMicrosPerDelivery.toFixed(2),
    'RSS MB': Math.round(r.rssMb),
    'KB/person': Math.round(r.kbPerPerson),
    'MB sent': r.megabytes.toFixed(1),
  })),
)
const folder = join(import.meta.dirname, 'results')
await mkdir(folder, { recursive: true })
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
const file = join(folder, 'post-storm.json')
await writeFile(file, `${JSON.stringify({ machine, at: new Date().toISOString(), results }, null, 2)}\n`)
process.exit(0)

function ms(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} ms`
}

function line(r: StormResult): string {
  return `${r.server} × ${r.people}: ${r.delivered}/${r.expected} seen, p50 ${ms(r.seenP50)}, p99 ${ms(r.seenP99)}, saved p99 ${ms(r.savedP99)}`
}
