/**
 * Who this browser was let in as, so that the app, opened without a connection, can show them their own words. Leaving the device
 * removes it, and so does being signed out.
 */
import { drop, keep, kept, signInKey } from './browser-storage.ts'

interface SignIn {
  id: string
  pageEpoch: number
}

export function rememberSignIn(event: string, { id, pageEpoch }: SignIn): void {
  keep(signInKey(event), `${id} ${pageEpoch}`)
}
export function rememberedSignIn(event: string): SignIn | null {
  const [id, epoch] = kept(signInKey(event))?.split(' ') ?? []
  return id && Number.isInteger(Number(epoch)) ? { id, pageEpoch: Number(epoch) } : null
}
export function forgetSignIn(event: string): void {
  drop(signInKey(event))
}
