/** People of one name in one list: what tells them apart stands beside the name, and only there. Pure. */
import { foldForSearch } from '@folkmoot/kit'

interface Person {
  id: string
  name: string
  network?: string | null
  table?: string | null
  joinedAt?: number
}
interface Known {
  networks?: readonly { id: string; name: string }[]
  tables?: readonly { id: string; name: string }[]
}

/** By id: network, then table, then who came first; empty for a name that is there once. */
export function distinctions(
  people: readonly Person[],
  { networks = [], tables = [] }: Known,
): Map<string, string> {
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    const key = foldedName(person.name)
    const list = byName.get(key)
    if (list) list.push(person)
    else byName.set(key, [person])
  }
  const found = new Map<string, string>()
  for (const same of byName.values()) {
    if (same.length === 1) continue
    const network = (person: Person) => networks.find(one => one.id === person.network)?.name ?? ''
    const table = (person: Person) => tables.find(one => one.id === person.table)?.name ?? ''
    const words = [
      network,
      table,
      (person: Person) => [network(person), table(person)].filter(Boolean).join(', '),
    ]
    const tells = words.find(
      of => same.every(person => of(person) !== '') && new Set(same.map(of)).size === same.length,
    )
    const inOrder = [...same].sort((a, b) => (a.joinedAt ?? 0) - (b.joinedAt ?? 0))
    inOrder.forEach((person, i) => {
      const place = `${i + 1} of ${same.length}`
      found.set(person.id, tells?.(person) ?? [words[2]?.(person), place].filter(Boolean).join(', '))
    })
  }
  return found
}

/** “Maria Khan” alone, or “Maria Khan (Keighley)”. */
export function withDistinction(name: string, distinction: string | undefined): string {
  return distinction ? `${name} (${distinction})` : name
}

/** Typed in other letters it is the same name: Jose is José. */
export function foldedName(name: string): string {
  return foldForSearch(name).replace(/\s+/g, ' ').trim()
}
