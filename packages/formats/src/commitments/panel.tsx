import type { PanelProps } from '../panel.tsx'
import { WriteWithFields } from '../write-with-fields.tsx'

/** One thing. It stays with its writer unless they choose otherwise. */
export default function CommitmentsPanel(props: PanelProps) {
  const { networks, mine } = props
  const network = networks.find(one => one.id === mine.person.network)
  const seenBy = (audience: unknown): string | undefined => {
    if (audience === 'room') return undefined
    if (audience === 'network')
      return network
        ? `Only people of ${network.name} will see it, with your name.`
        : 'You have no network here, so only you will see it.'
    return 'Only you will see it. It comes back to you with your return code.'
  }
  return (
    <WriteWithFields panel={props} defaults={{ audience: 'me' }} sees={({ audience }) => seenBy(audience)} />
  )
}
