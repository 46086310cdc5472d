/** What a device is called until somebody names it. */

export function deviceWords(agent = ''): string {
  if (/ipad|tablet/i.test(agent)) return 'Tablet'
  return /mobi|android|iphone/i.test(agent) ? 'Phone' : 'Computer'
}

const BROWSERS: readonly [RegExp, string][] = [
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/firefox|fxios/i, 'Firefox'],
  [/opr\//i, 'Opera'],
  [/chrome|crios|chromium/i, 'Chrome'],
  [/safari/i, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/iphone/i, 'an iPhone'],
  [/ipad/i, 'an iPad'],
  [/android/i, 'Android'],
  [/windows/i, 'Windows'],
  [/mac os/i, 'a Mac'],
  [/cros/i, 'a Chromebook'],
  [/linux/i, 'Linux'],
]

/** “Firefox on Windows”: enough to tell one's own few devices apart. */
export function browserWords(agent = ''): string {
  const [browser, system] = [BROWSERS, SYSTEMS].map(list => list.find(([is]) => is.test(agent))?.[1])
  return browser && system ? `${browser} on ${system}` : deviceWords(agent)
}
