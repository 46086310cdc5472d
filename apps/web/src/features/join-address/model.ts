/** `http://folkmoot.local:4600/j/BETR2GHR` → `folkmoot.local:4600`, which is all that anybody types. */
export function joinAddress(joinUrl: string): string {
  return joinUrl
    .replace(/^https?:\/\//, '')
    .replace(/\/j\/.*$/, '')
    .replace(/\/$/, '')
}
