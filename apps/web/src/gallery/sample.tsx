/** What samples of the parts of `design/` are made of. */
import { err, type Result } from '@folkmoot/kit'
import type { ReactNode } from 'react'
import type { Words } from '../design/use-action.ts'

export const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)
export const URDU = 'ہم سب کو ایک دوسرے کی بات سننی چاہیے۔'

/** Asks nobody: answered after a moment, or as `answer` says. */
export function later(answer: Result<string, Words>): Promise<Result<string, Words>> {
  return new Promise(resolve => setTimeout(() => resolve(answer), 100))
}
export const REFUSED = err({ message: 'The board is frozen: nothing can be changed on it.' })

export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="flex flex-col gap-2 border-t border-line pt-3">
      <p className="text-small text-ink-soft">{name}</p>
      {children}
    </section>
  )
}
