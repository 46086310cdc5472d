const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** As the reader's own clock says it. */
export function timeOf(at: number): string {
  return time.format(at)
}
