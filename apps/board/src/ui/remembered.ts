/** What this device remembers between visits, besides pages; “Leave this device” removes it. */

const key = (event: string) => `folkmoot return code ${event}`

/** Storage may be forbidden (private windows): then nothing is remembered, and nothing breaks. */
export function rememberReturnCode(event: string, code: string): void {
  try {
    localStorage.setItem(key(event), code)
  } catch {}
}

export function rememberedReturnCode(event: string): string | null {
  try {
    return localStorage.getItem(key(event))
  } catch {
    return null
  }
}
