import { expect, test } from 'vitest'
import { startLine, startScreen } from './start-screen.ts'

const addresses = {
  local: 'http://localhost:4600',
  lan: ['http://192.0.2.7:4600'],
  public: 'http://192.0.2.7:4600',
}
const started = (...names: string[]) => ({
  addresses,
  moved: null,
  events: names.map((name, i) => ({ name, joinCode: `BETR2GH${i}` })),
  organiserLink: 'http://192.0.2.7:4600/enter#o.x',
})

test('one event: its name, its code and its picture', () => {
  const screen = startScreen(started('Better Together'))
  expect(screen).toContain('\nFolkmoot is ready: Better Together\n')
  expect(screen).toContain('Join             http://192.0.2.7:4600/j/BETR2GH0  (code BETR-2GH0)\n')
  expect(screen).toContain('█')
})

test('several: each with its name, and whose picture it is', () => {
  const screen = startScreen(started('Ours', 'Better Together'))
  expect(screen).toContain('\nFolkmoot is ready: 2 events\n')
  expect(screen).toContain('(code BETR-2GH0)  Ours\n')
  expect(screen).toContain('(code BETR-2GH1)  Better Together\n')
  expect(screen).toContain('The picture joins Ours.')
  expect(startScreen(started(...'abcdefgh'))).toContain('and 2 more events')
})

test('none: no code, no picture; a name is only ever words', () => {
  expect(startScreen(started())).not.toMatch(/Join|█/)
  expect(startScreen(started('Ours\u001b[2K'))).not.toContain('\u001b')
  const two = started('Ours', 'Better Together')
  expect(JSON.parse(startLine(two))).toMatchObject({ joinCode: 'BETR2GH0', events: two.events })
  expect(JSON.parse(startLine(started()))).toMatchObject({ joinCode: '', join: addresses.public, events: [] })
})

test('[M-13] where phones know another address it is said in words, with what to do', () => {
  const moved = { from: 'http://192.0.2.3:4600', to: 'http://192.0.2.7:4600', at: 1 }
  const screen = startScreen({ ...started('Ours'), moved })
  expect(screen).toContain('not the one of last time, http://192.0.2.3:4600')
  expect(screen).toContain('Print poster and table cards again')
  expect(screen).toContain('return code')
  expect(screen).toContain('old address once more')
  expect(startScreen(started('Ours'))).not.toContain('last time')
  expect(JSON.parse(startLine({ ...started('Ours'), moved }))).toMatchObject({ movedFrom: moved.from })
})
