import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { commandsInARow } from './lib/commands-in-a-row.ts'

const root = join(import.meta.dirname, '..')
const keys = new Set(Object.keys(COMMANDS))
const inARow = (body: string) => commandsInARow('x.tsx', body, keys)

test('no part of the web app sends commands in a row to make one change', () => {
  const files = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.{ts,tsx}'] })
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap(file => commandsInARow(file, readFileSync(join(root, file), 'utf8'), keys))
  expect(found, 'one press is one command: let the server do all of it in one commit').toEqual([])
})

test.each([
  ['one after another', `async () => { await c.command('boardSave', a); await c.command('boardSave', b) }`],
  ['in a loop', `async () => { for (const a of all) await c.command('sessionSave', a) }`],
  ['for each', `() => all.map(a => c.command('sessionSave', a))`],
  [
    'of what another answered',
    `async () => { const a = await run('tablesName', x); if (a.ok) await run('tablesMove', y) }`,
  ],
])('found: %s', (_, body) => {
  expect(inARow(`const f = ${body}`)).toEqual(['x.tsx:1'])
})

test.each([
  ['one or the other', `() => a ? c.command('boardOpen', x) : c.command('boardShare', x)`],
  [
    'one, or after a return the other',
    `() => { if (a) return send('boardOpen', x); return send('boardShare', x) }`,
  ],
  ['a button each', `() => all.map(a => <Button onClick={() => send('boardOpen', a)} />)`],
  [
    'several buttons',
    `() => <><B act={() => send('boardOpen', a)} /><B act={() => send('boardShare', a)} /></>`,
  ],
])('left alone: %s', (_, body) => {
  expect(inARow(`const f = ${body}`)).toEqual([])
})
