/** Follows what CONTRIBUTING says of a new kind of record with a made-up one, and what happens where a step of it was left out. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const place = mkdtempSync(join(tmpdir(), 'folkmoot-record-kind-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const SCHEMA = ['protocol/src/records.ts', '  secret: SecretRecord,', '  weather: SecretRecord,'] as const
const KINDS = 'domain/src/records/record-kinds.ts'
const ROW = [KINDS, '  secret: agenda.SYSTEM_KIND,', '  weather: agenda.SYSTEM_KIND,'] as const
const { onErasePerson, ...rest } = {
  touches: '() => []',
  onEraseNote: 'one => one',
  onErasePerson: 'one => one',
  onMerge: 'one => one',
  migrate: "withDefaults('secret')",
  mine: "'never'",
}
const partly = Object.entries(rest).map(([key, value]) => `${key}: ${value}`)
const rowOf = (members: string[]) => [KINDS, ROW[1], `  weather: { ${members.join(', ')} },`] as const

const WAYS = {
  whole: [SCHEMA, rowOf([...partly, `onErasePerson: ${onErasePerson}`])],
  'no-row': [SCHEMA],
  'no-schema': [ROW],
  'no-erasure': [SCHEMA, rowOf(partly)],
} satisfies Record<string, (readonly [file: string, after: string, line: string])[]>

const complaints = new Map<string, string>()
beforeAll(() => {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'))
  for (const [way, steps] of Object.entries(WAYS)) {
    const at = join(place, way)
    for (const name of ['kit', 'protocol', 'domain'])
      cpSync(join(root, 'packages', name), join(at, name), {
        recursive: true,
        filter: path => !/node_modules|\.(test|fixture)\.ts$/.test(path),
      })
    mkdirSync(join(at, 'node_modules/@folkmoot'), { recursive: true })
    for (const name of ['kit', 'protocol'])
      symlinkSync(join(at, name), join(at, 'node_modules/@folkmoot', name))
    symlinkSync(join(root, 'packages/protocol/node_modules/zod'), join(at, 'node_modules/zod'))
    for (const [file, after, line] of steps) {
      const before = readFileSync(join(at, file), 'utf8')
      const changed = before.replace(`${after}\n`, `${after}\n${line}\n`)
      expect(changed, `${way} changes ${file}`).not.toBe(before)
      writeFileSync(join(at, file), changed)
    }
    writeFileSync(join(at, 'package.json'), '{ "type": "module" }')
    const config = {
      compilerOptions: { ...compilerOptions, types: [], lib: ['ESNext', 'DOM'] },
      files: [KINDS],
    }
    writeFileSync(join(at, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    try {
      execFileSync(process.execPath, [tsc, '-p', at, '--pretty', 'false'], { cwd: at, encoding: 'utf8' })
      complaints.set(way, '')
    } catch (error) {
      complaints.set(way, (error as { stdout: string }).stdout)
    }
  }
}, 120_000)

test('a kind with its schema and its row compiles', () => {
  expect(complaints.get('whole')).toBe('')
})

test.each([
  ['no-row', /record-kinds\.ts.*'?weather'? is missing/],
  ['no-schema', /record-kinds\.ts.*'?weather'? does not exist/],
  ['no-erasure', /record-kinds\.ts.*onErasePerson/],
])('with %s it does not', (way, complaint) => {
  expect(complaints.get(way)).toMatch(complaint)
})
