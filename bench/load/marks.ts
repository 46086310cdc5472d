/**
 * Notes that can be found again in any server's bytes: `#client.n@time#` and filler up to 100 characters. Frames that
 * many readers get alike are searched once.
 */
export const NOTE_CHARS = 100

export function markedNote(client: number, n: number, sentAt: number): string {
  return `#${client}.${n}@${sentAt.toFixed(1)}#`.padEnd(NOTE_CHARS, 'words ')
}

const HASH = 35

/** The send times of all marked notes in a message. */
function search(message: Buffer): number[] {
  const times: number[] = []
  let from = message.indexOf(HASH)
  while (from !== -1) {
    const to = message.indexOf(HASH, from + 1)
    if (to === -1) break
    const mark = to - from < 40 ? message.toString('latin1', from + 1, to) : ''
    const at = mark.indexOf('@')
    const sent = at > 0 ? Number(mark.slice(at + 1)) : Number.NaN
    // Any byte of a frame may happen to be a hash.
    if (Number.isFinite(sent)) {
      times.push(sent)
      from = message.indexOf(HASH, to + 1)
    } else from = to
  }
  return times
}

export function createFinder(): (message: Buffer) => readonly number[] {
  let recent: { message: Buffer; times: readonly number[] }[] = []
  return message => {
    for (const known of recent) if (known.message.equals(message)) return known.times
    const times = search(message)
    recent = [{ message: Buffer.from(message), times }, ...recent.slice(0, 7)]
    return times
  }
}
