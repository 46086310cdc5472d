/** What a browser was sent, byte for byte: frames of every socket and answers of the API, to be searched for what must not be there. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** How many pieces had arrived: what came later is searched from there. */
type Mark = number

export interface Received {
  who: string
  mark(): Mark
  heard(words: string | RegExp, since?: Mark): boolean
  /** Everything that the server sent this browser till now has been kept. */
  settle(): Promise<void>
}

/** Begins to listen; before the page's first address, or its first frames are missed. */
export function recordReceived(who: string, page: Page): Received {
  const pieces: string[] = []
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      pieces.push(typeof payload === 'string' ? payload : payload.toString('utf8'))
    }),
  )
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith('/api/')) return
    // A page that goes away takes the answers with it that it did not read.
    response.text().then(
      text => pieces.push(text),
      () => {},
    )
  })
  return {
    who,
    mark: () => pieces.length,
    heard: (words, since = 0) =>
      pieces
        .slice(since)
        .some(piece => (typeof words === 'string' ? piece.includes(words) : words.test(piece))),
    settle: () => page.evaluate(() => fetch('/healthz').then(answer => answer.text())).then(() => {}),
  }
}

interface Secret {
  words: string
  knows: readonly Received[]
  since: ReadonlyMap<Received, Mark>
}

/** Words that only some may have, until they are told: each check searches what everybody else was sent since. */
export class Secrets {
  #kept = new Map<string, Secret>()
  readonly #all: readonly Received[]

  constructor(all: readonly Received[]) {
    this.#all = all
  }

  /** From before they are typed. Words must be found nowhere else. */
  keep(words: string, knows: readonly Received[]): void {
    this.#kept.set(words, { words, knows, since: new Map(this.#all.map(one => [one, one.mark()])) })
  }

  /** They may be anywhere from now on. */
  tell(...words: readonly string[]): void {
    for (const one of words) this.#kept.delete(one)
  }

  async areKept(): Promise<void> {
    await Promise.all(this.#all.map(one => one.settle()))
    expect(this.#kept.size, 'there is something to keep').toBeGreaterThan(0)
    for (const { words, knows, since } of this.#kept.values())
      for (const one of this.#all)
        if (!knows.includes(one)) expect(one.heard(words, since.get(one)), `${one.who}: ${words}`).toBe(false)
  }

  /** What is still nobody else's business. */
  words(): string[] {
    return [...this.#kept.keys()]
  }
}
