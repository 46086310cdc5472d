/** Where people stand in the picture of who found whom. Only a wall that draws it needs d3-force, so it is fetched by itself. */
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
import type { Graph, GraphLayout, GraphPerson, Spot } from './graph.ts'

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
