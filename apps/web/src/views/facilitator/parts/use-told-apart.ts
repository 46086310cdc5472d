import { useMemo } from 'react'
import { toldApart, withBeside } from '../../../features/told-apart/model.ts'
import { useCockpitView } from '../cockpit.ts'

/** Everybody's name as a list shows it: people of one name are told apart. */
export function useToldApart(): (person: { id: string; name: string }) => string {
  const people = useCockpitView(view => view.people)
  const networks = useCockpitView(view => view.networks)
  const tables = useCockpitView(view => view.tables)
  const beside = useMemo(() => toldApart(people, { networks, tables }), [people, networks, tables])
  return ({ id, name }) => withBeside(name, beside.get(id))
}
