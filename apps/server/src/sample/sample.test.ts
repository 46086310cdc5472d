import { readFileSync } from 'node:fs'
import { FORMATS } from '@folkmoot/formats'
import { RECORDS } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { BETTER_TOGETHER } from './better-together.ts'
import { COMBINED_EVENT, PROJECT_AIMS } from './combined-event.ts'
import { agendaFromSample, type KindedRecord, SAMPLES, sampleRecords } from './index.ts'
import { OPENING_QUOTATIONS } from './opening-quotations.ts'
import { SAMPLE_NETWORKS, SAMPLE_PROGRAMME } from './programme.ts'

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
/** Line breaks of the slides are not part of their words. */
const joined = (text: string) => text.replace(/\s+/g, ' ').trim()
const slides = joined(read('better-together-slides.txt').replaceAll('COMMUNITY LEADERSHIP STRATEGY', ''))
  // The only slide whose text came out doubled, for its drop shadow.
  .replace('Clients/users have deficiencies and Clients/users', 'Clients/users')
  .replace('are perceived as are perceived as weak/victimsweak/victims', 'are perceived as weak/victims')
const network = joined(read('community-leadership-network.txt'))

function found(text: string, from = 0): number {
  const at = slides.indexOf(joined(text), from)
  expect(at, `in the slides after ${from}: ${text}`).toBeGreaterThanOrEqual(from)
  return at
}

test('the opening quotations are, word for word, all that stands before the welcome', () => {
  expect(OPENING_QUOTATIONS).toHaveLength(20)
  const ours = OPENING_QUOTATIONS.map(({ text, author }) => `${text} ${author}`).join(' ')
  expect(joined(ours)).toBe(slides.slice(0, slides.indexOf('‘Better Together’ Welcome')).trim())
})

/** Formats that ask in words of ours about what a slide says. */
const OUR_WORDS: ReadonlySet<string> = new Set([
  'thinking-hats',
  'agreed-understandings',
  'quotations',
  'stories',
  'good-practice',
  'who-is-missing',
  'commitments',
  'urgency',
])

test('prompts are in the slides, in their order, where a format does not ask in words of its own', () => {
  const used = new Set(BETTER_TOGETHER.days.flatMap(day => day.sessions.flatMap(one => one.boards ?? [])))
  const formats = [...used].flatMap(board => FORMATS.find(format => format.id === board.format) ?? [])
  expect(formats.length).toBeGreaterThan(3)
  for (const format of formats) {
    if (OUR_WORDS.has(format.id)) continue
    let at = 0
    // A deficit and its strength are one prompt.
    for (const prompt of format.defaults.prompts) for (const part of prompt.split(' → ')) at = found(part, at)
  }
})

test('every line, speaker and quotation is in the slides', () => {
  for (const { sessions } of BETTER_TOGETHER.days)
    for (const session of sessions) {
      for (const line of session.lines ?? []) found(line)
      for (const part of session.speaker?.split(', ') ?? []) found(part)
      for (const { text, author } of session.quotations ?? []) found(`${text} ${author}`)
    }
})

test('sessions come in the slides’ own order', () => {
  const marks = [
    'Meeting public need',
    '‘Better Together’ Welcome',
    'Who are we? Our learning community',
    'Why are we here ?',
    'Better Together – our aims',
    'A growing sense of urgency',
    'Our learning journey',
    'John West-Burnham Senior Research Adviser, NCSL',
    'Positive leadership at school level',
    'REVIEW DAY ONE',
    'Laura Chapman Reaching out to the ‘hard to hear’',
    'Intentional framework Welcome',
    'The welcome',
    'Listening',
    'Active Understandings',
    'Vision Six + Thinking hats',
    'Shared vision',
    'Locating Gifts and Capacity',
    'Meaningful relationships',
    'The bigger picture',
    'Intentional framework Welcome',
  ]
  let at = -1
  for (const mark of marks) at = found(mark, at + 1)
  const sessions = BETTER_TOGETHER.days.flatMap(day => day.sessions)
  // These come back to what a slide said before.
  const later = ['our-stories', 'our-aims-again', 'closing']
  const titles = sessions.filter(session => !later.includes(session.id)).map(session => session.title)
  expect(titles).toHaveLength(marks.length)
  for (const [i, title] of titles.slice(1).entries())
    expect(marks[i + 1]?.toLowerCase().replaceAll(' ?', '?')).toContain(
      title === 'More than the sum' ? 'west-burnham' : title.toLowerCase(),
    )
})

test('programme and networks are those of the page about them', () => {
  expect(network).toContain(SAMPLE_PROGRAMME.name)
  expect(network).toContain(SAMPLE_PROGRAMME.about)
  expect(SAMPLE_NETWORKS.map(n => n.name)).toEqual(
    network.split('project were: • ')[1]?.split(' Outcomes:')[0]?.split(' • '),
  )
  expect(new Set(SAMPLE_NETWORKS.map(n => n.shape)).size).toBe(7)
  expect(new Set(SAMPLE_NETWORKS.map(n => n.colour)).size).toBe(7)
})

test('all records are valid, refer to each other, and talks have no board; every activity has one or comes back to one', () => {
  const { system, event } = sampleRecords(1_000, { joinCode: () => 'BETR2GHR' })
  const all: KindedRecord[] = [...system, ...event]
  for (const { kind, record } of all) expect(RECORDS[kind].parse(record)).toEqual(record)
  expect(new Set(all.map(({ kind, record }) => `${kind} ${record.id}`)).size).toBe(all.length)
  const sessions = new Map(event.flatMap(r => (r.kind === 'session' ? [[r.record.id, r.record]] : [])))
  const boards = event.flatMap(r => (r.kind === 'board' ? [r.record] : []))
  expect(boards.map(b => [b.id, b.title, b.format, b.visibility, b.prompts.length])).toEqual([
    ['quotations', 'Which of these speaks to you?', 'quotations', 'network', 1],
    ['who-are-we', 'Who are we?', 'find-someone-who', 'named', 7],
    ['why-are-we-here', 'Why are we here?', 'one-minute-round', 'network', 3],
    ['aims', 'Better Together – our aims', 'aims', 'anonymous', 6],
    ['urgency', 'A growing sense of urgency', 'urgency', 'network', 9],
    ['reflective-questions', 'Positive leadership at school level', 'reflective-questions', 'network', 5],
    ['stories', 'Our stories', 'stories', 'named', 1],
    ['good-practice', 'Examples of good practice', 'good-practice', 'named', 4],
    ['review-day-one', 'Review day one', 'day-review', 'network', 3],
    ['framework', 'Intentional framework', 'intentional-framework', 'network', 5],
    ['who-is-missing', 'Who is missing?', 'who-is-missing', 'anonymous', 1],
    ['agreed-understandings', 'Agreed Understandings', 'agreed-understandings', 'anonymous', 2],
    ['thinking-hats', 'Six + Thinking hats', 'thinking-hats', 'anonymous', 7],
    ['gifts-and-capacities', 'Locating Gifts and Capacity', 'gifts-and-capacities', 'anonymous', 2],
    ['acknowledge-promote', 'Meaningful relationships', 'acknowledge-promote', 'anonymous', 8],
    ['commitments', 'Commitments', 'commitments', 'named', 1],
  ])
  for (const board of boards) {
    expect(['activity', 'quotations']).toContain(sessions.get(board.session)?.kind)
    expect(sessions.has(board.id), `${board.id} is no session's id too`).toBe(false)
  }
  for (const session of sessions.values()) {
    expect(session.minutes).toBeGreaterThan(0)
    const here = [...boards.filter(board => board.session === session.id), ...session.revisits]
    if (session.kind === 'activity') expect(here, session.id).not.toEqual([])
    for (const id of session.revisits) expect(boards.some(board => board.id === id)).toBe(true)
  }
  expect(sessions.get('intentional-framework-again')?.revisits).toEqual(['framework'])
  expect(sessions.get('our-aims-again')?.revisits).toEqual(['aims'])
  expect(sampleRecords(1_000).event[0]?.record).not.toEqual(sampleRecords(1_000).event[0]?.record)
})

test('what the combined event was, its aims and its speakers are in the page about it, word for word', () => {
  const { place, dates, days } = COMBINED_EVENT
  expect(network).toContain(`held in ${place} on ${dates}`)
  const sessions = days.flatMap(day => day.sessions)
  for (const session of sessions) for (const line of session.lines ?? []) expect(network).toContain(line)
  expect(sessions.find(session => session.id === 'combined-project-aims')?.lines).toEqual(
    network.split('project aims to: • ')[1]?.split(' A combined event')[0]?.split(' • '),
  )
  expect(PROJECT_AIMS).toHaveLength(6)
  const speakers = sessions.flatMap(session => session.speaker ?? [])
  // The page puts what each of them does in brackets.
  expect(speakers.map(speaker => speaker.replace(/, (.+)$/, ' ($1)'))).toEqual(
    network.match(/Elaine Applebee \([^)]+\)|Maggie Farrar \([^)]+\)/g),
  )
  const [examples, issues] = ['combined-practice', 'combined-exchange'].map(id =>
    agendaFromSample(COMBINED_EVENT, sample => sample).boards.find(board => board.id === id),
  )
  expect(examples?.prompts.map(prompt => prompt.key)).toEqual(['practice'])
  expect(issues?.prompts.map(prompt => prompt.text)).toEqual(['Issue', 'Challenge', 'Success'])
})

describe.each(Object.entries(SAMPLES))('a new event from %s', (_, sample) => {
  test('holds valid records that refer to each other, and every activity has a board or comes back to one', () => {
    const { days, sessions, boards } = agendaFromSample(sample)
    for (const session of sessions) {
      expect(RECORDS.session.parse(session)).toEqual(session)
      expect(days[session.day]).toBeDefined()
      const here = [...boards.filter(board => board.session === session.id), ...session.revisits]
      if (session.kind === 'activity') expect(here, session.title).not.toEqual([])
    }
    for (const board of boards) {
      expect(RECORDS.board.parse(board)).toEqual(board)
      expect(board.prompts, board.title).not.toEqual([])
    }
  })

  test('has ids of its own', () => {
    const [a, b] = [agendaFromSample(sample), agendaFromSample(sample)]
    const ids = (agenda: typeof a) => [...agenda.sessions, ...agenda.boards].map(record => record.id)
    expect(new Set([...ids(a), ...ids(b)]).size).toBe(2 * (a.sessions.length + a.boards.length))
    expect(a.boards.every(board => a.sessions.some(session => session.id === board.session))).toBe(true)
    expect(
      a.sessions.flatMap(session => session.revisits).every(id => a.boards.some(board => board.id === id)),
    ).toBe(true)
    expect(a.days).toEqual(['Day one', 'Day two'])
    expect(a.sessions.map(s => s.title)).toEqual(b.sessions.map(s => s.title))
  })
})
