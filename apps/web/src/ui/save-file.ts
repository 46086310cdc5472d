/** A file that is made here and put with the downloads: nothing is sent anywhere, and it works without a connection. */
export function saveFile(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** An event's name as part of a file's. */
export function inFileName(event: string): string {
  return event.replace(/[^\p{L}\p{N} ,-]/gu, '').trim() || 'event'
}
