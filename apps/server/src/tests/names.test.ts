/** Names that nobody can see are refused in words, wherever a name is given. */
import { cleanName } from '@folkmoot/protocol'
import { type Answer, call } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { list } from './world.fixture.ts'

const hall = useHall()
/** Braille's empty cell, a Hangul filler, a joiner, an accent on nothing, a space without width, and several of them. */
const INVISIBLE = [
  '\u2800',
  '\u3164',
  '\u200d',
  '\u0301',
  '\u200b',
  '\u115f\u1160 \uffa0',
  '\ufe0f\u2063',
  '\u{e0041}',
]
const WORDS = 'There is nothing to be seen in this name: it needs at least one letter or figure.'

const MAY_BE_NONE = ['display.pair', 'event.update: place', 'groups.arrange']

type Try = [what: string, (name: string) => Promise<Answer>]
const event = (command: string, input: (name: string) => object): Try => [
  command,
  name => hall.organiser.command(command, input(name)),
]
const system = (command: string, input: (name: string) => object): Try => [
  command,
  name =>
    call(hall.server.origin, `/api/commands/${command}`, input(name), {
      cookie: hall.organiser.cookie,
      'x-folkmoot-as': 'organiser',
    }),
]
const board = {
  session: 'session-review-day-one',
  format: 'open-board',
  prompts: [{ text: '?' }],
  visibility: 'named',
}

test.each<Try>([
  [
    'join',
    name => call(hall.server.origin, '/api/join', { code: hall.server.joinCode, name, network: null }),
  ],
  event('person.add', name => ({ name })),
  event('tables.name', name => ({ table: null, name })),
  event('link.create', label => ({ label })),
  event('display.pair', label => ({ code: 'ABC234', label })),
  event('event.update', name => ({ name })),
  ['event.update: place', place => hall.organiser.command('event.update', { place })],
  event('session.save', title => ({ session: null, day: 0, title, kind: 'talk' })),
  event('board.save', title => ({ board: null, title, ...board })),
  event('groups.arrange', name => ({ board: 'any', rev: 0, groups: [{ id: 'g', name, notes: [] }] })),
  system('programme.save', name => ({ programme: null, name })),
  system('network.save', name => ({ network: null, programme: 'academy', name })),
  system('theme.save', name => ({
    theme: null,
    programme: 'academy',
    name,
    definition: 'x',
    by: 'x',
    groups: [],
  })),
  system('event.create', name => ({ programme: 'academy', name, networks: [], from: 'blank' })),
])('[T-37] a name that nobody can see is refused in words: %s', async (what, give) => {
  // Where a name may be left out, what is cleaned away was left out.
  const names = MAY_BE_NONE.includes(what) ? INVISIBLE.filter(name => cleanName(name) !== '') : INVISIBLE
  for (const name of names)
    expect(await give(name), JSON.stringify(name)).toMatchObject({
      status: 400,
      body: { code: 'bad-request', message: WORDS },
    })
})

test('[T-37] names of every script, of figures and of signs are names', async () => {
  const names = ['মারিয়া', 'علی\u200cرضا', '김', '7', '🦊', 'é', 'O’Neil']
  for (const name of names)
    expect((await hall.organiser.command('person.add', { name })).status, name).toBe(200)
  const kept = (await list(hall.server, 'person')).map(person => person.name)
  expect(kept).toEqual(expect.arrayContaining(names))
})
