/** A bar a step. */
export { OneTapPicture as YesOrNoPicture } from '../ui/one-tap-wall.tsx'
