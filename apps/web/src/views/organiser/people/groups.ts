/** The people of an event as the organiser reads them: by network, searched, and with likely doubles pointed out. */
import { searchFor } from '@folkmoot/kit'
import type { NetworkRecord, PersonView } from '@folkmoot/protocol'
import { plainWords } from '../words/plain-words.ts'

export interface Group {
  /** null: no network, or “I'd rather not say”. */
  network: NetworkRecord | null
  /** Those that the search found, by name. */
  people: PersonView[]
  /** All of this network, whatever is searched for. */
  total: number
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base' })

/** Every network in its own order, also an empty one, then those without; a search leaves out groups it finds nobody in. */
export function groupPeople(
  people: readonly PersonView[],
  networks: readonly NetworkRecord[],
  search: string,
): Group[] {
  const known = new Set(networks.map(network => network.id))
  const isFound = searchFor(search)
  const byName = [...people].sort((a, b) => collator.compare(a.name, b.name))
  const group = (network: NetworkRecord | null): Group => {
    const all = byName.filter(person =>
      network ? person.network === network.id : person.network === null || !known.has(person.network),
    )
    return { network, people: all.filter(person => isFound(person.name)), total: all.length }
  }
  const groups = [...networks.map(group), group(null)]
  return groups.filter(one =>
    plainWords(search) ? one.people.length > 0 : one.network !== null || one.total > 0,
  )
}

/** Groups of people with the same name: perhaps one person who joined twice. */
export function likelyDoubles(people: readonly PersonView[]): PersonView[][] {
  const byName = new Map<string, PersonView[]>()
  for (const person of people) {
    const key = plainWords(person.name)
    byName.set(key, [...(byName.get(key) ?? []), person])
  }
  return [...byName.values()].filter(group => group.length > 1)
}
