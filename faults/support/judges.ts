/** The test's end of `judge-child.ts`: one question at a time, each answered. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ErrorCode } from '@folkmoot/protocol'
import { serverFlags } from '../../scripts/lib/node-flags.ts'

export type JudgeAsk =
  | { kind: 'open'; sessions: number }
  /** One frame for each attacker from this one on. */
  | { kind: 'frames'; from: number; frames: readonly Uint8Array[] }
  /** All are judged. */
  | { kind: 'round' }
  | { kind: 'heap' }
  | { kind: 'end' }

export interface JudgeAnswer {
  /** The longest block of the thread since it was last asked, ms. */
  block: number
  /** The longest collection of garbage, by the clock: part of a block, unless the host let others go first. */
  collected: number
  /** By what attackers' sockets were ended. */
  ended: ErrorCode[]
  /** MB in use. */
  heap: number
}

export interface Judges {
  ask(question: JudgeAsk): Promise<JudgeAnswer>
  end(): Promise<void>
}

/** @throws Error when the process ends before it has answered */
export async function startJudges(): Promise<Judges> {
  const child = fork(join(import.meta.dirname, 'judge-child.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning', ...serverFlags],
    serialization: 'advanced',
  })
  const gone = once(child, 'exit')
  const answered = async (): Promise<JudgeAnswer> => {
    const first = await Promise.race([once(child, 'message'), gone.then(([code]) => ({ code }))])
    if (!Array.isArray(first)) throw new Error(`the judging process ended with ${first.code}`)
    return first[0] as JudgeAnswer
  }
  await answered()
  return {
    ask(question) {
      const answer = answered()
      child.send(question)
      return answer
    },
    async end() {
      child.send({ kind: 'end' } satisfies JudgeAsk)
      await gone
    },
  }
}
