import type { Note } from '@folkmoot/board-doc'
import type { NetworkRecord } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import { picturesOf } from './find-pictures.ts'
import { graphOf, placeLabels } from './graph.ts'
import { layOut } from './graph-layout.ts'

const NETWORKS: NetworkRecord[] = ['one', 'two'].map(id => ({
  id,
  programme: 'p',
  name: id,
  colour: '#000000',
  shape: 'circle',
}))
const find = (id: string, name: string | null, found: Note['found']): Note => ({
  id,
  prompt: 'p',
  text: 'w',
  at: 0,
  network: 'one',
  ...(name ? { name } : {}),
  ...(found ? { found } : {}),
})
const notes = [
  find('n1', 'Sara', { name: 'Tom', network: 'two' }),
  find('n2', 'Sara', { network: 'two' }),
  find('n3', 'Ben', { name: 'Sara', network: 'one' }),
  find('n4', 'Ben', undefined),
]

describe('who found whom', () => {
  it('names only whom the notes name, and joins one person’s finds', () => {
    const graph = graphOf(notes, NETWORKS)
    expect(graph.people.map(({ name, network, finds }) => [name, network, finds])).toEqual([
      ['Sara', 'one', 3],
      ['Tom', 'two', 1],
      ['', 'two', 1],
      ['Ben', 'one', 1],
    ])
    expect(graph.links).toHaveLength(3)
    expect(graph.clusters.map(({ id, people }) => [id, people])).toEqual([
      ['one', 2],
      ['two', 2],
    ])
  })

  it('is laid out inside its place, in steps, the same each time, each network on its own side', () => {
    const graph = graphOf(notes, NETWORKS)
    const settle = () => {
      const work = layOut(graph, { width: 1776, height: 640 }, new Map())
      while (!work.step(50));
      return work.result().people
    }
    const people = settle()
    expect([...settle()]).toEqual([...people])
    for (const { x, y } of people.values()) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(1776)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(640)
    }
    const [sara, tom] = ['one Sara', 'two Tom'].map(key => people.get(key)?.x ?? 0)
    expect(Math.abs((sara ?? 0) - (tom ?? 0))).toBeGreaterThan(200)
  })

  it('writes no name over another', () => {
    const people = Array.from({ length: 30 }, (_, i) => ({
      key: `k${i}`,
      name: `Name ${i}`,
      network: 'one',
      finds: i,
    }))
    const spots = new Map(
      people.map((one, i) => [one.key, { x: 300 + (i % 6) * 40, y: 200 + Math.floor(i / 6) * 40 }]),
    )
    const labels = placeLabels(people, spots, [], { width: 900, height: 600 }, () => 90)
    expect(labels.length).toBeGreaterThan(3)
    const left = ({ anchor, x }: (typeof labels)[number]) =>
      anchor === 'start' ? x : anchor === 'end' ? x - 90 : x - 45
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1))
        expect(Math.abs(left(a) - left(b)) >= 90 || Math.abs(a.y - b.y) >= 28, `${a.text}, ${b.text}`).toBe(
          true,
        )
  })

  it('stands before the notes, with a cloud for a prompt that asks for a few words', () => {
    const prompts = [
      { id: 'p', text: 'Find someone who is optimistic' },
      { id: 'q', text: 'Find someone who can give you up to 3 words' },
    ]
    const words = ['brave', 'kind', 'there'].map((text, i) => ({
      ...find(`w${i}`, 'Ben', { network: 'two' }),
      prompt: 'q',
      text,
    }))
    const kinds = (from: Note[]) =>
      picturesOf({ format: 'find-someone-who' }, prompts, from, NETWORKS).map(one => one.kind)
    expect(kinds([...notes, ...words])).toEqual(['graph', 'cloud'])
    expect(kinds(notes)).toEqual(['graph'])
    expect(picturesOf({ format: 'day-review' }, prompts, notes, NETWORKS)).toEqual([])
  })
})
