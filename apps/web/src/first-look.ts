/**
 * Whoever scanned the code on the wall has it in the address, so the event is looked up while the app itself is still on its way:
 * over a slow link that is one answer less to wait for. `live/first-look.ts` hands it to the screen that asks. By itself in a
 * file of some lines, which imports nothing.
 */
const code = /^\/j\/([^/]+)\/?$/.exec(window.location.pathname)?.[1]
if (code !== undefined) {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ code: decodeURIComponent(code) })
  const answer = fetch('/api/look-up', { method: 'POST', headers, body })
  // Whoever asks for it later hears of it.
  answer.catch(() => {})
  Object.assign(window, { folkmootFirstLook: answer })
}
