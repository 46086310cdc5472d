/**
 * How much of the page a phone's keyboard covers, as `--keyboard`, and how far the page is pushed up behind the top edge, as
 * `--pushed`. Some browsers make the page smaller instead (the viewport asks for it); on iPhones it stays as large as it
 * was, and what is fixed or sticks to its foot lies behind the keys.
 */
const LEAST_PX = 80

export function watchKeyboard(): void {
  const seen = window.visualViewport
  if (!seen) return
  const measure = () => {
    const covered = window.innerHeight - seen.height - seen.offsetTop
    // Pinching makes the seen part small too, without any keys.
    const keys = seen.scale < 1.05 && window.innerHeight - seen.height > LEAST_PX
    const { style } = document.documentElement
    style.setProperty('--keyboard', keys ? `${Math.max(0, Math.round(covered))}px` : '0px')
    style.setProperty('--pushed', keys ? `${Math.round(seen.offsetTop)}px` : '0px')
  }
  // Browsers scroll to the field when they open the keyboard, but not all of them, and not when the page changed since.
  const stay = () => {
    const field = document.activeElement
    if (field?.matches('textarea, input')) field.scrollIntoView({ block: 'nearest' })
  }
  seen.addEventListener('resize', () => {
    measure()
    stay()
  })
  seen.addEventListener('scroll', measure)
}
