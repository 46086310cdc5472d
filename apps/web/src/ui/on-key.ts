/** Is somebody typing, or is a dialog open? Then keys belong there. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Single keys as shortcuts, without modifiers, while no field is focused. The answer stops listening. */
export function onKey(keys: Record<string, () => void>): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusy(event.target)) return
    const task = keys[event.key.toLowerCase()]
    if (!task) return
    event.preventDefault()
    task()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
