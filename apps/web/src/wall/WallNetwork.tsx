import type { NetworkRecord } from '@folkmoot/protocol'
import { NetworkShape } from '../design/NetworkMark.tsx'

/** Shape and name straight on the wall; the colour follows the theme so that it can be told from the dark. */
export function WallNetwork({ network }: { network: NetworkRecord }) {
  const colour = `color-mix(in oklab, ${network.colour} var(--wall-mark), white)`
  return (
    <>
      <NetworkShape network={{ ...network, colour }} /> {network.name}
    </>
  )
}
