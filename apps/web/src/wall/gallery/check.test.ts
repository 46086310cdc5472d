/** Each kind of fault, on boxes that are bad on purpose; and a good picture, of which nothing is told. */
import { describe, expect, it } from 'vitest'
import { type Box, type Card, faultsOf, type Picture, roomLeft, type Words } from './check.ts'

const WALL = { width: 1920, height: 1080 }
/** Three columns of 573 with gaps of 28. */
const LANE: Box = { left: 72, top: 300, right: 1848, bottom: 940 }
const COLUMN = (1776 - 2 * 28) / 3

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height }
}
function card(id: string, column: number, top: number, height: number, over: Partial<Card> = {}): Card {
  const at = box(LANE.left + column * (COLUMN + 28), LANE.top + top, COLUMN, height)
  return { id, box: at, lane: 'all', head: null, own: false, ...over }
}
function words(text: string, at: Box, over: Partial<Words> = {}): Words {
  return {
    text,
    size: 36,
    lines: [at],
    seenIn: box(0, 0, WALL.width, WALL.height),
    card: null,
    note: false,
    language: '',
    leading: 1.3,
    flows: false,
    ...over,
  }
}
/** Two full columns and one of a card less. */
const CARDS = [card('a', 0, 0, 300), card('b', 0, 328, 312), card('c', 1, 0, 640), card('d', 2, 0, 400)]
function picture(over: Partial<Picture> = {}): Picture {
  return {
    ...WALL,
    words: [],
    cards: CARDS,
    lanes: { all: LANE },
    title: 'Why?',
    page: { n: 1, of: 3 },
    ...over,
  }
}
const head = (kind: 'begins' | 'continued' | 'column', name = 'Trust') => ({ head: { kind, name } })

describe('a picture of the wall', () => {
  it('is as it should be', () => {
    const said = [
      words('Why are we here?', box(72, 60, 900, 90), { size: 88 }),
      words('page 1 of 3', box(800, 1000, 200, 39), { size: 30 }),
      words('a note', box(110, 330, 300, 46), { card: 'a', note: true }),
      words('Keighley', box(110, 380, 200, 35), { card: 'a', size: 28 }),
      words('چائے', box(330, 420, 300, 72), { card: 'a', note: true, language: 'ur-PK', leading: 2 }),
      words('12', box(110, 420, 30, 35), { card: 'a', size: 28, language: 'ur', leading: 1 }),
    ]
    expect(faultsOf(picture({ words: said }))).toEqual([])
    expect(faultsOf(picture({ cards: [], words: [], page: null }))).toEqual([])
    // The last page may be short, and a single one stands in the middle.
    expect(faultsOf(picture({ cards: CARDS.slice(0, 1), page: { n: 3, of: 3 } }))).toEqual([])
    expect(faultsOf(picture({ cards: [card('a', 0, 200, 200), card('b', 1, 200, 90)], page: null }))).toEqual(
      [],
    )
  })

  it.each<[string, Partial<Picture>, string]>([
    ['cards over each other', { cards: [...CARDS, card('e', 0, 100, 100)] }, 'cards over each other: a | e'],
    [
      'a card over the foot',
      { words: [words('Join at folkmoot.local', box(100, 900, 400, 39))] },
      'card b over words: Join at folkmoot.local',
    ],
    [
      'Nastaliq in lines for Latin letters',
      { words: [words('چائے کی دکان', box(72, 60, 900, 90), { language: 'ur' })] },
      'tight: 1.30 of 1.9: چائے کی دکان',
    ],
    [
      'words over each other',
      { words: [words('One', box(80, 60, 300, 80)), words('Two', box(300, 70, 300, 80))] },
      'words over each other: One | Two',
    ],
    [
      'words that their box cuts off',
      { words: [words('A title', box(72, 60, 900, 90), { seenIn: box(72, 60, 600, 90) })] },
      'cut: A title',
    ],
    [
      'words that leave their card',
      { words: [words('a note', box(110, 330, 600, 46), { card: 'a', note: true })] },
      'cut: a note',
    ],
    ['words that leave the wall', { words: [words('A title', box(1700, 60, 300, 90))] }, 'cut: A title'],
    [
      'a note in small words',
      { words: [words('a note', box(110, 330, 300, 40), { size: 30, card: 'a', note: true })] },
      'small: 30.0 of 36: a note',
    ],
    [
      'other small words',
      { words: [words('held', box(72, 60, 90, 30), { size: 24 })] },
      'small: 24.0 of 28: held',
    ],
    [
      'a card below its page',
      { cards: [...CARDS.slice(0, 3), card('d', 2, 300, 400)] },
      'outside its page: card d',
    ],
    [
      'a card beside the wall',
      { cards: [card('a', 3, 0, 600, { lane: null })], page: null },
      'outside its page: card a',
    ],
    [
      'an empty column',
      { cards: [CARDS[0] as Card, CARDS[1] as Card, CARDS[3] as Card] },
      'hole: column 2 is empty before others',
    ],
    [
      'an empty cell above a card',
      { cards: [card('a', 0, 0, 600), card('b', 1, 300, 300)], page: null },
      'hole: above card b',
    ],
    [
      'an empty cell between cards',
      { cards: [card('a', 0, 0, 100), card('b', 0, 400, 200)], page: null },
      'hole: above card b',
    ],
    [
      'a tail on the first page',
      { cards: [card('a', 0, 0, 600, head('continued')), card('b', 1, 0, 600), card('c', 2, 0, 600)] },
      'tail before its head: Trust',
    ],
    [
      'a tail after other groups',
      {
        cards: [card('a', 0, 0, 600), card('b', 1, 0, 600, head('continued')), card('c', 2, 0, 600)],
        page: { n: 2, of: 3 },
      },
      'tail before its head: Trust',
    ],
    [
      'a column that goes on with nothing',
      { cards: [card('a', 0, 0, 600, head('column')), card('b', 1, 0, 600), card('c', 2, 0, 600)] },
      'tail before its head: “… continued” over card a',
    ],
    [
      'a group that is named twice',
      {
        cards: [
          card('a', 0, 0, 600, head('begins')),
          card('b', 1, 0, 600, head('begins')),
          card('c', 2, 0, 600),
        ],
      },
      'named twice: Trust',
    ],
  ])('[W-57] [W-58] %s', (_, bad, fault) => {
    expect(faultsOf(picture(bad))).toContain(fault)
  })

  it.each<[string, readonly Card[], readonly Card[], string[]]>([
    ['the next card fits nowhere', CARDS, [card('e', 0, 0, 300)], []],
    [
      'the next card would have fitted',
      CARDS,
      [card('e', 0, 0, 200), card('f', 1, 0, 640)],
      ['hole: room for card e in column 3'],
    ],
    [
      'mostly empty',
      [card('a', 0, 0, 600)],
      [card('e', 0, 0, 600), card('f', 1, 0, 600)],
      ['hole: a page 31 % full while another follows'],
    ],
    ['a very long note comes next', [card('a', 0, 0, 600)], [card('e', 0, 0, 640, { own: true })], []],
    ['the first come again', CARDS, [card('a', 0, 0, 100)], []],
  ])('[W-58] before another page: %s', (_, cards, next, told) => {
    expect(roomLeft(picture({ cards }), picture({ cards: next }))).toEqual(told)
  })

  it('asks of a single column beside a picture no more than that the next card does not fit', () => {
    const lanes = { all: { ...LANE, right: LANE.left + COLUMN } }
    const after = (height: number) => picture({ lanes, cards: [card('e', 0, 0, height)] })
    const before = picture({ lanes, cards: [card('a', 0, 0, 200)] })
    expect(roomLeft(before, after(440))).toEqual([])
    expect(roomLeft(before, after(400))).toEqual(['hole: room for card e in column 1'])
  })

  it('lets a very long note go on in pages of its own', () => {
    const own = card('a', 0, 0, 640, { own: true })
    const flowing = words('a long story', box(110, 330, 500, 46), {
      lines: [box(110, 330, 500, 46), box(2000, 330, 500, 46)],
      seenIn: box(110, 320, 1700, 500),
      card: 'a',
      note: true,
      flows: true,
    })
    const wide = { ...own, box: LANE }
    expect(faultsOf(picture({ cards: [wide], words: [flowing] }))).toEqual([])
  })
})
