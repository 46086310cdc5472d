/**
 * `npm run node -- bench/files.ts [--notes 5000] [--only pdf,docx] [--profile FOLDER]`: what it costs to write a record of so many notes in each
 * file format, as CPU seconds of a process of its own, as the server has one for documents. “making” is the writing alone, “process” with starting it.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Note } from '@folkmoot/board-doc'
import { compileRecord, FILE_FORMATS, packRecord, writeRecord } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import { FROZEN_AT, snapshotOf } from '../packages/capture/src/fixtures.ts'
import { type FileFormatId, isFileFormat, isPacked } from '../packages/capture/src/writers/index.ts'
import { createTypesetter } from '../packages/typeset/src/index.ts'

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '5000' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
    /** In the process of one format. */
    measure: { type: 'string' },
  },
})

/** Two days of a programme. */
const BOARDS = 16
const PROMPTS = ['What do we keep?', 'What do we start?', 'Who is missing?']
const GROUPS = ['Listening first', 'At the table', 'Letters at home', 'Who comes', 'Trust']
/** As people write: short and long, and in their own scripts. */
const LINES = [
  'our parents trust the youth centre more than they trust us, and nobody has asked them why that is',
  'eat together first',
  'forms in one language only, and nobody at the desk who reads another',
  'Mae’r plant yn dweud wrthon ni beth sydd ei angen, os gofynnwn ni',
  'ہم سب ایک ساتھ بیٹھ کر بات کریں تو بہت کچھ بدل سکتا ہے',
  'আমরা একসাথে শিখি',
  'a shared noticeboard at the gate; one phone number for all seven schools; somebody who answers it',
  'the bus stops at six, so whoever works late never comes to anything that we do in the evening',
]

function recordOf(notes: number) {
  const bodies = Array.from({ length: BOARDS }, (_, b) => {
    const size = Math.floor(notes / BOARDS) + (b < notes % BOARDS ? 1 : 0)
    const all = Array.from({ length: size }, (_, i): Note => {
      const text = `${LINES[(i + b) % LINES.length]} (${b}.${i})`
      const network = (i + b) % 2 === 0 ? 'keighley' : 'rotherham'
      return { id: `note${b}x${i}`, prompt: `p${(i % 3) + 1}`, text, at: FROZEN_AT - i * 1_000, network }
    })
    const groups = GROUPS.map((name, g) => ({
      id: `g${g}`,
      name,
      notes: all.filter((_, i) => i % 8 === g).map(({ id }) => id),
    }))
    const votes = Object.fromEntries(groups.map(({ id }, g) => [id, 3 + g]))
    const prompts = PROMPTS.map((text, p) => ({ id: `p${p + 1}`, text }))
    return snapshotOf(all, {
      board: {
        id: `b${b}`,
        order: b,
        title: `Board ${b}`,
        format: 'open-board',
        visibility: 'network',
        prompts,
      },
      outcome: { groups, votes, tallies: [], summary: null },
    }).body
  })
  const record = compileRecord(bodies)
  if (!record) throw new Error('there is no record')
  return record
}

async function write(format: FileFormatId): Promise<number> {
  const record = recordOf(Number(values.notes))
  const asked = { names: false, formatById }
  const typesetter = isPacked(format) ? createTypesetter() : null
  const before = process.cpuUsage()
  let bytes = 0
  if (isPacked(format)) bytes = (await packRecord(record, { format, ...asked, typesetter })).length
  else for await (const { chunk } of writeRecord(record, { format, ...asked })) bytes += chunk.length
  const { user, system } = process.cpuUsage(before)
  const own = process.cpuUsage()
  console.log(
    JSON.stringify({
      making: (user + system) / 1e6,
      process: (own.user + own.system) / 1e6,
      megabytes: bytes / 1e6,
      memory: process.resourceUsage().maxRSS / 1e3,
    }),
  )
  return bytes
}

if (values.measure !== undefined) {
  if (!isFileFormat(values.measure)) throw new Error(`there is no format ${values.measure}`)
  await write(values.measure)
} else {
  const wanted = values.only === '' ? Object.keys(FILE_FORMATS) : values.only.split(',')
  const profiling = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
  const rows = wanted.map(format => {
    const said = execFileSync(
      process.execPath,
      [...profiling, import.meta.filename, '--measure', format, '--notes', values.notes],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const row = Object.entries(JSON.parse(said) as Record<string, number>)
    return { format, ...Object.fromEntries(row.map(([key, n]) => [key, Math.round(n * 100) / 100])) }
  })
  console.log(
    `${values.notes} notes on ${BOARDS} boards: CPU seconds, megabytes of the file, peak memory in MB`,
  )
  console.table(rows)
}
