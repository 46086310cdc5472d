import type { PostedEntry } from '@folkmoot/board-doc'
import type { NetworkRecord, QuoteRecord } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { countWords } from '../count-words.ts'
import { findSomeoneWho } from './index.ts'

const threeWords = findSomeoneWho.defaults.prompts[2] ?? ''
const optimistic = findSomeoneWho.defaults.prompts[6] ?? ''

function entry(
  text: string,
  about: PostedEntry['posted']['about'] = { person: 'tom', name: '' },
): PostedEntry {
  return { page: 'sara', entry: 'e1', prompt: 'p1', posted: { text, about } }
}
function quote(answer: QuoteRecord['answer'], more: Partial<QuoteRecord> = {}): QuoteRecord {
  return {
    id: 'q1',
    board: 'b1',
    page: 'sara',
    entry: 'e1',
    prompt: 'p1',
    consent: 'name',
    person: 'tom',
    typedName: '',
    text: 'my own children',
    answer,
    correctedText: null,
    correctedName: null,
    ...more,
  }
}
const tom = { name: 'Tom Ellis', network: 'rotherham' }

describe('prompts', () => {
  test('there are seven, writers are named, an answer is meant to take 20 seconds', () => {
    expect(findSomeoneWho.defaults.prompts).toHaveLength(7)
    expect(findSomeoneWho.defaults.prompts.every(p => p.startsWith('Find someone who '))).toBe(true)
    expect(findSomeoneWho.defaults).toMatchObject({ visibility: 'named', answerSeconds: 20 })
  })
  test('“up to 3 words” is the only limit among them', () => {
    expect(findSomeoneWho.defaults.prompts.map(findSomeoneWho.maxWords)).toEqual([
      null,
      null,
      3,
      null,
      null,
      null,
      null,
    ])
    expect(findSomeoneWho.maxWords('Up to 12 words, please')).toBe(12)
    expect(findSomeoneWho.maxWords('up to 1 word')).toBe(1)
    expect(findSomeoneWho.maxWords('the 10 years up to 1997')).toBeNull()
  })
})

describe('words are counted as people count them', () => {
  test.each([
    ['', 0],
    ['  \n ', 0],
    ['trust', 1],
    ['trust, dialogue, engagement', 3],
    ['trust,dialogue,engagement', 3],
    ['trust/dialogue/engagement now', 4],
    ['co-operation isn’t easy', 3],
    ["co‑operation isn't easy", 3],
    ['trust – and – dialogue', 3],
    ['trust—dialogue', 2],
    ['- trust', 1],
    ['‘trust’ “dialogue”', 2],
    ['Größe naïveté e\u0301lan', 3],
    ['اعتماد اور گفتگو', 3],
    ['می\u200cخواهم', 1],
    ['ਭਰੋਸਾ ਅਤੇ ਸੰਵਾਦ', 3],
    ['বিশ্বাস ও সংলাপ', 3],
    ['trust 👩‍👩‍👧 dialogue 🙂', 2],
    ['24 hours a day', 4],
    ['信任', 1],
  ])('%j → %i', (text, words) => expect(countWords(text)).toBe(words))
})

describe('an entry becomes a note', () => {
  test('only with a person, picked or typed, and some words', () => {
    expect(findSomeoneWho.judge(entry('trust', null), threeWords)).toBe('incomplete')
    expect(findSomeoneWho.judge(entry('trust', { person: null, name: '  ' }), threeWords)).toBe('incomplete')
    expect(findSomeoneWho.judge(entry(' '), threeWords)).toBe('incomplete')
    expect(findSomeoneWho.judge(entry('trust', { person: null, name: 'Tom' }), threeWords)).toBeNull()
    expect(findSomeoneWho.judge(entry('trust'), threeWords)).toBeNull()
  })
  test('with at most three words where the prompt says so', () => {
    expect(findSomeoneWho.judge(entry('trust dialogue engagement'), threeWords)).toBeNull()
    expect(findSomeoneWho.judge(entry('trust dialogue engagement hope'), threeWords)).toBe('too-many-words')
    expect(findSomeoneWho.judge(entry('trust dialogue engagement hope'), optimistic)).toBeNull()
  })
})

describe('the found person is named only after agreeing', () => {
  const posted = entry('my own children')
  test.each([
    ['nobody was asked yet', null, tom, { network: 'rotherham' }],
    ['asked', quote('asked'), tom, { network: 'rotherham' }],
    ['declined', quote('declined', { correctedName: 'T.' }), tom, { network: 'rotherham' }],
    ['asked, network unknown', quote('asked'), { name: 'Tom', network: null }, {}],
    ['agreed', quote('agreed'), tom, { name: 'Tom Ellis', network: 'rotherham' }],
    [
      'agreed, blank correction',
      quote('agreed', { correctedName: ' ' }),
      tom,
      { name: 'Tom Ellis', network: 'rotherham' },
    ],
    [
      'corrected',
      quote('agreed', { correctedName: 'Thomas E.' }),
      tom,
      { name: 'Thomas E.', network: 'rotherham' },
    ],
    ['agreed to other words', quote('agreed', { text: 'my old job' }), tom, { network: 'rotherham' }],
    [
      'agreed, but another person is named now',
      quote('agreed', { person: 'ann' }),
      tom,
      { network: 'rotherham' },
    ],
  ] as const)('%s', (_, asked, found, expected) => {
    expect(findSomeoneWho.decorate(posted, { quote: asked, found, quotations: [] })).toEqual({
      text: 'my own children',
      found: expected,
    })
  })

  test('their own wording takes the place of the finder’s', () => {
    const corrected = quote('agreed', { correctedText: 'my grandchildren' })
    expect(findSomeoneWho.decorate(posted, { quote: corrected, found: tom, quotations: [] }).text).toBe(
      'my grandchildren',
    )
    const declined = quote('declined', { correctedText: 'nothing' })
    expect(findSomeoneWho.decorate(posted, { quote: declined, found: tom, quotations: [] }).text).toBe(
      'my own children',
    )
  })

  test('a typed name is agreed to as typed, whoever it was matched to', () => {
    const typed = entry('my own children', { person: null, name: ' Tom ' })
    const asked = quote('agreed', { person: null, typedName: 'Tom' })
    expect(findSomeoneWho.decorate(typed, { quote: asked, found: null, quotations: [] }).found).toEqual({
      name: 'Tom',
    })
    const matched = quote('agreed', { person: 'tom', typedName: 'Tom' })
    expect(findSomeoneWho.decorate(typed, { quote: matched, found: tom, quotations: [] }).found).toEqual(tom)
    const other = quote('agreed', { person: null, typedName: 'Tim' })
    expect(findSomeoneWho.decorate(typed, { quote: other, found: null, quotations: [] }).found).toEqual({})
  })
})

test('the outline says who found whom, as far as they are named', () => {
  const networks = [{ id: 'rotherham', name: 'Rotherham' }] as NetworkRecord[]
  const prompts = [{ id: 'p1', text: optimistic }]
  const note = { prompt: 'p1', text: 'my own children', at: 1, network: 'hereford' }
  const by = (more: object) =>
    findSomeoneWho.outline({ prompts, networks, notes: [{ id: 'n', ...note, ...more }] })[0]?.items[0]?.by
  expect(by({ name: 'Sara', found: { name: 'Tom', network: 'rotherham' } })).toBe('Sara found Tom, Rotherham')
  expect(by({ name: 'Sara', found: { name: 'Tom' } })).toBe('Sara found Tom')
  expect(by({ name: 'Sara', found: { network: 'rotherham' } })).toBe('Sara found someone from Rotherham')
  expect(by({ name: 'Sara', found: { network: 'another' } })).toBe('Sara found someone from another network')
  expect(by({ found: { network: 'rotherham' } })).toBe('Found: someone from Rotherham')
  expect(by({ found: {} })).toBe('Found: someone')
  expect(by({})).toBe('')
})
