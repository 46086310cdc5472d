/** Makes an operation that is repeated under the same id by the same actor happen once. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { Reason } from '../codes.ts'
import type { Store } from '../store.ts'

const REMEMBERED = 2_000
const decoder = new TextDecoder()

export class Operations<Refusal> {
  private readonly scope: string
  private readonly store: Store
  private readonly refuse: (reason: Reason) => Refusal
  private readonly recent = new Map<string, Promise<Result<unknown, Refusal>>>()

  constructor(scope: string, { store, refuse }: { store: Store; refuse: (reason: Reason) => Refusal }) {
    this.scope = scope
    this.store = store
    this.refuse = refuse
  }

  /** Does `work`, or answers what it answered before. A refusal may be tried again under the same id. */
  once(
    actor: string,
    op: string,
    work: () => Promise<Result<unknown, Refusal>>,
  ): Promise<Result<unknown, Refusal>> {
    const key = `${actor}\n${op}`
    const known = this.recent.get(key)
    if (known) return known
    const answer = this.lookUpOrDo(actor, op, work)
    this.recent.set(key, answer)
    if (this.recent.size > REMEMBERED) this.recent.delete(this.recent.keys().next().value as string)
    void answer.then(result => result.ok || this.recent.delete(key))
    return answer
  }

  private async lookUpOrDo(
    actor: string,
    op: string,
    work: () => Promise<Result<unknown, Refusal>>,
  ): Promise<Result<unknown, Refusal>> {
    try {
      const before = await this.store.findOp(this.scope, actor, op)
      if (before) return ok(JSON.parse(decoder.decode(before)))
    } catch {
      return err(this.refuse('not-saved'))
    }
    return work()
  }
}
