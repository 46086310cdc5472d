import { OneTapPicture } from '../ui/one-tap-wall.tsx'
import type { WallPictureProps } from '../ui/wall.tsx'
import { fields } from './rules.ts'

/** A bar a step. */
export function ScalePicture(props: WallPictureProps) {
  return <OneTapPicture {...props} format={{ fields }} />
}
