import { useMemo } from 'react'
import { toldApart, withBeside } from '../../design/told-apart.ts'
import { useCockpit } from './cockpit.ts'

/** Everybody's name as a list shows it: people of one name are told apart. */
export function useToldApart(): (person: { id: string; name: string }) => string {
  const { people, networks, tables } = useCockpit().view
  const beside = useMemo(() => toldApart(people, { networks, tables }), [people, networks, tables])
  return ({ id, name }) => withBeside(name, beside.get(id))
}
