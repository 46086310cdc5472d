/** A wall has been laid out: nothing of it is still being measured, and nothing changed for some frames. */

/** Frames in which a wall that is laid out stays as it is. */
const STILL = 4
const LONGEST_MS = 15_000

/** Answers whether it has come to rest. */
export async function settled(root: ParentNode): Promise<boolean> {
  await document.fonts.ready
  const from = performance.now()
  let before = ''
  for (let still = 0; still < STILL; ) {
    if (performance.now() - from > LONGEST_MS) return false
    await new Promise(requestAnimationFrame)
    const now = stateOf(root)
    still = now !== null && now === before ? still + 1 : 0
    before = now ?? ''
  }
  return true
}

/** null: something is still to be measured or drawn. */
function stateOf(root: ParentNode): string | null {
  const screen = root.querySelector<HTMLElement>('.wall-screen')
  if (!screen) return null
  const measured = screen.querySelectorAll('[inert][aria-hidden=true].invisible > div > div')
  if (measured.length > 0) return null
  const page = screen.querySelector<HTMLElement>('[data-wall-page]')
  // A picture that is being laid out is not there yet, or has nothing in it.
  const parts = [...(page?.children ?? [])].filter(part => !part.hasAttribute('inert'))
  if (page && parts.every(part => part.textContent === '')) return null
  const notes = [...screen.querySelectorAll<HTMLElement>('[data-note]')].map(
    note => `${note.dataset.note} ${note.style.left} ${note.style.top} ${note.offsetHeight}`,
  )
  const sizes = [...screen.querySelectorAll<HTMLElement>('[style*="font-size"]')].map(
    one => one.style.fontSize,
  )
  return JSON.stringify([page?.dataset.wallPage, notes, sizes, screen.scrollHeight])
}
