/**
 * `npm run bench [-- --cases storm,joining --people 200,1000 --seconds 10 --only folkmoot,floor]`: ours beside its peers
 * and the floor, each in a process of its own on one core, all driven in one run by one generator on the other. Absolute
 * times wander with the machine; read the ratios. With `--runs 3` each is measured so often, in turns, and the middle one
 * counts. Results go to bench/results/, one file a case, and are drawn as docs/images/bench.svg.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { burst } from './cases/burst.ts'
import { composing } from './cases/composing.ts'
import { growth } from './cases/growth.ts'
import { hall } from './cases/hall.ts'
import { idle } from './cases/idle.ts'
import { joining } from './cases/joining.ts'
import { many } from './cases/many.ts'
import { storm } from './cases/storm.ts'
import { drawPicture } from './draw.ts'
import { canPin, pinSelf, profileInto } from './load/process.ts'
import { floor, folkmoot, folkmootOnPostgres, hocuspocus, type Subject, yWebsocket } from './load/subjects.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: 'storm' },
    people: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '6' },
    runs: { type: 'string', default: '1' },
    notes: { type: 'string', default: '5000' },
    sizes: { type: 'string', default: '100,1000,10000' },
    events: { type: 'string', default: '50,100,200' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
  },
})
const seconds = Number(values.seconds)
const runs = Number(values.runs)
const notes = Number(values.notes)
const SUBJECTS: Record<string, () => Promise<Subject>> = {
  floor,
  folkmoot: () => folkmoot(),
  'folkmoot-postgres': folkmootOnPostgres,
  hocuspocus,
  'y-websocket': yWebsocket,
}
/** Each case, and who can take part in it. */
const CASES: Record<
  string,
  { who: string[]; run(subject: Subject, people: number): Promise<object | object[]> }
> = {
  storm: {
    who: ['floor', 'folkmoot', 'hocuspocus', 'y-websocket'],
    run: (subject, people) => storm(subject, people, seconds),
  },
  /** A storm on each of the two stores. */
  stores: {
    who: ['folkmoot', 'folkmoot-postgres'],
    run: (subject, people) => storm(subject, people, seconds),
  },
  joining: {
    who: ['folkmoot', 'hocuspocus', 'y-websocket'],
    run: (subject, people) => joining(subject, people, notes),
  },
  'joining-edited': {
    who: ['folkmoot', 'hocuspocus', 'y-websocket'],
    run: (subject, people) => joining(subject, people, notes, 5),
  },
  composing: { who: ['folkmoot'], run: (subject, people) => composing(subject, people, seconds) },
  burst: { who: ['folkmoot'], run: (subject, people) => burst(subject, people) },
  idle: { who: ['folkmoot'], run: (subject, people) => idle(subject, people) },
  hall: { who: ['folkmoot'], run: (subject, people) => hall(subject, people, seconds) },
  /** `--sizes`, whatever `--people` says. */
  growth: { who: ['folkmoot'], run: subject => growth(subject, values.sizes.split(',').map(Number)) },
  /** `--events`, ten people each. */
  many: { who: ['folkmoot'], run: subject => many(subject, values.events.split(',').map(Number)) },
}
/** What a run is ordered by: the first of these that it has. */
const ORDER = ['seenP99', 'savedP99', 'seconds', 'postSeconds', 'coreShare']
const wanted = values.only === '' ? Object.keys(SUBJECTS) : values.only.split(',')

if (values.profile !== undefined) profileInto(values.profile)
pinSelf()
if (!canPin())
  console.error('taskset is not here: server and generator share the cores, times will be worse.')
const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
const folder = join(import.meta.dirname, 'results')
await mkdir(folder, { recursive: true })
for (const name of values.cases.split(',')) {
  const bench = CASES[name]
  if (!bench) throw new Error(`there is no case ${name}; there are ${Object.keys(CASES).join(', ')}`)
  const results: object[] = []
  for (const people of values.people.split(',').map(Number)) {
    const whoever = bench.who.filter(one => wanted.includes(one))
    const seen = new Map<string, object[][]>(whoever.map(who => [who, []]))
    // In turns, so that a bad minute of the machine meets everybody.
    for (let run = 0; run < runs; run++)
      for (const who of whoever) seen.get(who)?.push(await measured(bench, who, people))
    for (const all of seen.values()) results.push(...middle(all))
  }
  console.log(name)
  console.table(results.map(rounded))
  const record = { case: name, machine, at: new Date().toISOString(), results }
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`)
}
await drawPicture()
process.exit(0)

async function measured(bench: (typeof CASES)[string], who: string, people: number): Promise<object[]> {
  const subject = await (SUBJECTS[who] as () => Promise<Subject>)()
  try {
    return [await bench.run(subject, people)].flat()
  } catch (error) {
    // A peer that collapses is said to have, and the rest is measured.
    return [{ server: who, people, failed: error instanceof Error ? error.message : String(error) }]
  } finally {
    await subject.stop()
  }
}

/** Of several runs the middle one, with what the others showed. */
function middle(all: object[][]): object[] {
  if (all.length === 1) return all[0] as object[]
  const key = (run: object[]) => {
    const row = (run[0] ?? {}) as Record<string, unknown>
    const name = ORDER.find(one => typeof row[one] === 'number')
    return name === undefined ? Number.POSITIVE_INFINITY : (row[name] as number)
  }
  const sorted = [...all].sort((a, b) => key(a) - key(b))
  const [first, ...rest] = sorted[Math.floor(sorted.length / 2)] as object[]
  return [{ ...first, runs: all.length, others: sorted.map(key).join(' ') }, ...rest]
}

function rounded(row: object): object {
  const round = (value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)]))
}
