/** Where the parts of a picture stand. Pure, and the same for the same picture. Sizes in the picture's units. */
import { type CloudPlace, type CloudWord, figureSize, placeCloud } from '@folkmoot/board-doc/cloud'
import type { Link, Place } from './picture.ts'

/** A picture is so wide between its margins. */
const WIDTH = 1_080

/** Words are laid out on a place as wide as a wall and drawn smaller. */
const CLOUD = { width: 1_776, height: 940 }
const SCALE = WIDTH / CLOUD.width

export interface PlacedWord {
  text: string
  n: number
  x: number
  y: number
  size: number
  /** Of the figure behind it. */
  figure: number
  /** It may not be wider than this: what it is set in may run wider than was reckoned. */
  most: number
  /** Among the most common. */
  isStrong: boolean
}

/** @returns `left`: how many found no room */
export function cloudLayout(words: readonly CloudWord[]): {
  placed: PlacedWord[]
  height: number
  left: number
} {
  const { placed, left } = placeCloud(words, CLOUD, reckonedWidth)
  const most = placed[0]?.n ?? 1
  const [top, bottom] = [edge(placed, -1), edge(placed, 1)]
  return {
    placed: placed.map(({ text, n, x, y, size }) => ({
      text,
      n,
      x: x * SCALE,
      y: (y - top) * SCALE,
      size: size * SCALE,
      figure: figureSize(size) * SCALE,
      most: reckonedWidth(text, size) * SCALE,
      isStrong: n > most / 3,
    })),
    height: (bottom - top) * SCALE,
    left,
  }
}

const edge = (placed: readonly CloudPlace[], side: -1 | 1) =>
  side < 0
    ? Math.min(...placed.map(({ y, size }) => y - size * 0.75))
    : Math.max(...placed.map(({ y, size }) => y + size * 0.75))

/** Without a font at hand: as wide as a wide one. Marks stand above or below. */
function reckonedWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) {
    if (/[\p{Mn}\u200c\u200d]/u.test(sign)) continue
    if (/[mwMWЖШЩЮ@]/.test(sign)) width += 0.98
    else if (/[ijlftrI1'’.,|-]/.test(sign)) width += 0.42
    else if (/[\p{Lu}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u.test(sign)) width += 0.75
    else if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\p{So}]/u.test(sign))
      width += 1.1
    else width += 0.64
  }
  return width * size
}

interface Spot {
  x: number
  y: number
}
export interface LaidPlace extends Spot {
  place: Place
  radius: number
  /** Its name stands over it and not under it. */
  isNamedAbove: boolean
}
export interface LaidLink {
  /** Both ways together, or within one place. */
  n: number
  from: Spot
  to: Spot
  width: number
  /** Where its number stands; null: there was no room, and the words say it. */
  number: Spot | null
}
export const CONNECTIONS = { width: WIDTH, height: 640 }
/** Room for a name under a circle, or over one of the upper half. */
export const NAME = { width: 236, height: 54, gap: 8 }

/** Of a circle: half its width. */
const [SMALLEST, LARGEST] = [34, 60]

/** Around an ellipse in the event's order, from the top; both ways of a pair as one line. */
export function connectionsLayout(
  places: readonly Place[],
  links: readonly Link[],
): { places: LaidPlace[]; links: LaidLink[]; within: ReadonlyMap<Place, number> } {
  const { width, height } = CONNECTIONS
  const most = Math.max(...places.map(({ finds }) => finds))
  const laid = places.map((place, i): LaidPlace => {
    const angle = -Math.PI / 2 + (2 * Math.PI * (i + (places.length % 2 === 0 ? 0.5 : 0))) / places.length
    const middle = height / 2
    const y = middle + Math.sin(angle) * (middle - NAME.height - NAME.gap - LARGEST)
    return {
      place,
      x: width / 2 + Math.cos(angle) * (width / 2 - NAME.width / 2),
      y,
      radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(place.finds / most),
      isNamedAbove: y < middle - 1,
    }
  })
  const within = new Map(links.filter(({ from, to }) => from === to).map(({ from, n }) => [from, n]))
  const pairs = laid.flatMap((from, i) =>
    laid.slice(i + 1).flatMap(to => {
      const n = links
        .filter(
          link =>
            (link.from === from.place && link.to === to.place) ||
            (link.from === to.place && link.to === from.place),
        )
        .reduce((sum, link) => sum + link.n, 0)
      return n > 0 ? [{ from, to, n }] : []
    }),
  )
  const heaviest = Math.max(1, ...pairs.map(({ n }) => n))
  const taken: Spot[] = []
  // The heaviest get their numbers first.
  const numbered = [...pairs]
    .sort((a, b) => b.n - a.n)
    .map(({ from, to, n }) => {
      const others = pairs.filter(pair => pair.from !== from || pair.to !== to)
      const number = numberSpot([from, to], laid, others, taken)
      if (number) taken.push(number)
      return {
        n,
        from: { x: from.x, y: from.y },
        to: { x: to.x, y: to.y },
        width: 2 + 12 * (n / heaviest),
        number,
      }
    })
  return { places: laid, links: numbered, within }
}

const ALONG = [0.5, 0.42, 0.58, 0.35, 0.65, 0.29, 0.71]
const NUMBER_ROOM = 40
type Line = Pick<{ from: Spot; to: Spot }, 'from' | 'to'>

/** On its own line, where it covers nothing; rather on another line than nowhere. */
function numberSpot(
  [from, to]: [Spot, Spot],
  places: readonly LaidPlace[],
  others: readonly Line[],
  taken: readonly Spot[],
): Spot | null {
  const spots = ALONG.map(t => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t })).filter(
    spot => taken.every(one => far(one, spot) > NUMBER_ROOM) && isClear(spot, places),
  )
  return spots.find(spot => others.every(line => fromLine(spot, line) > NUMBER_ROOM / 2)) ?? spots[0] ?? null
}
/** Neither on a circle nor on its name. */
const isClear = (spot: Spot, places: readonly LaidPlace[]) =>
  places.every(({ x, y, radius, isNamedAbove }) => {
    const below = isNamedAbove ? y - spot.y : spot.y - y
    const isByName =
      Math.abs(spot.x - x) < NAME.width / 2 &&
      below > 0 &&
      below < radius + NAME.gap + NAME.height + NUMBER_ROOM / 2
    return far({ x, y }, spot) > radius + NUMBER_ROOM / 2 && !isByName
  })
function fromLine(spot: Spot, { from, to }: Line): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return far(spot, { x: from.x + dx * t, y: from.y + dy * t })
}
const far = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)

/** Rows of a picture with something in its middle: `centre`, an area's number, or nothing. */
export type AreaCell = 'centre' | number | null
/** As many columns as are read on a slide. */
const MOST_IN_A_RING = 7
const COLUMNS = 3

/** Around the middle of the lower row, clockwise from the top, as on the wall; more areas than that stand below it. */
export function areaRows(n: number): AreaCell[][] {
  if (n > MOST_IN_A_RING) {
    const rows = Array.from({ length: Math.ceil(n / COLUMNS) }, (_, row) =>
      Array.from({ length: COLUMNS }, (__, column) => {
        const i = row * COLUMNS + column
        return i < n ? i : null
      }),
    )
    return [['centre'], ...rows]
  }
  const columns = Math.max(COLUMNS, Math.ceil((n + 1) / 2))
  const middle = Math.floor(columns / 2)
  const top: AreaCell[] = Array.from({ length: columns }, () => null)
  const bottom: AreaCell[] = Array.from({ length: columns }, () => null)
  bottom[middle] = 'centre'
  const round: [AreaCell[], number][] = [
    ...Array.from({ length: columns - middle }, (_, i): [AreaCell[], number] => [top, middle + i]),
    ...Array.from({ length: columns - 1 - middle }, (_, i): [AreaCell[], number] => [
      bottom,
      columns - 1 - i,
    ]),
    ...Array.from({ length: middle }, (_, i): [AreaCell[], number] => [bottom, middle - 1 - i]),
    ...Array.from({ length: middle }, (_, i): [AreaCell[], number] => [top, i]),
  ]
  for (const [i, [row, column]] of round.slice(0, n).entries()) row[column] = i
  return [top, bottom]
}
