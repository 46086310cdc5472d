/**
 * What is wrong with a picture of the wall, told from the boxes that stand on it. Pure: `measure.ts` reads them from a page. All
 * lengths are units of the wall, a pixel of a screen of 1080 lines, from its top left corner.
 */

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Words that stand together in one size: the lines of one piece of text. */
export interface Words {
  text: string
  /** Of the letters. */
  size: number
  lines: readonly Box[]
  /** What of the wall they can be seen in. */
  seenIn: Box
  /** The card they are on; null: beside all cards. */
  card: string | null
  /** What is said in a note, and not who said it or what became of it. */
  note: boolean
  /** As `lang` has it; empty where nothing says it. */
  language: string
  /** From one line to the next, in sizes of the letters. */
  leading: number
  /** Goes on in pages of its own: what is not seen now comes later. */
  flows: boolean
}

export interface Card {
  id: string
  box: Box
  /** The stretch of the wall whose columns it stands in; null: in no column. */
  lane: string | null
  /** The heading above it: of a group that begins here, that goes on from the page before, or from the column before. */
  head: { kind: 'begins' | 'continued' | 'column'; name: string } | null
  /** It has the page to itself. */
  own: boolean
}

export interface Picture {
  width: number
  height: number
  words: readonly Words[]
  cards: readonly Card[]
  /** Where cards may stand, by name. */
  lanes: Readonly<Record<string, Box>>
  /** What it is about, largest on it. */
  title: string
  /** “page `n` of `of`”; null where none is told. */
  page: { n: number; of: number } | null
}

/** The words of a note, and all that anybody reads: 3.3 and 2.6 % of the screen’s height. */
const LEAST_NOTE = 36
const LEAST_WORDS = 28
/** Letters of a fraction of a unit less are the same to the eye. */
const ALIKE = 0.1
/** From line to line at least, by language, in sizes of the letters: less cuts off or runs into the line above. */
const LEAST_LEADING: readonly (readonly [languages: RegExp, least: number])[] = [
  [/^(?:ur|pnb|ks)\b/, 1.9],
  [/^(?:ar|fa|ps|sd|ckb|ug)\b/, 1.6],
  [/^(?:pa|hi|bn|as|gu|ta|te|ml|si|th|am)\b/, 1.4],
  [/^(?:zh|ja|ko)\b/, 1.3],
]
/** Lengths that are read from a scaled page are off by fractions of a pixel. */
const ROUNDING = 2
/** Between two cards of a column, and the most that a full page is spread by. */
const GAP = 28
const WIDEST_GAP = 3 * GAP
/** Of a page while another follows, 0 to 1: less is mostly empty, however high what comes next may be. */
const LEAST_FULL = 0.5

/** Of no group. */
const APART = 'Not in a group'

/** Each fault in a few words; none: the picture is as it should be. */
export function faultsOf(picture: Picture): string[] {
  const found = [...smallWords(picture), ...tightLines(picture), ...cutWords(picture), ...overlaps(picture)]
  return [...new Set([...found, ...strayCards(picture), ...holes(picture), ...tails(picture)])]
}

function inShort(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}

function smallWords({ words }: Picture): string[] {
  return words.flatMap(({ text, size, note }) => {
    const least = note ? LEAST_NOTE : LEAST_WORDS
    return size < least - ALIKE ? [`small: ${size.toFixed(1)} of ${least}: ${inShort(text)}`] : []
  })
}

/** Figures among them stand in a line as Latin letters do. */
function tightLines({ words }: Picture): string[] {
  return words.flatMap(({ text, language, leading }) => {
    const least = /\p{L}/u.test(text) ? LEAST_LEADING.find(([languages]) => languages.test(language))?.[1] : 0
    return leading < (least ?? 0) ? [`tight: ${leading.toFixed(2)} of ${least}: ${inShort(text)}`] : []
  })
}

/** Letters, without the room above and below them that lines share. */
function letters({ left, top, right, bottom }: Box): Box {
  const quarter = (bottom - top) / 4
  return { left, right, top: top + quarter, bottom: bottom - quarter }
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - ROUNDING &&
    inner.right <= outer.right + ROUNDING &&
    inner.top >= outer.top - ROUNDING &&
    inner.bottom <= outer.bottom + ROUNDING
  )
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > ROUNDING &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > ROUNDING
  )
}

function cutWords({ words, cards, width, height }: Picture): string[] {
  const wall: Box = { left: 0, top: 0, right: width, bottom: height }
  const boxes = new Map(cards.map(card => [card.id, card.box]))
  return words.flatMap(({ text, lines, seenIn, card, flows }) => {
    const frames = [seenIn, wall, boxes.get(card ?? '') ?? wall]
    const cut = lines.some(line => {
      const read = letters(line)
      if (flows && !overlap(read, seenIn)) return false
      return frames.some(frame => !within(read, frame))
    })
    return cut ? [`cut: ${inShort(text)}`] : []
  })
}

function overlaps({ words, cards }: Picture): string[] {
  const found: string[] = []
  const pieces = words
    .flatMap((of, i) => of.lines.map(line => ({ i, of, box: letters(line) })))
    .filter(({ of, box }) => !of.flows || overlap(box, of.seenIn))
    .sort((a, b) => a.box.top - b.box.top)
  pieces.forEach((one, at) => {
    for (let next = at + 1; next < pieces.length; next++) {
      const other = pieces[next] as (typeof pieces)[number]
      if (other.box.top > one.box.bottom) break
      if (one.i !== other.i && overlap(one.box, other.box))
        found.push(`words over each other: ${inShort(one.of.text)} | ${inShort(other.of.text)}`)
    }
  })
  cards.forEach((card, at) => {
    for (const other of cards.slice(at + 1))
      if (overlap(card.box, other.box)) found.push(`cards over each other: ${card.id} | ${other.id}`)
    for (const { of, box } of pieces)
      if (of.card !== card.id && overlap(card.box, box))
        found.push(`card ${card.id} over words: ${inShort(of.text)}`)
  })
  return found
}

function strayCards({ cards, lanes, width, height }: Picture): string[] {
  const wall: Box = { left: 0, top: 0, right: width, bottom: height }
  return cards.flatMap(({ id, box, lane }) => {
    const page = lanes[lane ?? ''] ?? wall
    return within(box, page) && within(box, wall) ? [] : [`outside its page: card ${id}`]
  })
}

/** The cards of a lane, column by column from the left, each from its top. */
function columnsOf(cards: readonly Card[], lane: Box): Card[][] {
  const width = Math.min(...cards.map(({ box }) => box.right - box.left))
  const columns: Card[][] = []
  for (const card of cards) {
    const at = Math.round((card.box.left - lane.left) / width)
    for (let i = columns.length; i <= at; i++) columns.push([])
    columns[at]?.push(card)
  }
  return columns.map(column => column.sort((a, b) => a.box.top - b.box.top))
}

function lanesOf({ cards, lanes }: Picture): { name: string; lane: Box; cards: Card[]; columns: Card[][] }[] {
  return Object.entries(lanes).flatMap(([name, lane]) => {
    const own = cards.filter(card => card.lane === name && !card.own)
    return own.length > 0 ? [{ name, lane, cards: own, columns: columnsOf(own, lane) }] : []
  })
}

function holes(picture: Picture): string[] {
  const found: string[] = []
  for (const { cards, columns } of lanesOf(picture)) {
    const first = Math.min(...cards.map(({ box }) => box.top))
    columns.forEach((column, at) => {
      if (column.length === 0) found.push(`hole: column ${at + 1} is empty before others`)
      let end = first - GAP
      for (const { id, box } of column) {
        if (box.top - end > WIDEST_GAP + ROUNDING) found.push(`hole: above card ${id}`)
        end = box.bottom
      }
    })
  }
  return found
}

/**
 * What the page `after` one has that should stand on it: its first card where there is room after the last, or more where it is
 * mostly empty. A question begins on a page of its own.
 */
export function roomLeft(picture: Picture, after: Picture): string[] {
  const found: string[] = []
  const lanes = lanesOf(picture)
  // The next is as high as a page, or there is no other.
  if (after.cards.length === 0 || after.cards.some(card => card.own) || after.title !== picture.title)
    return []
  for (const { name, lane, columns } of lanes) {
    const next = lanesOf(after).find(one => one.name === name)?.columns[0]?.[0]
    if (!next || picture.cards.some(card => card.id === next.id)) continue
    const end = Math.max(...(columns.at(-1) ?? []).map(({ box }) => box.bottom))
    if (next.box.bottom - next.box.top < lane.bottom - end - GAP - ROUNDING)
      found.push(`hole: room for card ${next.id} in column ${columns.length}`)
  }
  // In a single column beside a picture only order and height decide, as above: the wall is full of the picture.
  const many = lanes.filter(({ lane, columns }) => roomFor(columns, lane) > 1)
  const full = Math.max(0, ...lanes.map(({ lane, columns }) => filled(columns, lane)))
  if (many.length > 0 && full < LEAST_FULL)
    found.push(`hole: a page ${Math.round(full * 100)} % full while another follows`)
  return found
}

/** How much of a lane is covered, 0 to 1, each card with its gap; columns that nothing stands in count as empty. */
function filled(columns: readonly (readonly Card[])[], lane: Box): number {
  const ends = columns.map(column => Math.max(lane.top, ...column.map(({ box }) => box.bottom)) - lane.top)
  const whole = (lane.bottom - lane.top + GAP) * roomFor(columns, lane)
  return ends.reduce((sum, end) => sum + (end > 0 ? end + GAP : 0), 0) / whole
}

/** How many columns stand in a lane beside each other, empty ones too. */
function roomFor(columns: readonly (readonly Card[])[], lane: Box): number {
  const width = Math.min(...columns.flat().map(({ box }) => box.right - box.left))
  return Math.max(columns.length, Math.floor((lane.right - lane.left + GAP) / (width + GAP / 2)))
}

/** A group’s head stands before its tail, once. */
function tails(picture: Picture): string[] {
  const found: string[] = []
  for (const { columns } of lanesOf(picture)) {
    const named = new Set<string>()
    columns.flat().forEach(({ head, id }, at) => {
      if (!head) return
      const top = columns.some(column => column[0]?.id === id)
      if (head.kind === 'column') {
        if (at === 0 || !top) found.push(`tail before its head: “… continued” over card ${id}`)
        return
      }
      // After a vote single notes stand between groups, wherever their dots put them.
      if (named.has(head.name) && head.name !== APART) found.push(`named twice: ${head.name}`)
      named.add(head.name)
      if (head.kind === 'continued' && (at > 0 || (picture.page?.n ?? 1) === 1))
        found.push(`tail before its head: ${head.name}`)
    })
  }
  return found
}
