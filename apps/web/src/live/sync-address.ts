/** `/sync/page` → `ws://host/sync/page`, beside the address that this page was opened under. */
export function socketAddress(path: string, url: string = globalThis.location.origin): string {
  return url.replace(/^http/, 'ws').replace(/\/$/, '') + path
}

/** The longest wait between two tries, different on each device, so that a hall does not come back in one instant. */
export function backoff(): number {
  return 1_500 + Math.random() * 2_500
}
