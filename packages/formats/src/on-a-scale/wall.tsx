/** A bar a step. */
export { OneTapPicture as ScalePicture } from '../ui/one-tap-wall.tsx'
