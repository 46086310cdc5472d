/** A script that is fetched when it is needed, and asked for again when that failed: browsers themselves remember a failure. */

/** Something of the app is here already: there is a page that a reload would take away. */
let started = false

/** Each call is one try. `onImportFailed` hears when everything was fetched and the browser still does not import it: the how manieth time. */
export function fetchedScript<M>(
  load: () => Promise<M>,
): (onImportFailed?: (times: number) => void) => Promise<M> {
  let failures = 0
  return async onImportFailed => {
    const address = addressOf(load)
    if (address && (started || failures > 0)) await isThere(address)
    try {
      const script = failures === 0 || !address ? await load() : await importAgain<M>(address, failures)
      started = true
      return script
    } catch (error) {
      failures++
      onImportFailed?.(failures)
      throw error
    }
  }
}

/** Where the built app fetches it from; null while developing. */
function addressOf(load: () => unknown): string | null {
  const name = /import\(\s*["'`](\.\/[^"'`]+\.js)["'`]/.exec(load.toString())?.[1]
  return name ? new URL(name, import.meta.url).href : null
}

/**
 * Fetches a script and all that it imports, as plain files: a browser remembers that an import failed, for as long as the
 * page stands, but not that a file could not be fetched. They are imported from its cache afterwards.
 */
async function isThere(address: string, seen = new Set<string>()): Promise<void> {
  if (seen.has(address)) return
  seen.add(address)
  if (wasFetched(address)) return
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const text = await answer.text()
  const imports = text.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)
  await Promise.all([...imports].map(([, name = '']) => isThere(new URL(name, address).href, seen)))
}

/** With all that it imports, before this (`first-look.ts`). */
function wasFetched(address: string): boolean {
  const { folkmootNextScreen: next } = globalThis as {
    folkmootNextScreen?: { has(address: string): boolean }
  }
  return next?.has(address) ?? false
}

/** Under another name, since the browser will not try the same one again. */
function importAgain<M>(address: string, n: number): Promise<M> {
  return import(/* @vite-ignore */ `${address}?again=${n}`)
}
