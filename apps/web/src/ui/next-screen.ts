/**
 * All scripts of the screen that whoever joins goes on to, fetched while the code is looked up and the name typed. Asked for one
 * after another, as they name each other, they would take a slow link several answers longer. The built page names them
 * (`first-words.ts`), and `first-look.ts` fetches them; they stay in the browser's cache until they are imported.
 */
interface NextScreen {
  fetch(): Promise<void>
}

/** Resolves when they are here or could not be fetched. */
export function fetchNextScreen(): Promise<void> {
  const { folkmootNextScreen: next } = globalThis as { folkmootNextScreen?: NextScreen }
  return next?.fetch() ?? Promise.resolve()
}
