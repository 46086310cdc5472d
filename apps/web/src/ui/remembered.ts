/** What this device remembers between visits, besides pages; “Leave this device” removes it. */
import { keep, kept } from '../live/browser-storage.ts'

const codeKey = (event: string) => `folkmoot return code ${event}`

export function rememberReturnCode(event: string, code: string): void {
  keep(codeKey(event), code)
}
export function rememberedReturnCode(event: string): string | null {
  return kept(codeKey(event))
}

const contactKey = 'folkmoot contact'

/** How one wants to be reached, offered again at the next swap. */
export function rememberContact(contact: string): void {
  keep(contactKey, contact)
}
export function rememberedContact(): string {
  return kept(contactKey) ?? ''
}
