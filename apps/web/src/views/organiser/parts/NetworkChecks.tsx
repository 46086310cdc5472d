import type { NetworkRecord } from '@folkmoot/protocol'
import { Check } from '../../../design/Check.tsx'
import { NetworkMark } from '../../../design/NetworkMark.tsx'

/** Which networks take part. */
export function NetworkChecks({
  networks,
  chosen,
  onChange,
}: {
  networks: readonly NetworkRecord[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
}) {
  if (networks.length === 0)
    return (
      <p className="text-lead text-ink-soft">This programme has no networks yet. Add them at the desk.</p>
    )
  const toggle = (id: string, on: boolean) =>
    onChange(networks.map(network => network.id).filter(one => (one === id ? on : chosen.includes(one))))
  return (
    <fieldset className="grid gap-x-8 sm:grid-cols-2">
      <legend className="sr-only">Networks</legend>
      {networks.map(network => (
        <Check
          key={network.id}
          label={<NetworkMark network={network} className="text-lead font-normal" />}
          checked={chosen.includes(network.id)}
          onChange={on => toggle(network.id, on)}
        />
      ))}
    </fieldset>
  )
}
