/**
 * Who found whom, as the notes say it: people and the networks they are of. Names are in it only where a note carries them;
 * somebody unnamed is a mark of their network. The layout is d3-force's, begun from the same places, so the same notes make
 * the same picture, and new ones move it little.
 */
import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'

export interface GraphPerson {
  key: string
  /** Empty: not named (yet). */
  name: string
  /** A network's id, `another`, or empty. */
  network: string
  /** Finds they are part of. */
  finds: number
}
export interface Graph {
  people: GraphPerson[]
  links: { from: string; to: string; note: string }[]
  /** In the event's order; `network` null: another network, or none said. */
  clusters: { id: string; network: NetworkRecord | null; people: number; finds: number }[]
}

export function graphOf(notes: readonly Note[], networks: readonly NetworkRecord[]): Graph {
  const people = new Map<string, GraphPerson>()
  const meet = (key: string, name: string, network: string): GraphPerson => {
    const known = people.get(key) ?? { key, name, network, finds: 0 }
    known.finds++
    people.set(key, known)
    return known
  }
  const links: Graph['links'] = []
  for (const note of notes) {
    if (!note.found) continue
    const network = note.network ?? ''
    const there = note.found.network ?? ''
    const from = note.name
      ? meet(`${network} ${note.name}`, note.name, network)
      : meet(`writer of ${note.id}`, '', network)
    const to = note.found.name
      ? meet(`${there} ${note.found.name}`, note.found.name, there)
      : meet(`found in ${note.id}`, '', there)
    links.push({ from: from.key, to: to.key, note: note.id })
  }
  const all = [...people.values()]
  const ids = [...networks.map(network => network.id), 'another', '']
  const clusters = ids.flatMap(id => {
    const own = all.filter(person => person.network === id)
    const network = networks.find(one => one.id === id) ?? null
    const finds = own.reduce((sum, person) => sum + person.finds, 0)
    return own.length > 0 ? [{ id, network, people: own.length, finds }] : []
  })
  return { people: all, links, clusters }
}

export interface Spot {
  x: number
  y: number
}
export interface GraphLayout {
  people: ReadonlyMap<string, Spot>
  clusters: ReadonlyMap<string, Spot>
}
export interface Label extends Spot {
  key: string
  text: string
  anchor: 'start' | 'middle' | 'end'
}
interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Names where they cover neither each other nor a mark; those with most finds first. `widthOf` at 28 units. */
export function placeLabels(
  people: readonly GraphPerson[],
  spots: ReadonlyMap<string, Spot>,
  taken: readonly Box[],
  place: { width: number; height: number },
  widthOf: (text: string) => number,
): Label[] {
  const boxes = [...taken]
  for (const spot of spots.values())
    boxes.push({ x0: spot.x - 14, y0: spot.y - 14, x1: spot.x + 14, y1: spot.y + 14 })
  const labels: Label[] = []
  const named = people.filter(person => person.name !== '')
  for (const person of [...named].sort((a, b) => b.finds - a.finds || (a.key < b.key ? -1 : 1))) {
    const spot = spots.get(person.key)
    if (!spot) continue
    const width = widthOf(person.name)
    const tries: { at: Label; box: Box }[] = [
      label(person, 'start', spot.x + 20, spot.y + 10, width),
      label(person, 'end', spot.x - 20, spot.y + 10, width),
      label(person, 'middle', spot.x, spot.y + 46, width),
      label(person, 'middle', spot.x, spot.y - 24, width),
    ]
    const free = tries.find(
      ({ box }) =>
        box.x0 >= 0 &&
        box.x1 <= place.width &&
        box.y0 >= 0 &&
        box.y1 <= place.height &&
        !boxes.some(one => one.x0 < box.x1 && one.x1 > box.x0 && one.y0 < box.y1 && one.y1 > box.y0),
    )
    if (!free) continue
    boxes.push(free.box)
    labels.push(free.at)
  }
  return labels
}

function label(
  person: GraphPerson,
  anchor: Label['anchor'],
  x: number,
  y: number,
  width: number,
): { at: Label; box: Box } {
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    at: { key: person.key, text: person.name, anchor, x, y },
    box: { x0: x0 - 3, x1: x0 + width + 3, y0: y - 25, y1: y + 8 },
  }
}
