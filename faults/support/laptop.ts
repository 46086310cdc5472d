/**
 * A device of its own: a process with a page, a board and the stage, whose clock may be wrong and which can be put to sleep.
 * Run as a child by {@link openLaptop}; told and asked over IPC.
 */
import { type ChildProcess, fork } from 'node:child_process'
import type { Delegate } from '@folkmoot/testkit'

type Asked =
  | { ask: 'post'; text: string }
  | { ask: 'read' }
  /** The clock jumps by so many ms. */
  | { ask: 'shift'; ms: number }
interface Answers {
  post: { saved: true }
  read: {
    connected: boolean
    texts: string[]
    /** What is left of the stage's timer by this device's clock and what it knows of the server's, ms. */
    left: number | null
  }
  shift: { now: number }
}

export interface Laptop {
  /** Posts; answers when the server has called it saved. */
  post(text: string): Promise<Answers['post']>
  read(): Promise<Answers['read']>
  shift(ms: number): Promise<Answers['shift']>
  /** Nothing of it runs; its sockets stay open. */
  sleep(): void
  wake(): void
  close(): void
}

export interface LaptopPlace {
  origin: string
  event: string
  person: string
  cookie: string
  board: string
  prompt: string
  clockMs: number
}

/** `clockMs`: how wrong its clock is. */
export async function openLaptop(
  origin: string,
  delegate: Delegate,
  at: { board: string; prompt: string },
  clockMs = 0,
): Promise<Laptop> {
  const { event, person, cookie } = delegate
  const place: LaptopPlace = { origin, event, person, cookie, ...at, clockMs }
  const child: ChildProcess = fork(`${import.meta.dirname}/laptop-child.ts`, [JSON.stringify(place)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const waiting = new Map<number, (answer: unknown) => void>()
  let asked = 0
  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the laptop ended with ${code}`)))
    child.on('message', (message: { ready?: true; n?: number; answer?: unknown }) => {
      if (message.ready) resolve()
      else waiting.get(message.n ?? 0)?.(message.answer)
    })
  })
  await ready
  const ask = <K extends Asked['ask']>(question: Extract<Asked, { ask: K }>): Promise<Answers[K]> =>
    new Promise(resolve => {
      waiting.set(++asked, resolve as (answer: unknown) => void)
      child.send({ n: asked, ...question })
    })
  return {
    post: text => ask({ ask: 'post', text }),
    read: () => ask({ ask: 'read' }),
    shift: ms => ask({ ask: 'shift', ms }),
    sleep: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    close: () => void child.kill('SIGKILL'),
  }
}
