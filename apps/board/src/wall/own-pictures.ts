/** Every format's own picture on the wall, found by its folder's name: a new format needs no line here. */
import type { WallPictureProps } from '@folkmoot/formats/wall'
import type { ComponentType } from 'react'

interface PictureModule {
  default: ComponentType<WallPictureProps>
  /** It stands on the wall while people write, too. */
  whileWriting?: boolean
}

// With the wall itself, not after it: the room should not look at an empty frame, nor depend on the network by then.
const found = import.meta.glob<PictureModule>('../../../../packages/formats/src/*/wall.tsx', { eager: true })

const pictures = new Map<string, PictureModule>()
for (const [path, module] of Object.entries(found)) {
  const id = path.split('/').at(-2)
  if (id) pictures.set(id, module)
}

/** The picture of a format; null when it has none. */
export function ownPictureOf(format: string): PictureModule | null {
  return pictures.get(format) ?? null
}
