/** What can be told from an address and from a browser's own description, for the check of the Wi-Fi. */

/** An address that no other device can open. */
export function isThisMachineOnly(url: string): boolean {
  const host = /^[a-z]+:\/\/(\[[^\]]*\]|[^/:]*)/i.exec(url)?.[1] ?? ''
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host)
}

const KINDS: readonly [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android.*Mobile/, 'an Android phone'],
  [/Android/, 'an Android tablet'],
  [/Windows/, 'a Windows computer'],
  [/CrOS/, 'a Chromebook'],
  [/Macintosh|Mac OS X/, 'a Mac'],
  [/Linux/, 'a Linux computer'],
]

/** “an iPhone”, from what a browser says of itself; “a device” when that tells nothing. */
export function deviceWords(agent: string): string {
  return KINDS.find(([pattern]) => pattern.test(agent))?.[1] ?? 'a device'
}

/**
 * Does this arrival say anything about phones? The computer that Folkmoot runs on reaches itself in any Wi-Fi. Behind a
 * proxy everybody comes from this machine's address, so what the browser says of itself counts as well.
 */
export function isFromOutside(phone: { address: string; agent: string }): boolean {
  const isHere = /^(127\.|::1$)/.test(plainAddress(phone.address))
  return !isHere || /iPhone|iPad|Android/.test(phone.agent)
}

/** `::ffff:192.168.1.7` is how Node writes 192.168.1.7. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:/i, '')
}
