/**
 * Keeps the built app on this device, so that it can be installed and opens without a connection. Browsers offer that over https and
 * on the machine itself alone; elsewhere nothing happens.
 */
export async function keepApp(): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  if (!document.querySelector('link[rel=manifest]')) {
    const manifest = Object.assign(document.createElement('link'), {
      rel: 'manifest',
      href: '/app.webmanifest',
    })
    document.head.append(manifest)
  }
  // Where the browser keeps nothing, the app goes on as it is.
  await navigator.serviceWorker.register('/keep-app.js').catch(() => {})
}
