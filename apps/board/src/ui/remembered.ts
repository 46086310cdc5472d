/** What this device remembers between visits, besides pages; “Leave this device” removes it. */

/** Storage may be forbidden (private windows): then nothing is remembered, and nothing breaks. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const codeKey = (event: string) => `folkmoot return code ${event}`

export function rememberReturnCode(event: string, code: string): void {
  remember(codeKey(event), code)
}
export function rememberedReturnCode(event: string): string | null {
  return remembered(codeKey(event))
}

const contactKey = 'folkmoot contact'

/** How one wants to be reached, offered again at the next swap. */
export function rememberContact(contact: string): void {
  remember(contactKey, contact)
}
export function rememberedContact(): string {
  return remembered(contactKey) ?? ''
}
