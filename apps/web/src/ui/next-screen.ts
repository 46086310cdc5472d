/**
 * All scripts of the screen that whoever joins goes on to, fetched at once while the code is looked up and the name typed. Asked
 * for one after another, as they name each other, they would take a slow link several answers longer. The built page
 * names them (`first-words.ts`); they stay in the browser's cache until they are imported.
 */
let fetched: Promise<void> | null = null

/** Resolves when they are here or could not be fetched. */
export function fetchNextScreen(): Promise<void> {
  fetched ??= fetchAll()
  return fetched
}

async function fetchAll(): Promise<void> {
  const named = document.querySelector<HTMLMetaElement>('meta[name=next-screen]')?.content ?? ''
  const files = named.split(' ').filter(Boolean)
  await Promise.allSettled(files.map(async file => (await fetch(file)).arrayBuffer()))
}
