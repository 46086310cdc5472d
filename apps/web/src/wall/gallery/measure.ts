/** Reads from a page what stands on a wall in it, for `check.ts`. */
import type { Box, Card, Picture, Words } from './check.ts'

/** Of a letter’s size: how wide a space is. */
const HANGS = 0.3
const PAGE = /page (\d+) of (\d+)/

/** @throws Error when there is no wall in `root` */
export function measure(root: ParentNode = document): Picture {
  const screen = root.querySelector<HTMLElement>('.wall-screen')
  if (!screen) throw new Error('there is no wall')
  const at = screen.getBoundingClientRect()
  const scale = at.width / screen.offsetWidth
  const inUnits = ({ left, top, right, bottom }: DOMRect | Box): Box => ({
    left: (left - at.left) / scale,
    top: (top - at.top) / scale,
    right: (right - at.left) / scale,
    bottom: (bottom - at.top) / scale,
  })
  const boxOf = (element: Element) => inUnits(element.getBoundingClientRect())
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, [inert]')

  const lanes: Record<string, Box> = {}
  const laneNames = new Map<Element, string>()
  function laneOf(card: HTMLElement): string | null {
    const lane = card.parentElement
    if (!lane || getComputedStyle(card).position !== 'absolute') return null
    const name = laneNames.get(lane) ?? `lane ${laneNames.size}`
    laneNames.set(lane, name)
    lanes[name] = boxOf(lane)
    return name
  }
  const elements = [...screen.querySelectorAll<HTMLElement>('[data-note]')].filter(isSeen)
  const cards = elements.map((card): Card => {
    const own = card.querySelector('[data-flow]') !== null
    return { id: card.dataset.note ?? '', box: boxOf(card), lane: laneOf(card), head: headOf(card), own }
  })

  const words: Words[] = []
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement
    if (!of || !node.textContent?.trim() || of.closest('style, script') || !isSeen(of)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const size = sizeOf(of, scale)
    const dots = of.closest('.truncate')
    const lines = [...range.getClientRects()].flatMap(line =>
      line.width > 1 ? [upTo(dots && boxOf(dots), read(inUnits(line), of, size))] : [],
    )
    if (lines.length === 0) continue
    const card = of.closest<HTMLElement>('[data-note]')
    words.push({
      text: node.textContent,
      size,
      lines,
      seenIn: seenIn(of, screen, boxOf),
      card: card?.dataset.note ?? null,
      note: card !== null && of.closest('article p[dir=auto].whitespace-pre-wrap') !== null,
      language: of.closest<HTMLElement>('[lang]')?.lang ?? '',
      leading: leadingOf(of),
      flows: of.closest('[data-flow]') !== null,
    })
  }
  const told = PAGE.exec(words.map(({ text }) => text).join(' '))
  return {
    width: screen.offsetWidth,
    height: screen.offsetHeight,
    words,
    cards,
    lanes,
    title: screen.querySelector('h1')?.textContent ?? '',
    page: told ? { n: Number(told[1]), of: Number(told[2]) } : null,
  }
}

/** Without the space that hangs after a line where spaces are kept: nobody sees it. */
function read(line: Box, of: Element, size: number): Box {
  const { whiteSpace, direction } = getComputedStyle(of)
  if (whiteSpace !== 'pre-wrap') return line
  const hangs = size * HANGS
  return direction === 'rtl' ? { ...line, left: line.left + hangs } : { ...line, right: line.right - hangs }
}

/** As far as the place whose words end in dots. */
function upTo(place: Box | null, line: Box): Box {
  if (!place) return line
  return { ...line, left: Math.max(line.left, place.left), right: Math.min(line.right, place.right) }
}

function leadingOf(element: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(element)
  // As the face has it: as high as its letters stand.
  return lineHeight === 'normal'
    ? Number.POSITIVE_INFINITY
    : Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
}

/** In units: in a picture that is drawn to scale the size is that of its own. */
function sizeOf(element: Element, scale: number): number {
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  const own = element instanceof SVGGraphicsElement ? element.getScreenCTM()?.a : undefined
  return own === undefined ? size : (size * own) / scale
}

/** What is left of the wall where nothing around it cuts it off; words that end in dots say so themselves. */
function seenIn(element: Element, screen: Element, boxOf: (element: Element) => Box): Box {
  const seen = boxOf(screen)
  for (let one: Element | null = element; one && one !== screen; one = one.parentElement) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one)
    if ((overflowX === 'visible' && overflowY === 'visible') || textOverflow === 'ellipsis') continue
    const frame = boxOf(one)
    seen.left = Math.max(seen.left, frame.left)
    seen.top = Math.max(seen.top, frame.top)
    seen.right = Math.min(seen.right, frame.right)
    seen.bottom = Math.min(seen.bottom, frame.bottom)
  }
  return seen
}

function headOf(card: HTMLElement): Card['head'] {
  const name = card.querySelector(':scope > div > h2')
  if (name) {
    const tail = name.nextElementSibling?.textContent === 'continued'
    return { kind: tail ? 'continued' : 'begins', name: name.textContent ?? '' }
  }
  const column = card.querySelector(':scope > p')?.textContent?.includes('continued')
  return column ? { kind: 'column', name: '' } : null
}
