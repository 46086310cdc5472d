/** Runs before the workers (vitest's `globalSetup`): left to them, several would unpack one browser at a time and start it half-written. */
import { prepareBrowser } from '@folkmoot/testkit/browser'
import { prepareServer } from '@folkmoot/testkit/server'
import { serveGalleries } from './galleries.ts'

export async function setup(): Promise<() => Promise<void>> {
  await prepareBrowser()
  await prepareServer()
  return serveGalleries()
}
