import { useChime } from '../../ui/use-chime.ts'

/** A soft sound at a moment of the server's clock, on this device; nothing shows. */
export function Chime({ at, now }: { at: number | null; now(): number }) {
  useChime(at, now)
  return null
}
