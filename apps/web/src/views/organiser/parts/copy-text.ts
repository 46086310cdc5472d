/**
 * Copies text also on plain http, where `navigator.clipboard` is withheld: a text field outside the screen is selected
 * and copied the old way. False when the browser would not.
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (copied) return true
  }
  const held = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.top = '-100px'
  // Inside an open dialog, since focus may not leave it.
  const place = held?.closest('[role="dialog"]') ?? document.body
  place.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (held instanceof HTMLElement) held.focus()
  return copied
}
