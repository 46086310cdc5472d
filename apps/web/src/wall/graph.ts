/**
 * Who found whom, as the notes say it: people and the networks they are of. Names are in it only where a note carries them;
 * somebody unnamed is a mark of their network. The layout is d3-force's, begun from the same places, so the same notes make
 * the same picture, and new ones move it little.
 */
import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

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
type Node = SimulationNodeDatum & GraphPerson

/** Middles of the networks: an ellipse in the event's order, so that each keeps its place all day. */
function clusterSpots(
  clusters: Graph['clusters'],
  place: { width: number; height: number },
): Map<string, Spot> {
  const { width, height } = place
  const n = clusters.length
  return new Map(
    clusters.map(({ id }, i) => {
      if (n === 1) return [id, { x: width / 2, y: height / 2 }]
      const angle = -Math.PI / 2 + (2 * Math.PI * (i + 0.5)) / n
      return [
        id,
        { x: width / 2 + Math.cos(angle) * width * 0.38, y: height * 0.52 + Math.sin(angle) * height * 0.35 },
      ]
    }),
  )
}

/** Lays out a step at a time, so that no frame waits for it: call `step` until it answers true. Sizes in the wall's units. */
export function layOut(
  graph: Graph,
  place: { width: number; height: number },
  before: ReadonlyMap<string, Spot>,
): { step(ms: number): boolean; result(): GraphLayout } {
  const middles = clusterSpots(graph.clusters, place)
  const middleOf = (person: GraphPerson): Spot =>
    middles.get(person.network) ?? { x: place.width / 2, y: place.height / 2 }
  const nodes: Node[] = graph.people.map((person, i) => {
    const known = before.get(person.key)
    const middle = middleOf(person)
    // A sunflower's seeds: the same places for the same people.
    const far = 14 * Math.sqrt(i + 1)
    return {
      ...person,
      x: known?.x ?? middle.x + far * Math.cos(i * 2.4),
      y: known?.y ?? middle.y + far * Math.sin(i * 2.4),
    }
  })
  const links: SimulationLinkDatum<Node>[] = graph.links.map(({ from, to }) => ({ source: from, target: to }))
  const room = Math.max(15, Math.min(34, 340 / Math.sqrt(nodes.length + 1)))
  const simulation: Simulation<Node, SimulationLinkDatum<Node>> = forceSimulation(nodes)
    .stop()
    .force('together', forceManyBody<Node>().strength(-26).distanceMax(220))
    .force('x', forceX<Node>(node => middleOf(node).x).strength(0.16))
    .force('y', forceY<Node>(node => middleOf(node).y).strength(0.2))
    .force('apart', forceCollide<Node>(room))
    .force(
      'links',
      forceLink<Node, SimulationLinkDatum<Node>>(links)
        .id(node => node.key)
        .distance(160)
        .strength(0.012),
    )
    .alpha(before.size > 0 ? 0.35 : 1)
    .alphaDecay(0.03)
  const edge = 30
  return {
    step(ms) {
      const end = performance.now() + ms
      while (simulation.alpha() > simulation.alphaMin()) {
        simulation.tick()
        for (const node of nodes) {
          node.x = Math.min(place.width - edge, Math.max(edge, node.x ?? 0))
          node.y = Math.min(place.height - edge, Math.max(edge, node.y ?? 0))
        }
        if (performance.now() >= end) return simulation.alpha() <= simulation.alphaMin()
      }
      return true
    },
    result: () => ({
      people: new Map(nodes.map(node => [node.key, { x: node.x ?? 0, y: node.y ?? 0 }])),
      clusters: middles,
    }),
  }
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
