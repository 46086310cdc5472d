import { useMemo } from 'react'
import { distinctions, withDistinction } from '../../../features/same-names/model.ts'
import { useCockpitView } from '../cockpit.ts'

/** Everybody's name as a list shows it: people of one name are told apart. */
export function useDistinctNames(): (person: { id: string; name: string }) => string {
  const people = useCockpitView(view => view.people)
  const networks = useCockpitView(view => view.networks)
  const tables = useCockpitView(view => view.tables)
  const found = useMemo(() => distinctions(people, { networks, tables }), [people, networks, tables])
  return ({ id, name }) => withDistinction(name, found.get(id))
}
