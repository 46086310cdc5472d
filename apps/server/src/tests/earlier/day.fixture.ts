/** A short event in which everything happens that leaves something behind: what {@link ./make.fixture.ts} keeps. */
import { createEntry, type Fields, postEntry, setAbout, setDraft, setFields } from '@folkmoot/board-doc'
import type { Id } from '@folkmoot/protocol'
import {
  type Answer,
  type Delegate,
  device,
  facilitator,
  joinAs,
  pairedDisplay,
  type StockClient,
  stockClient,
  until,
} from '@folkmoot/testkit'
import type { Started } from '../../start.fixture.ts'
import { EVENT, get, list } from '../world.fixture.ts'

interface Writing {
  about?: { person: string | null; name: string }
  fields?: Fields
  prompt?: number
  /** Of a table, where it is not the writer's own. */
  page?: Id
}

/** People of one hall, and what they do. */
function hallOf(server: Started, cookie: string) {
  const boss = device(server.origin, 'organiser', EVENT, cookie)
  const ask = async (name: string, input: object): Promise<Answer['body']> => {
    const { status, body } = await boss.command(name, input)
    if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`)
    return body
  }
  const open = (who: Delegate, page?: Id): StockClient =>
    page === undefined
      ? who.page()
      : stockClient(`${server.origin.replace('http', 'ws')}/sync/page`, `${EVENT}.${page}`, {
          cookie: who.cookie,
          params: { as: 'delegate', epoch: '1' },
        })
  async function onPage(who: Delegate, act: (page: StockClient) => void, id?: Id): Promise<void> {
    const page = open(who, id)
    await page.synced()
    act(page)
    await page.saved()
    page.destroy()
  }
  async function write(who: Delegate, board: Id, text: string, how: Writing, posts: boolean): Promise<Id> {
    const prompt = (await get(server, 'board', board)).prompts[how.prompt ?? 0]?.id ?? ''
    let entry = ''
    const edit = (page: StockClient) => {
      entry = createEntry(page.doc, { board, prompt, made: Date.now() })
      setDraft(page.doc, entry, text)
      setAbout(page.doc, entry, how.about ?? null)
      setFields(page.doc, entry, how.fields ?? {})
      if (posts) postEntry(page.doc, entry)
    }
    await onPage(who, edit, how.page)
    return entry
  }
  const post = (who: Delegate, board: Id, text: string, how: Writing = {}) =>
    write(who, board, text, how, true)
  const draft = (who: Delegate, board: Id, text: string, how: Writing = {}) =>
    write(who, board, text, how, false)
  const noteOf = async (board: Id, text: string): Promise<Id> => {
    const find = async () => {
      const read = await server.deps.rooms.read(EVENT, room => room.notes(board))
      return read.ok ? read.value.find(note => note.text === text)?.id : undefined
    }
    return until(find, `“${text}”`)
  }
  return { boss, ask, onPage, post, draft, noteOf }
}

const NETWORKS = [
  'keighley',
  'keighley',
  'keighley',
  'keighley',
  'keighley',
  'hereford',
  'hereford',
  null,
] as const
const NAMES = ['Ann Ó Dálaigh', 'Bea 王', 'Çelik', 'زينب', 'Ed “Ted”', 'Fay', 'Gus', 'Hal']

/** Boards of all three kinds, frozen and open; a round; people put together; a note and a person erased. */
export async function fillDayOne(server: Started, cookie: string): Promise<void> {
  const { boss, ask, post, draft, onPage, noteOf } = hallOf(server, cookie)
  const people: Delegate[] = []
  for (const [i, name] of NAMES.entries())
    people.push(await joinAs(server, server.joinCode, name, NETWORKS[i] ?? null))
  const [ann, bea, cem, zay, ted, fay, gus, hal] = people as [
    Delegate,
    Delegate,
    Delegate,
    Delegate,
    Delegate,
    Delegate,
    Delegate,
    Delegate,
  ]
  const { person: grandad } = await ask('person.add', { name: 'Grandad', network: 'hereford' })
  await ask('event.update', { safetyContact: 'Mo at the door', recordGoesTo: 'the seven networks' })
  await ask('tables.make', { count: 2, mix: true })
  const tables = await list(server, 'table')
  await pairedDisplay(server, boss)
  await facilitator(server, boss, 'Kit of Keighley', 'keighley')
  const { link } = await ask('link.create', { label: 'Withdrawn' })
  await ask('link.revoke', { link })

  // Network only: looked at first, shared, put together, voted on, frozen twice.
  const review = 'review-day-one'
  await ask('board.open', { board: review })
  const words = [
    'We met people we had not met',
    'So it took courage',
    'Now: phone each other',
    'Zweimal, größer – ok',
  ]
  for (const [i, text] of words.entries()) await post([ann, bea, cem, fay][i] as Delegate, review, text)
  await post(zay, review, 'لن ننسى هذا اليوم 🙂')
  const long = await post(ted, review, `Long: ${'words that go on '.repeat(60)}`)
  await draft(gus, review, 'not for anybody yet')
  await ask('board.share', { board: review })
  const [met, courage, phone, twice] = await Promise.all(words.map(text => noteOf(review, text)))
  await ask('stage.spotlight', { note: met })
  await ask('stage.announce', { text: 'Coffee at eleven, in the yard' })
  await ask('board.phase', { board: review, phase: 'group' })
  const groups = [
    { id: 'group-1', name: 'Courage & people', notes: [met, courage] },
    { id: 'group-2', name: 'Next', notes: [phone] },
  ]
  await ask('groups.arrange', { board: review, rev: 0, groups })
  await ask('board.phase', { board: review, phase: 'vote', dots: 3 })
  await ann.command('vote.cast', { board: review, target: 'group-1', dots: 2 })
  await bea.command('vote.cast', { board: review, target: 'group-2', dots: 1 })
  await cem.command('vote.cast', { board: review, target: twice, dots: 3 })
  await ask('board.phase', { board: review, phase: 'talk' })
  await ask('board.freeze', { board: review, now: true })
  await post(hal, review, 'came too late')
  await ask('note.erase', { board: review, note: twice })
  await ask('board.reopen', { board: review })
  await onPage(ted, page => {
    setDraft(page.doc, long, 'Long, and put shortly')
    postEntry(page.doc, long)
  })
  await ask('board.freeze', { board: review, now: true })

  // Named: people find each other, tell stories for others, swap.
  const find = 'who-are-we'
  await ask('board.open', { board: find })
  await post(ann, find, 'keeps bees', { about: { person: bea.person, name: '' } })
  await post(bea, find, 'has a boat', { about: { person: cem.person, name: '' }, prompt: 1 })
  await post(cem, find, 'sings', { about: { person: null, name: 'A visitor' }, prompt: 2 })
  await post(ted, find, 'rows', { about: { person: fay.person, name: '' } })
  await ask('board.share', { board: find })
  const quotes = await until(async () => {
    const all = await list(server, 'quote')
    return all.length >= 4 ? all : undefined
  }, 'four quotes')
  const quote = (person: Id | null) => quotes.find(one => one.person === person)?.id
  await bea.command('quote.answer', { quote: quote(bea.person), answer: 'agreed', text: 'keeps 40,000 bees' })
  await cem.command('quote.answer', { quote: quote(cem.person), answer: 'declined' })
  await ask('board.freeze', { board: find, now: true })

  const practice = 'good-practice'
  await ask('board.open', { board: practice })
  await post(ann, practice, 'A shed for tools')
  await ask('board.share', { board: practice })
  const shed = await noteOf(practice, 'A shed for tools')
  await bea.command('note.mark', { board: practice, note: shed, kind: 'we-do-this-too', on: true })
  await fay.command('note.mark', {
    board: practice,
    note: shed,
    kind: 'tell-me-more',
    on: true,
    contact: 'fay@x.test',
  })
  const swap = (await list(server, 'swap'))[0]?.id
  await ann.command('swap.answer', { swap, agree: true, contact: '01535 000' })

  // Anonymous: counted before and after, and words.
  const aims = 'aims'
  await ask('board.open', { board: aims })
  for (const [i, who] of people.entries())
    await post(who, aims, '', { fields: { before: 1 + (i % 3), after: 3 + (i % 3) } })
  await ask('board.share', { board: aims })
  await ask('board.freeze', { board: aims, now: true })
  const missing = 'who-is-missing'
  await ask('board.open', { board: missing })
  for (const [i, who] of people.slice(0, 6).entries()) await post(who, missing, `Group ${i} who is not here`)
  await ask('board.share', { board: missing })
  await ask('note.hide', {
    board: missing,
    note: await noteOf(missing, 'Group 0 who is not here'),
    hidden: true,
    reason: 'It names one family.',
  })
  await ask('board.freeze', { board: missing, now: true })

  // A table writes together, and for somebody without a device; people turn out to be one, and one leaves for good.
  const page = (await list(server, 'table')).find(one => one.people.includes(ann.person))?.page ?? ''
  const { board: together } = await ask('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'Together',
    format: 'day-review',
    prompts: [{ text: 'What now?' }],
    visibility: 'named',
    by: 'table',
  })
  await ask('board.open', { board: together })
  await post(ann, String(together), 'Our table says so', { page })
  await ask('board.share', { board: together })
  await noteOf(String(together), 'Our table says so')
  await ask('board.open', { board: 'stories' })
  await ask('scribe.write', {
    board: 'stories',
    person: grandad,
    prompt: 'prompt-1',
    text: 'In my day',
    fields: { setting: 'The mill' },
  })
  const agree = 'agreed-understandings'
  await ask('board.open', { board: agree })
  await ask('board.look-first', { board: agree, on: true })
  for (const who of people.slice(0, 5)) await post(who, agree, `We listen, says ${who.name.slice(0, 3)}`)
  await ask('board.share', { board: agree })
  const held = await until(async () => {
    const read = await server.deps.rooms.read(EVENT, room => room.held(agree))
    return read.ok && read.value.length === 5 ? read.value : undefined
  }, 'notes to look at')
  for (const { note, text } of held.slice(0, 3)) await ask('note.nod', { board: agree, note, text })
  await ask('note.agree', { board: agree, note: held[0]?.note, agreed: true })
  await ask('note.reword', { board: agree, note: held[1]?.note, ask: 'Could it say who?' })
  await ask('turns.start', { board: 'why-are-we-here', mode: 'tables' }).catch(async () => {
    await ask('board.open', { board: 'why-are-we-here' })
    await ask('turns.start', { board: 'why-are-we-here', mode: 'tables' })
  })
  for (const { id, people: seated } of tables) {
    await ask('turns.begin', { board: 'why-are-we-here', table: id })
    await ask('turns.pass', { board: 'why-are-we-here', table: id, person: seated[0] })
  }
  await ask('timer.start', { label: 'Break', seconds: 900 })
  await ask('person.merge', { from: hal.person, into: gus.person })
}

/** What happens after the backup. */
export async function fillDayTwo(server: Started, cookie: string): Promise<void> {
  const { ask, post, draft } = hallOf(server, cookie)
  const late = await joinAs(server, server.joinCode, 'Late Lou', 'keighley')
  await ask('board.open', { board: 'commitments' })
  await post(late, 'commitments', 'I will ring the school', {
    fields: { byWhen: 'Easter', audience: 'room' },
  })
  await draft(late, 'commitments', 'and perhaps the mayor')
  await ask('board.share', { board: 'commitments' })
  const ted = (await list(server, 'person')).find(person => person.name.startsWith('Ed'))
  await ask('person.remove', { person: ted?.id })
  await ask('board.freeze', { board: 'agreed-understandings', now: true })
  await ask('board.freeze', { board: 'commitments' })
  const boss = device(server.origin, 'organiser', '', cookie)
  await boss.command('event.create', {
    programme: 'community-leadership-network',
    name: 'Another day',
    networks: ['keighley'],
    from: 'blank',
  })
}
