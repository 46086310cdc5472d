/**
 * When what has the focus goes (the next board opens while one types, a button has done its work) browsers put it nowhere, and
 * whoever goes by keyboard or listens begins the page anew. Here it goes to what stands in its place.
 */

const WRITES = 'textarea, input:not([type=radio]):not([type=checkbox])'
/** How long whoever wrote waits for the next place to write: it comes with a part that is fetched, or with a page that is opened. */
const NEXT_MS = 3_000
const ACTS = 'button:not([disabled]), a[href], input, select, textarea, [tabindex="0"]'

export function keepFocus(): () => void {
  let last: HTMLElement | null = null
  /** It was disabled under one's hands while what it asked for was on its way: browsers take the focus from it and do not give it back. */
  let dropped: HTMLElement | null = null
  /** What it stood in, innermost first. */
  let around: HTMLElement[] = []

  const onFocus = ({ target }: Pick<FocusEvent, 'target'>) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    last = target
    dropped = null
    around = []
    for (let one = last.parentElement; one && one !== document.body; one = one.parentElement) around.push(one)
  }
  // Left on purpose, by a tap on nothing: it is still there a moment later. Chromium tells of it before it takes one away.
  const onBlur = ({ target }: FocusEvent) =>
    setTimeout(() => {
      if (target !== last || document.activeElement === last) return
      if (dropped !== last && last?.isConnected && !last.matches(':disabled')) last = null
    })
  const onPress = () => {
    if (document.activeElement === document.body) last = null
  }
  /** The one for which a place to write is waited for. */
  let waiting: HTMLElement | null = null
  const look = (late = false) => {
    if (!last || document.activeElement !== document.body) return
    if (last.isConnected && !last.matches(':disabled')) {
      if (dropped === last) last.focus({ preventScroll: true })
      return
    }
    const wrote = last.matches(WRITES)
    const place = around.find(isWithinScreen)
    const main = place ? null : document.querySelector('main')
    const within = place ?? main
    const writes = wrote && within && visible(within, WRITES)
    if (wrote && !writes && !late) return wait(last)
    // The whole screen went with it: on to the next one, as soon as there is something to do on it.
    if (!place && !late && !main?.querySelector(ACTS)) return wait(last)
    last = null
    if (main && !writes) {
      if (main.tabIndex < 0) main.tabIndex = -1
      main.focus({ preventScroll: true })
      return
    }
    const next = writes || (place && visible(place, ACTS))
    next?.focus({ preventScroll: !wrote })
  }
  const wait = (from: HTMLElement) => {
    if (waiting === from) return
    waiting = from
    setTimeout(() => {
      if (waiting === from) waiting = null
      if (last === from) look(true)
    }, NEXT_MS)
  }
  const observer = new MutationObserver(() => {
    if (last?.isConnected && last.matches(':disabled')) dropped = last
    // A dialog that closes, or a form that opens, puts the focus where it belongs by itself, a moment later.
    if (last && document.activeElement === document.body) setTimeout(() => look(), 60)
  })
  // This part is fetched after the first screen: whoever was quicker has the focus on something already.
  onFocus({ target: document.activeElement })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('focusout', onBlur)
  document.addEventListener('pointerdown', onPress)
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  return () => {
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('focusout', onBlur)
    document.removeEventListener('pointerdown', onPress)
    observer.disconnect()
  }
}

/** Part of a screen, with something to do. What is around the main part has the link past the rest first, which would cover the screen. */
function isWithinScreen(one: HTMLElement): boolean {
  const isPart = one.isConnected && one.parentElement !== document.body && !one.querySelector('main')
  return isPart && one.querySelector(ACTS) !== null
}

function visible(place: HTMLElement, selector: string): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(selector)].find(one => one.getClientRects().length > 0)
}
