import type { Shape } from '@folkmoot/protocol'
import { cx } from './cx.ts'

/** What a mark needs of a network; a `NetworkRecord` has it. */
export interface NetworkLike {
  name: string
  colour: string
  shape: Shape
}

const paths: Record<Shape, string> = {
  circle: 'M8 1.2a6.8 6.8 0 1 1 0 13.6a6.8 6.8 0 0 1 0-13.6z',
  square: 'M2 2h12v12H2z',
  triangle: 'M8 1.4 15.2 14.4H.8z',
  diamond: 'M8 .4 15.6 8 8 15.6.4 8z',
  star: 'M8 .6l2.3 4.9 5.3.7-3.9 3.7 1 5.3L8 12.6l-4.7 2.6 1-5.3L.4 6.2l5.3-.7z',
  pentagon: 'M8 .8l7.4 5.4-2.8 8.8H3.4L.6 6.2z',
  cross: 'M5.4 1h5.2v4.4H15v5.2h-4.4V15H5.4v-4.4H1V5.4h4.4z',
}

/** The shape alone, as wide as the text around it is high; always beside a name or with `title`. */
export function NetworkShape({
  network,
  size = '0.8em',
  title,
}: {
  network: NetworkLike
  size?: string
  title?: string
}) {
  const drawn = { viewBox: '0 0 16 16', width: size, height: size, fill: network.colour }
  const className = 'inline-block shrink-0'
  const path = <path d={paths[network.shape]} />
  if (!title)
    return (
      <svg {...drawn} className={className} aria-hidden="true">
        {path}
      </svg>
    )
  return (
    <svg {...drawn} className={className} role="img" aria-label={title}>
      {path}
    </svg>
  )
}

/** How a small network's pool is called (`note.network === 'another'`). */
const ANOTHER_NETWORK = 'another network'

/**
 * The label of a note: a network's id, `another`, or nothing at all → shape and words for it.
 * Answers null where nothing may be said.
 */
export function networkLabel(
  id: string | null | undefined,
  networks: readonly (NetworkLike & { id: string })[],
): { name: string; network: NetworkLike | null } | null {
  if (!id) return null
  const network = networks.find(one => one.id === id)
  if (network) return { name: network.name, network }
  return { name: ANOTHER_NETWORK, network: null }
}

/** Shape and name, always both. `network` null: the name alone, as for “another network”. */
export function NetworkMark({
  network,
  name,
  className,
}: {
  network: NetworkLike | null
  name?: string
  className?: string
}) {
  const words = name ?? network?.name ?? ANOTHER_NETWORK
  return (
    <span className={cx('inline-flex max-w-full min-w-0 items-center gap-[0.4em]', className)}>
      {network && <NetworkShape network={network} />}
      <bdi className="min-w-0">{words}</bdi>
    </span>
  )
}
